/** The invoice as immutable records shaped like EN 16931, amounts that refuse to round, and the totals. */
@NullMarked
package org.quittance.model;

import org.jspecify.annotations.NullMarked;

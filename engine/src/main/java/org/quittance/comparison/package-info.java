/** Two invoices compared as invoices, whatever their syntax. */
@NullMarked
package org.quittance.comparison;

import org.jspecify.annotations.NullMarked;

/** Tables of facts: tab-separated resources that the other packages read. */
@NullMarked
package org.quittance.data;

import org.jspecify.annotations.NullMarked;

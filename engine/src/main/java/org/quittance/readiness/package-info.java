/**
 * What a place of delivery asks of an invoice beside the rules of its format, as data: Chorus Pro of what is deposited
 * there, and of what comes to it through a platform.
 */
@NullMarked
package org.quittance.readiness;

import org.jspecify.annotations.NullMarked;

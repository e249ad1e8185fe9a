/**
 * The front door: create, validate and open electronic invoices.
 *
 * <p>{@link org.quittance.Quittance} is all that most programs need.
 */
@NullMarked
package org.quittance;

import org.jspecify.annotations.NullMarked;

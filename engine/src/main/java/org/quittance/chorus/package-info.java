/**
 * Delivery to Chorus Pro, the invoice portal of the French State: the client of its interface, the outbox that keeps
 * every invoice until its fate is known, and what is asked of an invoice before it is sent.
 *
 * <p>French words stand here where the portal's own are meant (flux, cadre, engagement): docs/glossary.md.
 */
@NullMarked
package org.quittance.chorus;

import org.jspecify.annotations.NullMarked;

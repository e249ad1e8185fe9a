/**
 * A Chorus Pro that runs on one's own machine: the interface, the processing of flux on a clock of its own, and the
 * faults of networks and servers, so that integrators test without an account.
 *
 * <p>It shares nothing with the client of {@code org.quittance.chorus}: each reads the contract for itself. French words
 * stand here where the portal's own are meant (flux, cadre, engagement): docs/glossary.md.
 */
@NullMarked
package org.quittance.chorus.simulator;

import org.jspecify.annotations.NullMarked;

/**
 * The outbox: keeps every invoice from the moment it is handed over until its fate is known, whatever fails meanwhile,
 * and can prove afterwards what happened.
 */
@NullMarked
package org.quittance.chorus.outbox;

import org.jspecify.annotations.NullMarked;

package org.quittance.chorus.simulator;

/** What the portal does behind one path. */
@FunctionalInterface
interface Operation {
    Answer run(Call call) throws Returns.Refusal;
}

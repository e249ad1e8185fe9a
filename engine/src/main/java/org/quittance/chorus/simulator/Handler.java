package org.quittance.chorus.simulator;

/** Answers requests, many at a time. */
@FunctionalInterface
interface Handler {
    Answer answer(Request request);
}

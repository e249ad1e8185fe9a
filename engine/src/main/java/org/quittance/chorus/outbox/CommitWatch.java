package org.quittance.chorus.outbox;

/** Looks on when something is committed; what it throws stops the caller, as a crash there would. */
interface CommitWatch {
    CommitWatch NONE = new CommitWatch() {};

    /** All is written but not committed. */
    default void before() {}

    /** It is committed. */
    default void after() {}
}

package org.quittance.chorus.simulator;

/** What becomes of a flux beside its content. */
enum Fate {
    /** It is judged by what is in it. */
    JUDGED,
    /** The exchange system fails: IN_INCIDENTE. */
    INCIDENT,
    /** It is set aside for an hour: IN_EN_ATTENTE_RETRAITEMENT_CPP. */
    STUCK
}

package org.quittance.chorus.outbox;

/** What can happen to an invoice in the outbox. */
enum DepositEvent {
    /** It was handed over. */
    ADDED,
    /** A draft is to be sent. */
    RELEASED,
    /** Another content stands in for the one that was refused. */
    CORRECTED,
    /** The intent to deposit is written down. */
    BEGUN,
    /** The portal gave a flux number. */
    ANSWERED,
    /** The answer was lost, or whoever was sending is gone. */
    LOST,
    /** It is certain that nothing was sent. */
    NOT_SENT,
    /** The portal refused the request itself. */
    REFUSED,
    /** A search for it brought nothing; another one follows. */
    SEARCHED,
    /** No search brought anything. */
    NOT_FOUND,
    /** The portal holds it. */
    FOUND,
    /** The portal holds another invoice under its number. */
    TAKEN,
    /** The portal still works on the flux. */
    POLLED,
    /** It has lasted too long. */
    STUCK,
    /** The flux was rejected, or this invoice of it. */
    REJECTED,
    /** The portal lost the flux. */
    INCIDENT,
    /** The same content goes again. */
    RESENT,
    /** The flux was integrated. */
    INTEGRATED,
    /** The portal told of a new status. */
    MIRRORED,
    /** A person has to decide. */
    HELD
}

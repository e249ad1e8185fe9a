package org.quittance.chorus.simulator;

import java.util.Arrays;
import java.util.Optional;

/** A way in which a call to the portal goes wrong. */
public enum FaultKind {
    /** Nothing is done and no answer comes. */
    TIMEOUT_BEFORE("timeout-before", Reach.COMMON),
    /** What was asked is done, and no answer comes. */
    TIMEOUT_AFTER("timeout-after", Reach.COMMON),
    /** Nothing is done, and the connection is reset once the body was received. */
    RESET_BEFORE("reset-before", Reach.RARE),
    /** What was asked is done, and the connection is reset. */
    RESET_AFTER("reset-after", Reach.COMMON),
    /** The token has expired. */
    TOKEN("401", Reach.COMMON),
    /** The technical account is refused. */
    ACCOUNT("401-ldap", Reach.RARE),
    /** The application may not, and the answer says nothing. */
    FORBIDDEN("403", Reach.COMMON),
    /** The body is too large. */
    TOO_LARGE("413", Reach.RARE),
    /** There were too many calls; comes with {@code Retry-After}. */
    TOO_MANY("429", Reach.COMMON),
    /** The server fails before anything is done, in HTML. */
    SERVER_ERROR("500", Reach.COMMON),
    /** What was asked is done, and the server fails, in HTML. */
    SERVER_ERROR_AFTER("500-after", Reach.RARE),
    /** The portal is being worked on. */
    UNAVAILABLE("503", Reach.COMMON),
    /** What was asked is done, and half of the answer comes. */
    TRUNCATED("truncated", Reach.COMMON),
    /** What was asked is done, and the answer comes late. */
    SLOW("slow", Reach.RARE),
    /** A file is taken twice; the answer names the second flux, which will be refused as a duplicate. */
    DUPLICATE("duplicate", Reach.COMMON_DEPOSIT),
    /** The flux ends as IN_INCIDENTE. */
    INCIDENT("incident", Reach.COMMON_DEPOSIT),
    /** The flux is set aside as IN_EN_ATTENTE_RETRAITEMENT_CPP before it is judged. */
    STUCK("stuck", Reach.RARE_DEPOSIT);

    private enum Reach {
        COMMON,
        RARE,
        COMMON_DEPOSIT,
        RARE_DEPOSIT
    }

    private final String word;
    private final Reach reach;

    FaultKind(String word, Reach reach) {
        this.word = word;
        this.reach = reach;
    }

    /** What it is called in a specification. */
    public String word() {
        return word;
    }

    /** Whether the word {@code all} of a specification means it too. */
    boolean common() {
        return reach == Reach.COMMON || reach == Reach.COMMON_DEPOSIT;
    }

    /** Whether only the deposit of a flux can have it. */
    boolean deposits() {
        return reach == Reach.COMMON_DEPOSIT || reach == Reach.RARE_DEPOSIT;
    }

    static Optional<FaultKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}

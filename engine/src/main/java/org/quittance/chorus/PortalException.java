package org.quittance.chorus;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;

/** A call to Chorus Pro that brought no usable answer. Its message never holds a secret. */
public final class PortalException extends Exception {
    private static final long serialVersionUID = 1;

    /** What it means for the caller. */
    public enum Kind {
        /** The portal understood and refused: asking again with the same words is useless. */
        REFUSED,
        /** The technical account or the application was refused: nothing goes before the operator mends it. */
        CREDENTIALS,
        /** The application may not use this interface (not subscribed, terms not accepted, connection not declared). */
        FORBIDDEN,
        /** Nothing was done, and it may go later: no connection, too many requests, maintenance. */
        UNAVAILABLE,
        /** The request had left and no usable answer came: it may have been done or not. */
        UNKNOWN
    }

    private final Kind kind;
    private final String code;
    private final transient Message told;
    private final @Nullable Duration retryAfter;

    /**
     * A call that failed.
     *
     * @param code the portal's return code and the first word of its label, or the HTTP status; empty where there was none
     * @param retryAfter how long the portal asks to wait, where it does
     */
    public PortalException(
            Kind kind, String code, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
        this.told = Message.of("QX-PORTAL-SAID", message);
        this.retryAfter = retryAfter;
    }

    /** A call that failed, with the sentence of the catalogue that says so. */
    PortalException(Kind kind, String code, Message told, @Nullable Duration retryAfter) {
        super(told.text(Locale.ENGLISH));
        this.kind = kind;
        this.code = code;
        this.told = told;
        this.retryAfter = retryAfter;
    }

    /** What it means for the caller. */
    public Kind kind() {
        return kind;
    }

    /** The portal's return code and the first word of its label, or the HTTP status; empty where there was none. */
    public String code() {
        return code;
    }

    /** What happened and what to do about it, to be told in the operator's language. */
    public Message told() {
        return told;
    }

    /** How long the portal asks to wait, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

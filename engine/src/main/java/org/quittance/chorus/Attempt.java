package org.quittance.chorus;

/** What came of sending a request once. */
sealed interface Attempt {
    /** Whether the same request may be sent again. */
    enum Again {
        /** It may not, or it would not help. */
        NO,
        /** After a while. */
        LATER,
        /** Once, with a new token. */
        RENEWED
    }

    /** The portal did it; {@link Node#NONE} where it found nothing. */
    record Done(Node answer) implements Attempt {}

    /** It did not, or that is not known. */
    record Failed(PortalException exception, Again again) implements Attempt {}
}

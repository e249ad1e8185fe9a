package org.quittance.pdf;

/**
 * In what a PDF asks more of the machine than is given.
 *
 * @param what what there is too much of
 * @param limit how much of it is allowed; streams in bytes
 */
public record PdfExcess(What what, long limit) {
    /** What there can be too much of. */
    public enum What {
        /** Objects. */
        OBJECTS,
        /** Contents of streams, unfolded. */
        STREAMS,
        /** Width by height of an image. */
        PIXELS
    }
}

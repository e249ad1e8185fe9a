package org.quittance.pdf;

/** A flaw in how a file was put into a PDF, as ISO 32000-1, 7.11 and Factur-X 1.09.2, 6.2 want it. */
public enum PdfFileFlaw {
    /** The file specification has no {@code /Type /Filespec}. */
    NO_TYPE,
    /** Only one of {@code /F} and {@code /UF} in {@code /EF} leads to the file. */
    ONE_STREAM,
    /** {@code /F} and {@code /UF} in {@code /EF} lead to different files. */
    TWO_STREAMS,
    /** {@code /Params} is there and empty. */
    EMPTY_PARAMETERS
}

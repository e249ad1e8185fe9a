package org.quittance.validation;

import org.quittance.pdf.PdfLimits;

/**
 * How much a file may ask of the machine; beyond it the verdict is incomplete.
 *
 * @param fileBytes the largest file that is read into memory
 * @param pdf how much a PDF may ask
 * @param depth how deep XML elements may be nested
 */
public record Limits(long fileBytes, PdfLimits pdf, int depth) {
    /** 256 MiB for a file, elements 256 deep. */
    public static final Limits STANDARD = new Limits(256L << 20, PdfLimits.STANDARD, 256);
}

package org.quittance.validation;

import org.quittance.pdf.PdfFile;

/**
 * How much a file may ask of the machine; beyond it the verdict is incomplete.
 *
 * @param fileBytes the largest file that is read into memory
 * @param attachmentBytes how many bytes the files inside a PDF may unfold to, all together
 * @param depth how deep XML elements may be nested
 */
public record Limits(long fileBytes, long attachmentBytes, int depth) {
    /** 256 MiB for a file, half of it for what it unfolds to, elements 256 deep. */
    public static final Limits STANDARD = new Limits(256L << 20, PdfFile.ATTACHMENT_LIMIT, 256);
}

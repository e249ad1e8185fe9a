package org.quittance.pdf;

/**
 * How much a PDF may ask of the machine.
 *
 * @param attachmentBytes how many bytes the files inside may unfold to, all together; what is beyond is cut off
 * @param attachments how many files inside are read
 * @param objects how many objects are looked at
 * @param streamBytes how many bytes the streams may unfold to that a checker has to read, images and attachments aside
 */
public record PdfLimits(long attachmentBytes, int attachments, int objects, long streamBytes) {
    /** 128 MiB of attachments, a thousand of them; two million objects; half a gigabyte of streams. */
    public static final PdfLimits STANDARD = new PdfLimits(128L << 20, 1000, 2_000_000, 512L << 20);

    /** The same limits with another one for what the files inside unfold to. */
    public PdfLimits withAttachmentBytes(long bytes) {
        return new PdfLimits(bytes, attachments, objects, streamBytes);
    }

    /** The same limits with more files inside, or fewer. */
    public PdfLimits withAttachments(int number) {
        return new PdfLimits(attachmentBytes, number, objects, streamBytes);
    }

    /** The same limits with more objects, or fewer. */
    public PdfLimits withObjects(int number) {
        return new PdfLimits(attachmentBytes, attachments, number, streamBytes);
    }

    /** The same limits with another one for what streams unfold to. */
    public PdfLimits withStreamBytes(long bytes) {
        return new PdfLimits(attachmentBytes, attachments, objects, bytes);
    }
}

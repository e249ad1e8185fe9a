package org.quittance.pdf;

/** A file to attach to the PDF beside the invoice's XML. */
public final class Attachment {
    private final String name;
    private final String mime;
    private final String description;
    private final byte[] content;

    /**
     * @param name its file name; no two files of a PDF have the same
     * @param mime its media type, such as {@code text/csv}
     * @param description what it is, for the reader; may be empty
     * @param content its bytes
     */
    public Attachment(String name, String mime, String description, byte[] content) {
        this.name = name;
        this.mime = mime;
        this.description = description;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public String mime() {
        return mime;
    }

    public String description() {
        return description;
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "%s (%s, %d bytes)".formatted(name, mime, content.length);
    }
}

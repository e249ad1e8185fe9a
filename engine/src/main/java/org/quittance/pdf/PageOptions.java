package org.quittance.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an invoice is drawn: language, logo, dates, further attachments. */
public final class PageOptions {
    private static final String PRODUCER = "Quittance";

    private final Locale locale;
    private final byte @Nullable [] logo;
    private final Instant created;
    private final String seed;
    private final String producer;
    private final List<Attachment> attachments;

    private PageOptions(
            Locale locale,
            byte @Nullable [] logo,
            Instant created,
            String seed,
            String producer,
            List<Attachment> attachments) {
        this.locale = locale;
        this.logo = logo;
        this.created = created;
        this.seed = seed;
        this.producer = producer;
        this.attachments = List.copyOf(attachments);
    }

    /**
     * A page with the seller's name in bold for a logo and no further attachments.
     *
     * @param locale the language of labels, dates and figures: French, German, else English
     * @param created the date of the document, of its metadata and its attachments
     * @param seed what the document id is made from, such as a hash of the XML
     */
    public static PageOptions of(Locale locale, Instant created, String seed) {
        return new PageOptions(locale, null, created, seed, PRODUCER, List.of());
    }

    /** The same with a logo, PNG or JPEG. */
    public PageOptions withLogo(byte[] image) {
        return new PageOptions(locale, image.clone(), created, seed, producer, attachments);
    }

    /** The same with the name and version of the program that makes the PDF. */
    public PageOptions withProducer(String name) {
        return new PageOptions(locale, logo, created, seed, name, attachments);
    }

    /** The same with these further attachments. */
    public PageOptions withAttachments(List<Attachment> files) {
        return new PageOptions(locale, logo, created, seed, producer, files);
    }

    public Locale locale() {
        return locale;
    }

    public Optional<byte[]> logo() {
        return Optional.ofNullable(logo).map(byte[]::clone);
    }

    public Instant created() {
        return created;
    }

    public String seed() {
        return seed;
    }

    public String producer() {
        return producer;
    }

    public List<Attachment> attachments() {
        return attachments;
    }
}

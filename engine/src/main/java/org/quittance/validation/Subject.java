package org.quittance.validation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Reading;
import org.quittance.data.Lazy;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.term.Profile;

/**
 * A file as the steps see it: what it is, and its parts. Never changes.
 *
 * @param name the path or name that the report shows
 * @param sha256 of the file, in lower-case hexadecimal; empty when it could not be read
 * @param size in bytes
 * @param kind what it is
 * @param rulesAs the kind whose rules apply: {@link #kind()} unless the caller asked for another
 * @param file its bytes; {@code null} when there was no reason or no room to read them
 * @param xml the invoice XML; {@code null} when there is none
 * @param head what the first look at the XML told
 * @param profile the profile that BT-24 names; {@code null} when it names none that is known
 * @param pdf the opened PDF; {@code null} for anything else and for what cannot be opened
 * @param attachment the file inside the PDF that {@code xml} is
 * @param terms the invoice term by term, read when first asked for; only where {@link #hasTerms()}
 * @param remarks what was wrong already at the first look
 * @param obstacle why nothing more can be said of the file
 */
public record Subject(
        String name,
        String sha256,
        long size,
        Kind kind,
        Kind rulesAs,
        @Nullable Content file,
        @Nullable Content xml,
        XmlHead head,
        @Nullable Profile profile,
        @Nullable PdfFile pdf,
        @Nullable PdfFileAttachment attachment,
        Lazy<Reading> terms,
        List<Finding> remarks,
        @Nullable Message obstacle) {
    public Subject {
        remarks = List.copyOf(remarks);
    }

    /**
     * A first look at a file. XML is read to its end and stays in the file, whatever its size; a PDF is opened.
     *
     * @throws IOException when the file cannot be read
     */
    public static Subject of(Source source) throws IOException {
        return Detection.glance(source);
    }

    /** What BT-24 states. */
    public Optional<String> guideline() {
        return head.value("BT-24");
    }

    /** The profile's short name, {@code other} for a guideline that none has; empty for what is no invoice. */
    public Optional<String> profileId() {
        if (profile != null) {
            return Optional.of(profile.id());
        }
        return kind.invoice() ? Optional.of("other") : Optional.empty();
    }

    /** Whether seller (BT-40) and buyer (BT-55) are both in a country. */
    boolean between(String country) {
        return head.value("BT-40").filter(country::equals).isPresent()
                && head.value("BT-55").filter(country::equals).isPresent();
    }

    /** Whether it was issued (BT-2) on a day, written as {@code 20250101}, or later. */
    boolean issuedSince(String day) {
        return head.value("BT-2")
                .map(date -> date.replace("-", ""))
                .filter(date -> date.compareTo(day) >= 0)
                .isPresent();
    }

    /** Whether it is a PDF, with or without an invoice inside. */
    public boolean isPdf() {
        return pdf != null || kind == Kind.PDF;
    }

    /** Whether it is neither XML nor a PDF; it may still be a document that people write. */
    public boolean plain() {
        return remarks.stream().anyMatch(remark -> remark.rule().equals("QX-NOT-AN-INVOICE"));
    }

    /** Whether there is an invoice to be read term by term. */
    public boolean hasTerms() {
        return kind.invoice() && readableXml();
    }

    /** Whether there is XML that can be read to its end. */
    public boolean readableXml() {
        return xml != null && head.problem() == null;
    }
}

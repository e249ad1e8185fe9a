package org.quittance.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Value;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.term.Terms;
import tools.jackson.core.JsonGenerator;

/** What a file is and what it claims, without judging it. */
public final class Inspection {
    /** The terms that tell an invoice from others: number, dates, parties, totals. */
    private static final List<String> TELLING = List.of(
            "BT-1", "BT-2", "BT-3", "BT-5", "BT-9", "BT-23", "BT-24", "BT-27", "BT-30", "BT-31", "BT-44", "BT-47",
            "BT-48", "BT-109", "BT-110", "BT-112", "BT-113", "BT-115");

    private final Subject subject;
    private final @Nullable Group terms;

    private Inspection(Subject subject, @Nullable Group terms) {
        this.subject = subject;
        this.terms = terms;
    }

    /**
     * Looks at a file.
     *
     * @throws IOException when it cannot be read
     */
    public static Inspection of(Source source) throws IOException {
        Subject subject = Detection.of(source, Options.STANDARD);
        return new Inspection(subject, terms(subject));
    }

    private static @Nullable Group terms(Subject subject) {
        XmlTerms reader = new XmlTerms();
        if (!subject.readableXml() || !reader.reads(subject.kind())) {
            return null;
        }
        try {
            return reader.read(subject).invoice();
        } catch (MalformedXmlException e) {
            return null;
        }
    }

    /** Whether it is something that is known here. */
    public boolean known() {
        return subject.kind() != Kind.UNKNOWN;
    }

    /** What it is, for people. */
    public String text(Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(subject.name());
        line(lines, "kind", subject.kind().id());
        line(lines, "profile", subject.profileId().orElse(null));
        line(lines, "guideline", subject.guideline().orElse(null));
        subject.remarks().forEach(remark -> line(lines, "remark", remark.text(language)));
        PdfFile pdf = subject.pdf();
        if (pdf != null) {
            pdf(lines, pdf);
        }
        told().forEach(value ->
                line(lines, value.term(), Terms.standard().get(value.term()).name(language) + ": " + value.text()));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void pdf(List<String> lines, PdfFile pdf) {
        line(
                lines,
                "pdf",
                pdf.facts().version() + ", " + pdf.facts().pages() + " page(s)"
                        + (pdf.facts().encrypted() ? ", encrypted" : ""));
        line(lines, "producer", pdf.facts().producer());
        line(lines, "claims", claims(pdf).isEmpty() ? "nothing" : String.join(", ", claims(pdf)));
        pdf.attachments()
                .forEach(a -> line(
                        lines,
                        "attachment",
                        a + relationship(a).map(r -> ", " + r).orElse("")));
    }

    private static Optional<String> relationship(PdfFileAttachment attachment) {
        return Optional.ofNullable(attachment.spec().relationship());
    }

    private static List<String> claims(PdfFile pdf) {
        List<String> claims = new ArrayList<>();
        var xmp = pdf.facts().xmp();
        xmp.pdfaPart()
                .ifPresent(part -> claims.add(
                        "PDF/A-" + part + xmp.pdfaConformance().orElse("").toLowerCase(Locale.ROOT)));
        xmp.pdfuaPart().ifPresent(part -> claims.add("PDF/UA-" + part));
        xmp.invoice("ConformanceLevel").ifPresent(level -> claims.add("Factur-X " + level));
        return claims;
    }

    private static void line(List<String> lines, String name, @Nullable String text) {
        if (text != null) {
            lines.add("  %-11s %s".formatted(name, text));
        }
    }

    private List<Value> told() {
        Group invoice = terms;
        return invoice == null
                ? List.of()
                : TELLING.stream().map(invoice::find).flatMap(Optional::stream).toList();
    }

    /** What it is, for programs. */
    public String json() {
        return Json.text(this::write);
    }

    private void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("path", subject.name());
        out.writeStringProperty("sha256", subject.sha256());
        out.writeNumberProperty("bytes", subject.size());
        out.writeStringProperty("kind", subject.kind().id());
        Json.property(out, "profile", subject.profileId().orElse(null));
        Json.property(out, "guideline", subject.guideline().orElse(null));
        if (subject.pdf() != null) {
            pdf(out, subject.pdf());
        }
        terms(out);
        out.writeEndObject();
    }

    private static void pdf(JsonGenerator out, PdfFile pdf) {
        var xmp = pdf.facts().xmp();
        out.writeObjectPropertyStart("pdf");
        out.writeStringProperty("version", pdf.facts().version());
        out.writeNumberProperty("pages", pdf.facts().pages());
        out.writeBooleanProperty("encrypted", pdf.facts().encrypted());
        Json.property(out, "producer", pdf.facts().producer());
        Json.property(out, "language", pdf.facts().language());
        Json.property(out, "pdfaPart", xmp.pdfaPart().orElse(null));
        Json.property(out, "pdfaConformance", xmp.pdfaConformance().orElse(null));
        Json.property(out, "pdfuaPart", xmp.pdfuaPart().orElse(null));
        for (String name : List.of("DocumentType", "DocumentFileName", "Version", "ConformanceLevel")) {
            Json.property(out, "fx" + name, xmp.invoice(name).orElse(null));
        }
        out.writeArrayPropertyStart("attachments");
        pdf.attachments().forEach(attachment -> attachment(out, attachment));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void attachment(JsonGenerator out, PdfFileAttachment attachment) {
        out.writeStartObject();
        out.writeStringProperty("name", attachment.name());
        out.writeNumberProperty("bytes", attachment.size());
        Json.property(out, "relationship", attachment.spec().relationship());
        Json.property(out, "mime", attachment.spec().mime());
        out.writeEndObject();
    }

    private void terms(JsonGenerator out) {
        out.writeObjectPropertyStart("terms");
        told().forEach(value -> out.writeStringProperty(value.term(), value.text()));
        out.writeEndObject();
    }
}

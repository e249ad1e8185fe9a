package org.quittance.validation;

import java.io.IOException;
import java.io.StringWriter;
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
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

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
        CiiTerms reader = new CiiTerms();
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
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("path", subject.name());
            out.writeStringProperty("sha256", subject.sha256());
            out.writeNumberProperty("bytes", subject.size());
            out.writeStringProperty("kind", subject.kind().id());
            string(out, "profile", subject.profileId().orElse(null));
            string(out, "guideline", subject.guideline().orElse(null));
            if (subject.pdf() != null) {
                pdf(out, subject.pdf());
            }
            terms(out);
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void pdf(JsonGenerator out, PdfFile pdf) {
        var xmp = pdf.facts().xmp();
        out.writeObjectPropertyStart("pdf");
        out.writeStringProperty("version", pdf.facts().version());
        out.writeNumberProperty("pages", pdf.facts().pages());
        out.writeBooleanProperty("encrypted", pdf.facts().encrypted());
        string(out, "producer", pdf.facts().producer());
        string(out, "language", pdf.facts().language());
        string(out, "pdfaPart", xmp.pdfaPart().orElse(null));
        string(out, "pdfaConformance", xmp.pdfaConformance().orElse(null));
        string(out, "pdfuaPart", xmp.pdfuaPart().orElse(null));
        for (String name : List.of("DocumentType", "DocumentFileName", "Version", "ConformanceLevel")) {
            string(out, "fx" + name, xmp.invoice(name).orElse(null));
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
        string(out, "relationship", attachment.spec().relationship());
        string(out, "mime", attachment.spec().mime());
        out.writeEndObject();
    }

    private void terms(JsonGenerator out) {
        out.writeObjectPropertyStart("terms");
        told().forEach(value -> out.writeStringProperty(value.term(), value.text()));
        out.writeEndObject();
    }

    private static void string(JsonGenerator out, String name, @Nullable String value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }
}

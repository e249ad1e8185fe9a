package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.pdf.PdfFacts;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.term.Terms;

/** Tells people what a file is. */
final class InspectionText {
    private final List<String> lines = new ArrayList<>();
    private final Locale language;

    private InspectionText(Locale language) {
        this.language = language;
    }

    static String of(Subject subject, @Nullable InspectedInvoice invoice, Locale language) {
        InspectionText text = new InspectionText(language);
        text.lines.add(subject.name());
        text.subject(subject);
        if (subject.pdf() != null) {
            text.pdf(subject.pdf());
        }
        if (invoice != null) {
            text.invoice(invoice);
        }
        return text.lines.stream().map(TextReport::harmless).collect(Collectors.joining(System.lineSeparator()))
                + System.lineSeparator();
    }

    private void subject(Subject subject) {
        line("kind", subject.kind().id());
        line("syntax", InspectionJson.syntax(subject).orElse(null));
        line("profile", subject.profileId().orElse(null));
        line("guideline", subject.guideline().orElse(null));
        line("bytes", String.valueOf(subject.size()));
        subject.remarks().forEach(remark -> line("remark", remark.text(language)));
        if (subject.obstacle() != null) {
            line("remark", subject.obstacle().text(language));
        }
    }

    private void pdf(PdfFile pdf) {
        PdfFacts facts = pdf.facts();
        line("pdf", facts.version() + ", " + facts.pages() + " page(s)" + (facts.encrypted() ? ", encrypted" : ""));
        line("producer", facts.producer());
        line("language", facts.language());
        line("claims", claims(facts).isEmpty() ? "nothing" : String.join(", ", claims(facts)));
        InspectionJson.xmp(facts.xmp()).forEach((name, value) -> line("xmp", name + ": " + value));
        pdf.attachments().forEach(this::attachment);
    }

    private void attachment(PdfFileAttachment attachment) {
        String said = Stream.of(
                        attachment.spec().relationship(), attachment.spec().mime())
                .flatMap(Stream::ofNullable)
                .map(part -> ", " + part)
                .collect(Collectors.joining());
        line("attachment", attachment + said);
    }

    private static List<String> claims(PdfFacts facts) {
        List<String> claims = new ArrayList<>();
        var xmp = facts.xmp();
        xmp.pdfaPart()
                .ifPresent(part -> claims.add(
                        "PDF/A-" + part + xmp.pdfaConformance().orElse("").toLowerCase(Locale.ROOT)));
        xmp.pdfuaPart().ifPresent(part -> claims.add("PDF/UA-" + part));
        xmp.invoice("ConformanceLevel").ifPresent(level -> claims.add("Factur-X " + level));
        return claims;
    }

    private void invoice(InspectedInvoice invoice) {
        invoice.told().forEach(value -> line(value.term(), named(value.term()) + ": " + text(value)));
        invoice.terms().groups("BG-23").forEach(this::vat);
        line("BG-25", named("BG-25") + ": " + invoice.lines());
        line("unread", String.valueOf(invoice.unread()));
    }

    private void vat(Group breakdown) {
        String rate = breakdown.text("BT-119").map(text -> " " + text + " %").orElse("");
        line(
                "BG-23",
                named("BG-23") + ": " + breakdown.text("BT-118").orElse("?") + rate + ", "
                        + breakdown.text("BT-116").orElse("?") + " -> "
                        + breakdown.text("BT-117").orElse("?"));
    }

    private static String text(Value value) {
        Optional<String> scheme = value.attribute(value.term() + "-1");
        return value.text() + scheme.map(id -> " (" + id + ")").orElse("");
    }

    private String named(String term) {
        return Terms.standard().get(term).name(language);
    }

    private void line(String name, @Nullable String text) {
        if (text != null) {
            lines.add("  %-11s %s".formatted(name, text.strip().replaceAll("\\s*\\R\\s*", " / ")));
        }
    }
}

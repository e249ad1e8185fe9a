package org.quittance.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.pdf.PdfFacts;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.pdf.XmpFacts;
import tools.jackson.core.JsonGenerator;

/** Tells programs what a file is. */
final class InspectionJson {
    private static final List<String> TOTALS =
            List.of("BT-106", "BT-107", "BT-108", "BT-109", "BT-110", "BT-111", "BT-112", "BT-113", "BT-114", "BT-115");

    private final JsonGenerator out;

    InspectionJson(JsonGenerator out) {
        this.out = out;
    }

    /** The family of XML that the invoice is in; empty for what is no invoice. */
    static Optional<String> syntax(Subject subject) {
        return subject.kind().invoice() ? Optional.of(subject.kind().syntax().name()) : Optional.empty();
    }

    /** What the metadata states, by short names where they have one. */
    static Map<String, String> xmp(XmpFacts xmp) {
        Map<String, String> named = new TreeMap<>();
        xmp.properties().forEach((name, value) -> {
            String namespace = name.substring(1, name.indexOf('}'));
            String prefix = xmp.prefixes().get(namespace);
            String local = name.substring(name.indexOf('}') + 1);
            named.put(prefix == null || prefix.isEmpty() ? name : prefix + ":" + local, value);
        });
        return named;
    }

    void write(Subject subject, @Nullable InspectedInvoice invoice) {
        out.writeStartObject();
        out.writeStringProperty("path", subject.name());
        out.writeStringProperty("sha256", subject.sha256());
        out.writeNumberProperty("bytes", subject.size());
        out.writeStringProperty("kind", subject.kind().id());
        Json.property(out, "syntax", syntax(subject).orElse(null));
        Json.property(out, "profile", subject.profileId().orElse(null));
        Json.property(out, "guideline", subject.guideline().orElse(null));
        if (subject.pdf() != null) {
            pdf(subject.pdf());
        }
        terms(invoice);
        if (invoice != null) {
            invoice(invoice);
        }
        out.writeEndObject();
    }

    private void pdf(PdfFile pdf) {
        PdfFacts facts = pdf.facts();
        XmpFacts xmp = facts.xmp();
        out.writeObjectPropertyStart("pdf");
        out.writeStringProperty("version", facts.version());
        out.writeNumberProperty("pages", facts.pages());
        out.writeBooleanProperty("encrypted", facts.encrypted());
        Json.property(out, "producer", facts.producer());
        Json.property(out, "language", facts.language());
        Json.property(out, "pdfaPart", xmp.pdfaPart().orElse(null));
        Json.property(out, "pdfaConformance", xmp.pdfaConformance().orElse(null));
        Json.property(out, "pdfuaPart", xmp.pdfuaPart().orElse(null));
        for (String name : List.of("DocumentType", "DocumentFileName", "Version", "ConformanceLevel")) {
            Json.property(out, "fx" + name, xmp.invoice(name).orElse(null));
        }
        out.writeObjectPropertyStart("xmp");
        xmp(xmp).forEach(out::writeStringProperty);
        out.writeEndObject();
        out.writeArrayPropertyStart("attachments");
        pdf.attachments().forEach(this::attachment);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void attachment(PdfFileAttachment attachment) {
        out.writeStartObject();
        out.writeStringProperty("name", attachment.name());
        out.writeNumberProperty("bytes", attachment.size());
        Json.property(out, "relationship", attachment.spec().relationship());
        Json.property(out, "mime", attachment.spec().mime());
        out.writeEndObject();
    }

    /** The first value of each telling term. */
    private void terms(@Nullable InspectedInvoice invoice) {
        out.writeObjectPropertyStart("terms");
        if (invoice != null) {
            Map<String, String> first = new LinkedHashMap<>();
            invoice.told().forEach(value -> first.putIfAbsent(value.term(), value.text()));
            first.forEach(out::writeStringProperty);
        }
        out.writeEndObject();
    }

    private void invoice(InspectedInvoice invoice) {
        out.writeObjectPropertyStart("invoice");
        property("number", invoice, "BT-1");
        property("type", invoice, "BT-3");
        property("issued", invoice, "BT-2");
        property("due", invoice, "BT-9");
        property("delivered", invoice, "BT-72");
        property("periodStart", invoice, "BT-73");
        property("periodEnd", invoice, "BT-74");
        property("currency", invoice, "BT-5");
        property("vatCurrency", invoice, "BT-6");
        party("seller", invoice, List.of("BT-27", "BT-40", "BT-29", "BT-30", "BT-31", "BT-32", "BT-34"));
        party("buyer", invoice, List.of("BT-44", "BT-55", "BT-46", "BT-47", "BT-48", "BT-49"));
        payment(invoice);
        out.writeObjectPropertyStart("totals");
        TOTALS.forEach(total -> invoice.text(total).ifPresent(text -> out.writeStringProperty(total, text)));
        out.writeEndObject();
        out.writeArrayPropertyStart("vatBreakdown");
        invoice.terms().groups("BG-23").forEach(this::vat);
        out.writeEndArray();
        out.writeNumberProperty("lines", invoice.lines());
        out.writeNumberProperty("unread", invoice.unread());
        out.writeEndObject();
    }

    /** A party: the terms of its name and country, then those of its identifiers. */
    private void party(String role, InspectedInvoice invoice, List<String> terms) {
        out.writeObjectPropertyStart(role);
        property("name", invoice, terms.get(0));
        property("country", invoice, terms.get(1));
        out.writeArrayPropertyStart("ids");
        terms.stream().skip(2).flatMap(term -> invoice.values(term).stream()).forEach(this::identifier);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void identifier(Value value) {
        out.writeStartObject();
        out.writeStringProperty("term", value.term());
        out.writeStringProperty("value", value.text());
        Json.property(out, "scheme", value.attribute(value.term() + "-1").orElse(null));
        out.writeEndObject();
    }

    private void payment(InspectedInvoice invoice) {
        out.writeObjectPropertyStart("payment");
        for (String[] name : new String[][] {{"means", "BT-81"}, {"accounts", "BT-84"}}) {
            out.writeArrayPropertyStart(name[0]);
            invoice.values(name[1]).forEach(value -> out.writeString(value.text()));
            out.writeEndArray();
        }
        property("mandate", invoice, "BT-89");
        out.writeEndObject();
    }

    private void vat(Group breakdown) {
        out.writeStartObject();
        Json.property(out, "category", breakdown.text("BT-118").orElse(null));
        Json.property(out, "rate", breakdown.text("BT-119").orElse(null));
        Json.property(out, "taxable", breakdown.text("BT-116").orElse(null));
        Json.property(out, "tax", breakdown.text("BT-117").orElse(null));
        out.writeEndObject();
    }

    private void property(String name, InspectedInvoice invoice, String term) {
        Json.property(out, name, invoice.text(term).orElse(null));
    }
}

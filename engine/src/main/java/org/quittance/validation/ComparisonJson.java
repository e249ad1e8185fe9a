package org.quittance.validation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Position;
import org.quittance.binding.Unread;
import org.quittance.comparison.ComparedInvoice;
import org.quittance.comparison.Difference;
import org.quittance.comparison.InvoiceComparison;
import org.quittance.term.Terms;
import tools.jackson.core.JsonGenerator;

/** Tells programs in what two invoices differ. */
final class ComparisonJson {
    private final JsonGenerator out;
    private final Locale language;

    private ComparisonJson(JsonGenerator out, Locale language) {
        this.out = out;
        this.language = language;
    }

    static String of(InvoiceComparison comparison, Locale language) {
        return Json.text(out -> new ComparisonJson(out, language).write(comparison));
    }

    private void write(InvoiceComparison comparison) {
        out.writeStartObject();
        out.writeStringProperty("report", "1");
        out.writeBooleanProperty("equal", comparison.equal());
        invoice("a", comparison.a());
        invoice("b", comparison.b());
        out.writeArrayPropertyStart("differences");
        comparison.differences().forEach(this::difference);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void invoice(String label, ComparedInvoice invoice) {
        out.writeObjectPropertyStart(label);
        out.writeStringProperty("path", invoice.name());
        out.writeStringProperty("form", invoice.form());
        unread(invoice.unread());
        out.writeEndObject();
    }

    private void unread(List<Unread> all) {
        out.writeArrayPropertyStart("unread");
        for (Unread one : all) {
            out.writeStartObject();
            out.writeStringProperty("path", one.path());
            place(one.position());
            out.writeStringProperty("text", one.text());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void difference(Difference difference) {
        out.writeStartObject();
        out.writeStringProperty("kind", difference.kind().id());
        out.writeStringProperty("term", difference.term());
        Json.property(
                out,
                "name",
                Terms.standard()
                        .find(difference.term())
                        .map(term -> term.name(language))
                        .orElse(null));
        side("a", difference.a());
        side("b", difference.b());
        out.writeEndObject();
    }

    private void side(String label, Difference.@Nullable Side side) {
        if (side == null) {
            Json.property(out, label, null);
            return;
        }
        out.writeObjectPropertyStart(label);
        out.writeStringProperty("path", side.path());
        place(side.position());
        out.writeStringProperty("value", side.text());
        out.writeEndObject();
    }

    private void place(Position position) {
        Json.property(out, "line", position.known() ? position.line() : null);
        Json.property(out, "column", position.known() ? position.column() : null);
    }
}

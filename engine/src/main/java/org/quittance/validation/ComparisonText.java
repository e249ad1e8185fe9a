package org.quittance.validation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Position;
import org.quittance.binding.Unread;
import org.quittance.comparison.ComparedInvoice;
import org.quittance.comparison.Difference;
import org.quittance.comparison.InvoiceComparison;
import org.quittance.finding.Message;
import org.quittance.term.Terms;

/** Tells people in what two invoices differ. */
final class ComparisonText {
    private static final int QUOTED = 200;
    private static final int UNREAD_SHOWN = 20;

    private final StringBuilder out = new StringBuilder();
    private final Locale language;

    private ComparisonText(Locale language) {
        this.language = language;
    }

    static String of(InvoiceComparison comparison, Locale language) {
        ComparisonText text = new ComparisonText(language);
        text.invoice("A", comparison.a());
        text.invoice("B", comparison.b());
        comparison.differences().forEach(text::difference);
        text.unread("A", comparison.a());
        text.unread("B", comparison.b());
        text.line(
                comparison.equal()
                        ? text.word("QX-DIFF-EQUAL")
                        : text.word("QX-DIFF-COUNT", comparison.differences().size()));
        return text.out.toString();
    }

    private void invoice(String label, ComparedInvoice invoice) {
        line(label + "  " + invoice.name() + " (" + invoice.form() + ")");
    }

    private void difference(Difference difference) {
        String name = Terms.standard()
                .find(difference.term())
                .map(term -> " " + term.name(language))
                .orElse("");
        line("  " + difference.term() + name + ": " + word("QX-DIFF-" + kind(difference)));
        side("A", difference.a());
        side("B", difference.b());
    }

    private static String kind(Difference difference) {
        return difference.kind().name().replace('_', '-');
    }

    private void side(String label, Difference.@Nullable Side side) {
        if (side != null) {
            line("    " + label + "  " + side.path() + place(side.position()) + ": " + quoted(side.text()));
        }
    }

    private void unread(String label, ComparedInvoice invoice) {
        List<Unread> all = invoice.unread();
        if (all.isEmpty()) {
            return;
        }
        line("  " + label + ": " + word("QX-DIFF-UNREAD"));
        all.stream()
                .limit(UNREAD_SHOWN)
                .forEach(one -> line("    " + one.path() + place(one.position()) + ": " + quoted(one.text())));
        if (all.size() > UNREAD_SHOWN) {
            line("    " + word("QX-TEXT-MORE", all.size() - UNREAD_SHOWN));
        }
    }

    private String place(Position position) {
        return position.known() ? ", " + word("QX-TEXT-LINE", position.line(), position.column()) : "";
    }

    private static String quoted(String text) {
        return '"' + (text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…") + '"';
    }

    private String word(String id, Object... values) {
        return Message.of(id, values).text(language);
    }

    private void line(String text) {
        out.append(TextReport.harmless(text).replace("\n", "\n       ")).append('\n');
    }
}

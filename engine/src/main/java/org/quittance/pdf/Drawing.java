package org.quittance.pdf;

import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/**
 * What every section of the page is drawn with.
 *
 * @param invoice the root of the invoice's terms
 * @param sheet the page being filled
 * @param wording the words and figures of the reader's language
 */
record Drawing(Group invoice, Sheet sheet, Wording wording) {

    Theme theme() {
        return sheet.theme();
    }

    Typesetter typesetter() {
        return sheet.typesetter();
    }

    Texts texts() {
        return wording.texts();
    }

    /** The first value of a term of the invoice, in whatever group it stands. */
    Optional<Value> value(String term) {
        return invoice.find(term);
    }

    /** Whether the document gives money back: its amounts are to be read the other way round. */
    boolean creditNote() {
        return CreditNotes.is(invoice.text("BT-3").orElse(""));
    }

    /** Whether the amount is due in several parts. */
    boolean scheduled() {
        return invoice.groups("BT-20-00").stream()
                        .filter(terms -> !terms.values("BT-9").isEmpty())
                        .count()
                > 1;
    }

    /** A label in the small type of captions. */
    Phrase caption(String key) {
        return wording.phrase(theme().caption()).label(key);
    }

    /** Draws a phrase on one line, from x rightwards, into an element that holds nothing else. */
    void line(StructureElement element, Phrase phrase, double x, double baseline) {
        Stack.left(typesetter(), Double.MAX_VALUE)
                .only(element, phrase, 1)
                .draw(sheet.page(), x, baseline - Stack.BASELINE, Double.MAX_VALUE);
    }

    /** Draws a phrase on one line that ends at x. */
    void lineEndingAt(StructureElement element, Phrase phrase, double x, double baseline) {
        line(element, phrase, x - phrase.width(typesetter()), baseline);
    }
}

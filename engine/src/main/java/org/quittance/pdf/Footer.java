package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** The legal line and the page number under every page; the text is read once, on the last page. */
final class Footer {
    private static final double MM = Theme.MM;
    private static final double LAST_BASELINE = 285 * MM;
    private static final double LEADING = 8.6;
    private static final double MEASURE = 148 * MM;
    private static final double CONTENT_BOTTOM = 279 * MM;
    private static final int MOST_LINES = 4;
    /** The subjects (UNTDID 4451) of notes that state the legal form and the register of the seller. */
    private static final Set<String> LEGAL_NOTES = Set.of("REG", "ABL");

    private final Phrase text;
    private final List<TextLine> lines;
    private final boolean holdsLegalInformation;
    private final Theme theme;
    private final Typesetter typesetter;
    private final Texts texts;

    Footer(Group invoice, Wording wording, Theme theme, Typesetter typesetter) {
        this.theme = theme;
        this.typesetter = typesetter;
        this.texts = wording.texts();
        Phrase full = phrase(invoice, wording, true);
        Phrase shorter = phrase(invoice, wording, false);
        this.holdsLegalInformation = fits(full);
        this.text = holdsLegalInformation ? full : fits(shorter) ? shorter : wording.phrase(theme.legal());
        this.lines = Wrapping.wrap(text, MEASURE, typesetter);
    }

    private Phrase phrase(Group invoice, Wording wording, boolean legal) {
        Phrase phrase = wording.phrase(theme.soft(6.8));
        invoice.group("BG-4").ifPresent(seller -> {
            phrase.print(seller.value("BT-27"));
            List<Value> stated = legal ? legalInformation(invoice, seller) : List.of();
            if (!stated.isEmpty()) {
                stated.forEach(text -> phrase.then(", ").print(text));
            } else {
                new Party(seller, PartyTerms.SELLER, wording)
                        .identifiers(theme.soft(6.8))
                        .forEach(id -> phrase.dot().append(id));
            }
        });
        return phrase;
    }

    private static List<Value> legalInformation(Group invoice, Group seller) {
        List<Value> all = new ArrayList<>(seller.values("BT-33"));
        invoice.groups("BG-1").stream()
                .filter(Footer::isLegalInformation)
                .forEach(note -> all.addAll(note.values("BT-22")));
        return all;
    }

    /** Whether a note (BG-1) states the legal form or the register of the seller. */
    static boolean isLegalInformation(Group note) {
        return note.text("BT-21").filter(LEGAL_NOTES::contains).isPresent();
    }

    private boolean fits(Phrase phrase) {
        return Wrapping.wrap(phrase, MEASURE, typesetter).size() <= MOST_LINES;
    }

    /** Whether BT-33 and the notes like it stand in the footer; they may be too long for that. */
    boolean holdsLegalInformation() {
        return holdsLegalInformation;
    }

    /** Where the content above the footer has to end. */
    double contentBottom() {
        return CONTENT_BOTTOM - (lines() - 1) * LEADING;
    }

    private int lines() {
        return Math.max(1, lines.size());
    }

    void draw(TaggedPdf pdf) {
        int count = pdf.pages().size();
        for (int i = 0; i < count; i++) {
            PageCanvas page = pdf.pages().get(i);
            if (i == count - 1 && !text.isEmpty()) {
                Stack.left(typesetter, MEASURE)
                        .add(pdf.root().add("P"), text, LEADING)
                        .draw(page, Sheet.LEFT, top(), Double.MAX_VALUE);
            } else {
                repeat(page);
            }
            number(page, i + 1, count);
        }
    }

    private double top() {
        return LAST_BASELINE - (lines() - 1) * LEADING - Stack.BASELINE * LEADING;
    }

    private void repeat(PageCanvas page) {
        page.pagination("Footer");
        double y = top() + Stack.BASELINE * LEADING;
        for (TextLine line : lines) {
            for (TextLine.Fragment fragment : line.fragments()) {
                page.text(fragment.text(), fragment.piece().style(), Sheet.LEFT + fragment.x(), y);
            }
            y += LEADING;
        }
    }

    private void number(PageCanvas page, int number, int count) {
        page.pagination("Footer");
        page.rule(Sheet.LEFT, Sheet.RIGHT, top() - 4, 0.5, theme.hairline());
        Style style = Style.of(Weight.SEMIBOLD, 7.4, theme.ink());
        String text = texts.get("page", String.valueOf(number), String.valueOf(count));
        page.text(text, style, Sheet.RIGHT - typesetter.width(text, style), LAST_BASELINE);
    }
}

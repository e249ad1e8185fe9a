package org.quittance.pdf;

import java.util.Optional;
import java.util.function.Consumer;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** What stands at the top of every page after the first: band, title, recipient; an artifact, since it only repeats. */
final class ContinuationHead implements Consumer<PageCanvas> {
    private static final double BASELINE = 15.7 * Theme.MM;

    private final Theme theme;
    private final Typesetter typesetter;
    private final String type;
    private final String number;
    private final String recipient;

    ContinuationHead(Group invoice, Texts texts, Theme theme, Typesetter typesetter) {
        this.theme = theme;
        this.typesetter = typesetter;
        this.type = Titles.type(texts, invoice.text("BT-3").orElse("")) + " ";
        this.number = Typesetter.settable(invoice.text("BT-1").orElse(""));
        Optional<String> buyer = invoice.find("BT-44").map(Value::text);
        this.recipient = Typesetter.settable(buyer.orElse("")).replace('\n', ' ');
    }

    @Override
    public void accept(PageCanvas page) {
        page.pagination("Header");
        page.rectangle(0, 0, PageCanvas.WIDTH, Sheet.BAND, theme.accent());
        Style bold = Style.of(Weight.BOLD, 10, theme.ink());
        Style plain = Style.of(Weight.REGULAR, 10, theme.accent());
        double typeWidth = typesetter.width(type, bold);
        double half = Sheet.WIDTH / 2;
        page.text(type, bold, Sheet.LEFT, BASELINE);
        String shownNumber = cut(number, plain, half - typeWidth);
        page.text(shownNumber, plain, Sheet.LEFT + typeWidth, BASELINE);
        String shown = cut(recipient, theme.soft(8.4), half - 10);
        page.text(shown, theme.soft(8.4), Sheet.RIGHT - typesetter.width(shown, theme.soft(8.4)), BASELINE);
    }

    private String cut(String text, Style style, double measure) {
        String shown = text;
        while (typesetter.width(shown, style) > measure && shown.length() > 2) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -2)) + "…";
        }
        return shown;
    }
}

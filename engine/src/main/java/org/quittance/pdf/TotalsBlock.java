package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** The totals of the invoice, the amount due in a filled bar. */
final class TotalsBlock {
    private static final double MM = Theme.MM;
    private static final double LEFT = Sheet.LEFT + 93.2 * MM;
    private static final double PADDING = 3.2 * MM;
    private static final double RIGHT = Sheet.RIGHT - PADDING;
    private static final double LABEL_WIDTH = 42 * MM;
    private static final double AMOUNT_WIDTH = RIGHT - LEFT - LABEL_WIDTH;
    private static final double LEADING = 13.4;
    private static final double BAR = 10.6 * MM;
    private static final double BAR_GAP = 6;

    private final Drawing drawing;
    private final Theme theme;
    private final Group totals;

    TotalsBlock(Drawing drawing) {
        this.drawing = drawing;
        this.theme = drawing.theme();
        this.totals = drawing.invoice().group("BG-22").orElse(drawing.invoice());
    }

    /** What to call the amount due: money to pay, or money that comes back. */
    static String dueLabel(Drawing drawing) {
        return drawing.creditNote() ? "total.credit" : "total.due";
    }

    private record Row(Phrase label, Phrase amount) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Style soft = theme.soft(9);
        Style strong = Style.of(Weight.SEMIBOLD, 9, theme.ink());
        add(rows, "total.lines", "BT-106", soft, false);
        add(rows, "total.allowances", "BT-107", soft, true);
        add(rows, "total.charges", "BT-108", soft, false);
        add(rows, "total.net", "BT-109", soft, false);
        add(rows, "total.vat", "BT-110", soft, false);
        vatInAccountingCurrency(rows, soft);
        add(rows, "total.gross", "BT-112", strong, false);
        add(rows, "total.prepaid", "BT-113", soft, true);
        add(rows, "total.rounding", "BT-114", soft, false);
        return rows;
    }

    private void add(List<Row> rows, String label, String term, Style style, boolean deducted) {
        for (Value value : totals.values(term)) {
            Phrase amount = drawing.wording().phrase(style.color(theme.ink()));
            rows.add(new Row(
                    drawing.wording().phrase(style).label(label),
                    deducted ? Deduction.print(amount, value) : amount.print(value)));
        }
    }

    private void vatInAccountingCurrency(List<Row> rows, Style style) {
        Optional<Value> currency = drawing.invoice().value("BT-6");
        for (Value value : totals.values("BT-111")) {
            Phrase label = drawing.wording()
                    .phrase(style)
                    .fill("total.vatAccounting", p -> currency.ifPresent(c -> p.print(c, c.text())));
            rows.add(new Row(
                    label, drawing.wording().phrase(style.color(theme.ink())).print(value)));
        }
    }

    private boolean due() {
        return totals.value("BT-115").isPresent();
    }

    /** The height from the baseline of the first row. */
    double height() {
        return rows().size() * LEADING + (due() ? BAR_GAP + BAR : 0);
    }

    /** Draws from a baseline on; gives the y below. All of it stands on this page. */
    double draw(double baseline) {
        StructureElement table = drawing.sheet()
                .pdf()
                .root()
                .add("Table")
                .summary(drawing.texts().get("section.totals"));
        double y = baseline - Stack.BASELINE * LEADING;
        for (Row row : rows()) {
            y = draw(table.add("TR"), row, y);
        }
        return due() ? bar(table.add("TR"), y + BAR_GAP) : y;
    }

    private double draw(StructureElement row, Row content, double top) {
        Typesetter typesetter = drawing.typesetter();
        Stack label = Stack.left(typesetter, LABEL_WIDTH)
                .add(row.add("TH").scope("Row"), content.label().fit(typesetter, LABEL_WIDTH, 6), LEADING);
        Stack amount = Stack.right(typesetter, AMOUNT_WIDTH)
                .only(row.add("TD"), content.amount().fit(typesetter, AMOUNT_WIDTH, 5), LEADING);
        return new TableRow(0, 0)
                .cell(label, LEFT)
                .cell(amount, RIGHT - AMOUNT_WIDTH)
                .draw(drawing.sheet().page(), top, Double.MAX_VALUE);
    }

    private double bar(StructureElement row, double top) {
        PageCanvas page = drawing.sheet().page();
        page.artifact();
        page.roundedRectangle(LEFT - PADDING, top, Sheet.RIGHT - LEFT + PADDING, BAR, 2.2, theme.accent());
        Style label = Style.of(Weight.SEMIBOLD, 10, Theme.WHITE);
        drawing.line(
                row.add("TH").scope("Row"),
                drawing.wording().phrase(label).label(dueLabel(drawing)),
                LEFT,
                top + BAR / 2 + 3.5);
        Style bold = Style.of(Weight.BOLD, 14, Theme.WHITE);
        totals.value("BT-115").ifPresent(value -> {
            Phrase amount = drawing.wording().phrase(bold).money(value).fit(drawing.typesetter(), 48 * MM, 6);
            drawing.lineEndingAt(row.add("TD"), amount, RIGHT, top + BAR / 2 + 4.8);
        });
        return top + BAR;
    }
}

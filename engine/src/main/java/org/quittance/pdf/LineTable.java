package org.quittance.pdf;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.LineKind;

/** The lines: header repeated and amounts carried forward on every page, a line never split unless no page holds it. */
final class LineTable {
    private static final double CARRY = 17;
    private static final double HEAD_TO_RULE = 5;

    private final Drawing drawing;
    private final Sheet sheet;
    private final Theme theme;
    private BigDecimal carried = BigDecimal.ZERO;

    LineTable(Drawing drawing) {
        this.drawing = drawing;
        this.sheet = drawing.sheet();
        this.theme = drawing.theme();
    }

    /** A column of the header: its label, where it starts or ends. */
    private record Head(String label, double x, boolean ends) {}

    private static final List<Head> HEADS = List.of(
            new Head("line.number", LineColumns.NUMBER, false),
            new Head("line.name", LineColumns.NAME, false),
            new Head("line.quantity", LineColumns.QUANTITY_RIGHT + 9 * Theme.MM, true),
            new Head("line.price", LineColumns.PRICE_RIGHT, true),
            new Head("line.vat", LineColumns.VAT_RIGHT, true),
            new Head("line.net", LineColumns.NET_RIGHT, true));

    /**
     * Draws every line.
     *
     * @param tail the height that must follow the last line on its page, 0 if it may stand at the end
     */
    void draw(double tail) {
        List<Group> lines = drawing.invoice().groups("BG-25");
        if (lines.isEmpty()) {
            return;
        }
        int decimals =
                lines.stream().mapToInt(LineTable::quantityDecimals).max().orElse(0);
        StructureElement table =
                sheet.pdf().root().add("Table").summary(drawing.texts().get("section.lines"));
        sheet.moveTo(sheet.y() + 3);
        sheet.need(60);
        header(table.add("THead").add("TR"));
        StructureElement body = table.add("TBody");
        for (Group line : lines) {
            boolean last = line == lines.get(lines.size() - 1);
            TableRow row = new LineRow(drawing, line, decimals).build(body.add("TR"));
            draw(row, last ? Math.max(tail, CARRY) : CARRY + 7);
            carried = carried.add(net(line));
        }
    }

    private static int quantityDecimals(Group line) {
        return line.text("BT-129").map(Figures::decimals).orElse(0);
    }

    /** What the line adds to the sum. */
    private static BigDecimal net(Group line) {
        return LineKind.counts(line)
                ? line.text("BT-131").flatMap(Figures::parse).orElse(BigDecimal.ZERO)
                : BigDecimal.ZERO;
    }

    private void header(@Nullable StructureElement row) {
        for (Head head : HEADS) {
            Phrase label = drawing.caption(head.label());
            double x = head.ends() ? head.x() - label.width(drawing.typesetter()) : head.x();
            if (row == null) {
                sheet.page().pagination("");
                sheet.page().text(label.text(), theme.caption(), x, sheet.y());
            } else {
                drawing.line(row.add("TH").scope("Column"), label, x, sheet.y());
            }
        }
        sheet.page().artifact();
        sheet.page().rule(Sheet.LEFT, Sheet.RIGHT, sheet.y() + HEAD_TO_RULE, 1.1, theme.accent());
        sheet.moveTo(sheet.y() + HEAD_TO_RULE);
    }

    private void draw(TableRow row, double after) {
        double height = row.height();
        boolean together = sheet.fitsFreshPage(height + after + 2 * CARRY);
        if (!sheet.fits(height + (together ? after : CARRY))) {
            boolean whole = sheet.fitsFreshPage(height + 3 * CARRY);
            if (whole || !sheet.fits(row.leastHeight() + 4 * CARRY)) {
                turnPage();
            }
        }
        while (!row.done()) {
            sheet.moveTo(row.draw(sheet.page(), sheet.y(), sheet.bottom() - CARRY));
            if (!row.done()) {
                turnPage();
            }
        }
        sheet.page().artifact();
        sheet.page().rule(Sheet.LEFT, Sheet.RIGHT, sheet.y(), 0.5, theme.hairline());
    }

    private void turnPage() {
        boolean carry = carried.signum() != 0;
        if (carry) {
            carry("carryOut", sheet.y() + 13);
        }
        sheet.breakPage();
        header(null);
        if (carry) {
            sheet.page().pagination("");
            sheet.page().rectangle(Sheet.LEFT, sheet.y() + 0.6, Sheet.WIDTH, CARRY - 0.6, theme.tint());
            carry("carryIn", sheet.y() + 12);
            sheet.moveTo(sheet.y() + CARRY);
        }
    }

    /** The sum of the lines so far: an artifact, since no term of the invoice states it. */
    private void carry(String label, double baseline) {
        Style style = theme.soft(8.4);
        sheet.page().pagination("");
        sheet.page().text(drawing.texts().get(label), style, LineColumns.NAME, baseline);
        Style sum = style.weight(Weight.SEMIBOLD);
        String amount = drawing.wording().figures().amount(carried.toPlainString());
        double width = drawing.typesetter().width(amount, sum);
        sheet.page().text(amount, sum, LineColumns.NET_RIGHT - width, baseline);
    }
}

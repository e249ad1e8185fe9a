package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import org.quittance.binding.Group;

/** Allowances and charges on the whole invoice. */
final class AdjustmentTable {
    private static final double LEADING = 11.4;
    private static final double HEAD = 12 + 5;

    private final Drawing drawing;
    private final Theme theme;

    AdjustmentTable(Drawing drawing) {
        this.drawing = drawing;
        this.theme = drawing.theme();
    }

    /** One allowance or charge of the invoice. */
    private record Entry(Adjustment terms, Group group, String category, String rate) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        drawing.invoice()
                .groups("BG-20")
                .forEach(g -> entries.add(new Entry(Adjustment.ALLOWANCE, g, "BT-95", "BT-96")));
        drawing.invoice()
                .groups("BG-21")
                .forEach(g -> entries.add(new Entry(Adjustment.CHARGE, g, "BT-102", "BT-103")));
        return entries;
    }

    /** About how high the table will be; 0 when there is nothing to draw. */
    double height() {
        int count = entries().size();
        return count == 0 ? 0 : HEAD + 16 + count * (2 * LEADING + 6);
    }

    /**
     * Draws the table.
     *
     * @param tail the height that should follow it on its page
     */
    void draw(double tail) {
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            return;
        }
        Sheet sheet = drawing.sheet();
        double whole = height() + tail;
        sheet.need(sheet.fitsFreshPage(whole) ? whole : HEAD + 56);
        sheet.moveTo(sheet.y() + 16);
        StructureElement table =
                sheet.pdf().root().add("Table").summary(drawing.texts().get("section.adjustments"));
        header(table.add("TR"));
        for (Entry entry : entries) {
            row(table.add("TR"), entry).draw(sheet);
            sheet.page().artifact();
            sheet.page().rule(Sheet.LEFT, Sheet.RIGHT, sheet.y(), 0.5, theme.hairline());
        }
    }

    private void header(StructureElement row) {
        Sheet sheet = drawing.sheet();
        drawing.line(row.add("TH").scope("Column"), drawing.caption("section.adjustments"), Sheet.LEFT, sheet.y());
        drawing.lineEndingAt(
                row.add("TH").scope("Column"), drawing.caption("line.vat"), LineColumns.VAT_RIGHT, sheet.y());
        drawing.lineEndingAt(
                row.add("TH").scope("Column"), drawing.caption("line.net"), LineColumns.NET_RIGHT, sheet.y());
        sheet.page().artifact();
        sheet.page().rule(Sheet.LEFT, Sheet.RIGHT, sheet.y() + 5, 0.5, theme.hairline());
        sheet.moveTo(sheet.y() + 5);
    }

    private TableRow row(StructureElement row, Entry entry) {
        Typesetter typesetter = drawing.typesetter();
        StructureElement head = row.add("TH").scope("Row");
        Stack name = Stack.left(typesetter, LineColumns.VAT_RIGHT - LineColumns.VAT_WIDTH - Sheet.LEFT - 6);
        name.add(head, entry.terms().reasoned(entry.group(), phrase(theme.body())), LEADING);
        Phrase share = entry.terms().share(entry.group(), phrase(theme.detail()));
        name.add(head, share, 10.2);
        Phrase rate = VatWords.inShort(phrase(theme.body()), entry.group(), entry.category(), entry.rate());
        Stack vat = Stack.right(typesetter, LineColumns.VAT_WIDTH)
                .only(row.add("TD"), rate.fit(typesetter, LineColumns.VAT_WIDTH, 6.5), LEADING);
        Phrase amount = entry.terms().signed(entry.group(), phrase(theme.strong()));
        Stack net = Stack.right(typesetter, LineColumns.NET_WIDTH)
                .only(row.add("TD"), amount.fit(typesetter, LineColumns.NET_WIDTH, 5), LEADING);
        return new TableRow(3, 3)
                .cell(name, Sheet.LEFT)
                .cell(vat, LineColumns.VAT_RIGHT - LineColumns.VAT_WIDTH)
                .cell(net, LineColumns.NET_RIGHT - LineColumns.NET_WIDTH);
    }

    private Phrase phrase(Style style) {
        return drawing.wording().phrase(style);
    }
}

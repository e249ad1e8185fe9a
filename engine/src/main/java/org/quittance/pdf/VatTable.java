package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** The VAT breakdown: base and tax by rate or category, with the reason where nothing is taxed. */
final class VatTable {
    private static final double MM = Theme.MM;
    private static final double BASE_RIGHT = Sheet.LEFT + 48 * MM;
    private static final double TAX_RIGHT = Sheet.LEFT + 74 * MM;
    private static final double LABEL_WIDTH = 26 * MM;
    private static final double FIGURE_WIDTH = 22 * MM;
    private static final double REASON_WIDTH = 82 * MM;
    private static final double LEADING = 13;
    private static final double HEAD = 8;

    private final Drawing drawing;
    private final Theme theme;
    private final Typesetter typesetter;

    VatTable(Drawing drawing) {
        this.drawing = drawing;
        this.theme = drawing.theme();
        this.typesetter = drawing.typesetter();
    }

    boolean isEmpty() {
        return drawing.invoice().groups("BG-23").isEmpty();
    }

    /** The height from the baseline of its header. */
    double height() {
        StructureElement nowhere = new StructureElement("TR", new org.apache.pdfbox.cos.COSDictionary());
        double height = HEAD;
        for (Group group : drawing.invoice().groups("BG-23")) {
            for (TableRow row : rows(nowhere, group)) {
                height += row.height();
            }
        }
        return height;
    }

    void draw() {
        Sheet sheet = drawing.sheet();
        StructureElement table =
                sheet.pdf().root().add("Table").summary(drawing.texts().get("section.vat"));
        header(table.add("TR"));
        for (Group group : drawing.invoice().groups("BG-23")) {
            rows(table.add("TR"), group).forEach(row -> row.draw(sheet));
        }
    }

    private void header(StructureElement row) {
        Sheet sheet = drawing.sheet();
        double y = sheet.y();
        drawing.line(row.add("TH").scope("Column"), drawing.caption("vat.rate"), Sheet.LEFT, y);
        drawing.lineEndingAt(row.add("TH").scope("Column"), drawing.caption("vat.base"), BASE_RIGHT, y);
        drawing.lineEndingAt(row.add("TH").scope("Column"), drawing.caption("vat.tax"), TAX_RIGHT, y);
        sheet.page().artifact();
        sheet.page().rule(Sheet.LEFT, TAX_RIGHT, y + 4.4, 0.5, theme.hairline());
        sheet.moveTo(y + HEAD);
    }

    /** The row of a group, and below it the reason of its exemption, which belongs to the same header cell. */
    private List<TableRow> rows(StructureElement element, Group group) {
        Style style = theme.body().size(8.6);
        StructureElement head = element.add("TH").scope("Row");
        Stack label = Stack.left(typesetter, LABEL_WIDTH).add(head, label(group, style), LEADING);
        Stack base = figure(element.add("TD"), phrase(style).print(group.value("BT-116")));
        Stack tax = figure(element.add("TD"), phrase(style).print(group.value("BT-117")));
        List<TableRow> rows = new ArrayList<>();
        rows.add(new TableRow(0, 0)
                .cell(label, Sheet.LEFT)
                .cell(base, BASE_RIGHT - FIGURE_WIDTH)
                .cell(tax, TAX_RIGHT - FIGURE_WIDTH));
        Stack reason = reason(head, group);
        if (!reason.isEmpty()) {
            rows.add(new TableRow(0, 2).cell(reason, Sheet.LEFT));
        }
        return rows;
    }

    /** The name of the category where there is room for it, else its short form; the name then follows below. */
    private Phrase label(Group group, Style style) {
        Phrase full = VatWords.inFull(phrase(style), group, "BT-118", "BT-119");
        return fits(full) ? full : VatWords.inShort(phrase(style), group, "BT-118", "BT-119");
    }

    private boolean fits(Phrase label) {
        return label.width(typesetter) <= LABEL_WIDTH;
    }

    private Stack figure(StructureElement cell, Phrase amount) {
        return Stack.right(typesetter, FIGURE_WIDTH).only(cell, amount.fit(typesetter, FIGURE_WIDTH, 4.5), LEADING);
    }

    private Stack reason(StructureElement head, Group group) {
        Stack reason = Stack.left(typesetter, REASON_WIDTH);
        Phrase full = VatWords.inFull(phrase(theme.body().size(8.6)), group, "BT-118", "BT-119");
        if (!fits(full)) {
            reason.add(head, VatWords.inFull(phrase(theme.legal()), group, "BT-118", "BT-119"), 9.1);
        }
        exemption(group).ifPresent(text -> reason.add(head, text, 9.1));
        return reason;
    }

    /** Why nothing is taxed: the reason in words, which shows its code too; the name of the code where it stands alone. */
    private Optional<Phrase> exemption(Group group) {
        Optional<Value> words = group.value("BT-120");
        Optional<Value> code = group.value("BT-121");
        Optional<Phrase> phrase =
                words.or(() -> code).map(value -> phrase(theme.legal()).print(value));
        if (words.isPresent()) {
            code.ifPresent(value -> phrase.ifPresent(text -> text.also(value)));
        }
        return phrase.filter(text -> !text.isEmpty());
    }

    private Phrase phrase(Style style) {
        return drawing.wording().phrase(style);
    }
}

package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** How to pay, on a tint: means, accounts, reference, due date, QR code. */
final class PaymentPanel {
    private static final double MM = Theme.MM;
    private static final double HEIGHT = 31 * MM;
    private static final double ROWS_TOP = 9.7 * MM;
    private static final double PADDING = 3 * MM;
    private static final double QR_SIDE = HEIGHT - 2 * PADDING;
    private static final double DUE_WIDTH = 40 * MM;
    private static final double DUE_RIGHT = Sheet.RIGHT - 4.5 * MM;
    private static final double LEADING = 12.6;
    private static final Set<String> DIRECT_DEBITS = Set.of("49", "59");

    private final Drawing drawing;
    private final Group payment;
    private final Theme theme;
    private final Sheet sheet;
    private final Optional<EpcCode> code;
    private final double x;

    PaymentPanel(Drawing drawing, Group payment) {
        this.drawing = drawing;
        this.payment = payment;
        this.theme = drawing.theme();
        this.sheet = drawing.sheet();
        this.code = EpcCode.of(drawing, payment);
        this.x = code.isPresent() ? Sheet.LEFT + PADDING + QR_SIDE + 7 * MM : Sheet.LEFT + 4.5 * MM;
    }

    void draw() {
        StructureElement section = sheet.section(drawing.texts().get("section.payment"));
        StructureElement heading = section.add("H2");
        List<TableRow> rows = rows(section);
        double whole = height(rows);
        sheet.need(sheet.fitsFreshPage(whole) ? whole : HEIGHT);
        boolean first = true;
        while (first || !rows.isEmpty()) {
            List<TableRow> part = rowsThatFit(rows);
            panel(part, first ? section : null, heading);
            rows.removeAll(part);
            first = false;
            if (!rows.isEmpty()) {
                sheet.breakPage();
            }
        }
        sheet.moveTo(sheet.y() + 4 * MM);
    }

    private List<TableRow> rows(StructureElement section) {
        List<PaymentRows.Row> rows = new PaymentRows(drawing, payment).rows();
        List<TableRow> drawn = new ArrayList<>();
        if (rows.isEmpty()) {
            return drawn;
        }
        StructureElement table = section.add("Table");
        double labels = labelWidth(rows);
        double values = DUE_RIGHT - DUE_WIDTH - x - labels - 2 * MM;
        Style soft = theme.soft(8.4);
        for (PaymentRows.Row row : rows) {
            StructureElement element = table.add("TR");
            Phrase label = drawing.wording().phrase(soft).label(row.label());
            Stack left = Stack.left(drawing.typesetter(), labels)
                    .add(element.add("TH").scope("Row"), label, LEADING);
            Stack right = Stack.left(drawing.typesetter(), values).only(element.add("TD"), row.phrase(), LEADING);
            drawn.add(new TableRow(row.gap(), 0).cell(left, x).cell(right, x + labels));
        }
        return drawn;
    }

    private double labelWidth(List<PaymentRows.Row> rows) {
        double widest = rows.stream()
                .mapToDouble(row -> drawing.typesetter().width(drawing.texts().get(row.label()), theme.soft(8.4)))
                .max()
                .orElse(0);
        return Math.max(21 * MM, widest + 3 * MM);
    }

    private double height(List<TableRow> rows) {
        double content = rows.stream().mapToDouble(TableRow::height).sum();
        double least = code.isPresent() ? HEIGHT : 18 * MM;
        return Math.max(least, ROWS_TOP + content + PADDING);
    }

    private List<TableRow> rowsThatFit(List<TableRow> rows) {
        List<TableRow> fitting = new ArrayList<>();
        double left = sheet.bottom() - sheet.y() - ROWS_TOP - PADDING;
        for (TableRow row : rows) {
            left -= row.height();
            if (left < 0 && !fitting.isEmpty()) {
                break;
            }
            fitting.add(row);
        }
        return fitting;
    }

    private void panel(List<TableRow> rows, @Nullable StructureElement section, StructureElement heading) {
        double top = sheet.y();
        double height = Math.min(height(rows), sheet.bottom() - top);
        sheet.page().artifact();
        sheet.page().roundedRectangle(Sheet.LEFT, top, Sheet.WIDTH, height, 2.2, theme.tint());
        if (section != null) {
            heading(heading, top);
        }
        double y = top + ROWS_TOP;
        for (TableRow row : rows) {
            y = sheet.place(row, y);
        }
        if (section != null) {
            due(section, top);
            qr(section, top, height);
        }
        sheet.moveTo(top + height);
    }

    private void heading(StructureElement heading, double top) {
        Phrase phrase = drawing.wording().phrase(theme.heading());
        Optional<Value> means = payment.value("BT-81");
        if (means.isPresent()) {
            Value value = means.get();
            String key = drawing.creditNote() ? "pay.title.refund" : "pay.title." + value.text();
            phrase.print(value, drawing.texts().find(key).orElseGet(() -> drawing.wording()
                    .of(value)));
        } else {
            phrase.label("pay.title");
        }
        double measure = DUE_RIGHT - DUE_WIDTH - x;
        drawing.line(heading, phrase.fit(drawing.typesetter(), measure, 7), x, top + 7.6 * MM);
    }

    private void due(StructureElement section, double top) {
        Optional<Value> due = drawing.value("BT-9");
        if (due.isEmpty() || drawing.creditNote()) {
            return;
        }
        boolean debit = DIRECT_DEBITS.contains(payment.text("BT-81").orElse(""));
        StructureElement paragraph = section.add("P");
        Style date = Style.of(Weight.SEMIBOLD, 10.4, theme.ink());
        Stack.right(drawing.typesetter(), DUE_WIDTH)
                .add(
                        paragraph,
                        drawing.caption(debit ? "pay.debitOn" : drawing.scheduled() ? "pay.first" : "pay.before")
                                .say(" "),
                        14)
                .add(paragraph, drawing.wording().phrase(date).print(due), 13.4)
                .draw(sheet.page(), DUE_RIGHT - DUE_WIDTH, top + 7.6 * MM - 11, Double.MAX_VALUE);
    }

    private void qr(StructureElement section, double top, double height) {
        code.ifPresent(epc -> {
            StructureElement figure = section.add("Figure").alternative(alternative());
            epc.draw(sheet.page(), figure, Sheet.LEFT + PADDING, top + PADDING, QR_SIDE, theme.ink());
            Phrase hint = drawing.wording().phrase(theme.soft(7.6)).label("pay.scan");
            Stack stack = Stack.right(drawing.typesetter(), DUE_WIDTH).add(section.add("P"), hint, 9.8);
            double y = top + height - PADDING - stack.height();
            stack.draw(sheet.page(), DUE_RIGHT - DUE_WIDTH, y, Double.MAX_VALUE);
        });
    }

    private String alternative() {
        Group account = payment.group("BG-17").orElse(payment);
        String amount = drawing.value("BT-115").map(drawing.wording()::money).orElse("");
        String iban = Iban.inFours(account.text("BT-84").orElse(""));
        String reference =
                payment.text("BT-83").or(() -> drawing.invoice().text("BT-1")).orElse("");
        return drawing.texts().get("pay.qrAlt", amount, EpcCode.holder(drawing, account), iban, reference);
    }
}

package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** Dates and references in tinted strips under the title, with the amount due at first sight. */
final class MetaStrip {
    private static final double MM = Theme.MM;
    private static final double PADDING = 4.5 * MM;
    private static final double COLUMN = 32.5 * MM;
    private static final double GUTTER = 2.5 * MM;
    private static final double HEIGHT = 13.2 * MM;
    private static final double LEADING = 11.4;
    private static final int COLUMNS = 5;
    /** Corrected invoices (UNTDID 1001). */
    private static final Set<String> CORRECTIONS = Set.of("384", "471", "472", "473");

    private final Drawing drawing;
    private final Wording wording;
    private final Style style;
    private final List<Item> items = new ArrayList<>();

    MetaStrip(Drawing drawing) {
        this.drawing = drawing;
        this.wording = drawing.wording();
        this.style = Style.of(Weight.SEMIBOLD, 9.2, drawing.theme().ink());
    }

    private record Item(String label, Phrase phrase) {}

    void draw() {
        collect();
        StructureElement table = drawing.sheet()
                .pdf()
                .root()
                .add("Table")
                .summary(drawing.texts().get("section.meta"));
        int from = 0;
        boolean first = true;
        while (first || from < items.size()) {
            from = strip(table, from, first);
            first = false;
        }
        drawing.sheet()
                .moveTo(Math.min(drawing.sheet().y() + 6 * MM, drawing.sheet().bottom()));
    }

    private void collect() {
        Group invoice = drawing.invoice();
        add(drawing.creditNote() ? "meta.issued.creditNote" : "meta.issued", "BT-2");
        invoice.groups("BT-20-00").forEach(terms -> add("meta.due", terms.value("BT-9")));
        boolean toTheState = Frame.toTheState(invoice);
        add(toTheState ? "meta.engagement" : "meta.order", "BT-13");
        deliveries(invoice);
        add(toTheState ? "meta.serviceCode" : "meta.buyerReference", "BT-10");
        add(toTheState ? "meta.contract.public" : "meta.contract", "BT-12");
        add("meta.project", "BT-11");
        add("meta.salesOrder", "BT-14");
        add("meta.despatch", "BT-16");
        add("meta.receiving", "BT-15");
        add("meta.tender", "BT-17");
        add("meta.objectId", "BT-18");
        add("meta.accounting", "BT-19");
        taxPoint(invoice);
        invoice.groups("BG-3").forEach(this::preceding);
    }

    private void add(String label, String term) {
        drawing.invoice().values(term).forEach(value -> add(label, Optional.of(value)));
    }

    private void add(String label, Optional<Value> value) {
        value.ifPresent(v -> items.add(new Item(label, wording.phrase(style).print(v))));
    }

    private void deliveries(Group invoice) {
        for (Group delivery : invoice.groups("BG-13")) {
            add("meta.delivery", delivery.value("BT-72"));
            delivery.groups("BG-14").forEach(this::period);
        }
        invoice.groups("BG-14").forEach(this::period);
    }

    private void period(Group period) {
        Phrase phrase = Periods.phrase(wording.phrase(style), period.value("BT-73"), period.value("BT-74"));
        items.add(new Item("meta.period", phrase));
    }

    private void taxPoint(Group invoice) {
        add("meta.taxPoint", "BT-7");
        invoice.value("BT-8").ifPresent(code -> {
            String words = drawing.texts().find("meta.taxPoint." + code.text()).orElse(wording.of(code));
            items.add(new Item("meta.taxPoint", wording.phrase(style).print(code, words)));
        });
    }

    private void preceding(Group preceding) {
        Phrase phrase = wording.phrase(style);
        Optional<Value> date = preceding.value("BT-26");
        if (date.isPresent()) {
            phrase.fill("meta.precedingDated", p -> p.print(preceding.value("BT-25")), p -> p.print(date));
        } else {
            phrase.print(preceding.value("BT-25"));
        }
        items.add(new Item(corrects() ? "meta.original" : "meta.preceding", phrase));
    }

    /** Whether the document changes an earlier one; other invoices only follow it. */
    private boolean corrects() {
        return drawing.creditNote()
                || CORRECTIONS.contains(drawing.invoice().text("BT-3").orElse(""));
    }

    /** Draws one strip with as many items as fit; gives the first item that did not. */
    private int strip(StructureElement table, int from, boolean withAmount) {
        int capacity = withAmount ? COLUMNS - 1 : COLUMNS;
        int to = from;
        int used = 0;
        while (to < items.size() && used + span(items.get(to), capacity) <= capacity) {
            used += span(items.get(to++), capacity);
        }
        List<Cell> cells = cells(table, items.subList(from, to), capacity);
        double height = HEIGHT
                + cells.stream()
                        .mapToDouble(cell -> cell.stack().height())
                        .max()
                        .orElse(LEADING)
                - LEADING;
        height = Math.min(height, drawing.sheet().bottom() - Sheet.CONTINUED_TOP);
        drawing.sheet().need(height);
        drawing.sheet().page().artifact();
        drawing.sheet()
                .page()
                .roundedRectangle(
                        Sheet.LEFT,
                        drawing.sheet().y(),
                        Sheet.WIDTH,
                        height,
                        2.2,
                        drawing.theme().tint());
        cells.forEach(this::draw);
        if (withAmount) {
            amountDue(table);
        }
        drawing.sheet().moveTo(drawing.sheet().y() + height + 1 * MM);
        return to;
    }

    private int span(Item item, int capacity) {
        double width = item.phrase().width(drawing.typesetter()) + GUTTER;
        return (int) Math.max(1, Math.min(capacity, Math.ceil(width / COLUMN)));
    }

    private record Cell(StructureElement head, Phrase label, Stack stack, double x) {}

    private List<Cell> cells(StructureElement table, List<Item> shown, int capacity) {
        List<Cell> cells = new ArrayList<>();
        double x = Sheet.LEFT + PADDING;
        for (Item item : shown) {
            int span = span(item, capacity);
            double measure = span * COLUMN - GUTTER;
            StructureElement row = table.add("TR");
            StructureElement head = row.add("TH").scope("Row");
            Stack stack = Stack.left(drawing.typesetter(), measure).only(row.add("TD"), item.phrase(), LEADING);
            Phrase label = drawing.caption(item.label()).fit(drawing.typesetter(), measure, 4.5);
            cells.add(new Cell(head, label, stack, x));
            x += span * COLUMN;
        }
        return cells;
    }

    private void draw(Cell cell) {
        double y = drawing.sheet().y();
        drawing.line(cell.head(), cell.label(), cell.x(), y + 5.2 * MM);
        drawing.sheet().place(cell.stack(), cell.x(), y + 9.9 * MM - Stack.BASELINE * LEADING);
    }

    private void amountDue(StructureElement table) {
        Optional<Value> due = drawing.value("BT-115");
        if (due.isEmpty()) {
            return;
        }
        double right = Sheet.RIGHT - PADDING;
        double y = drawing.sheet().y();
        StructureElement row = table.add("TR");
        Phrase label = drawing.caption(TotalsBlock.dueLabel(drawing));
        drawing.lineEndingAt(row.add("TH").scope("Row"), label, right, y + 5.2 * MM);
        Style bold = Style.of(Weight.BOLD, 11.2, drawing.theme().accent());
        Phrase amount = wording.phrase(bold).money(due.get()).fit(drawing.typesetter(), COLUMN, 5);
        drawing.lineEndingAt(row.add("TD"), amount, right, y + 10.1 * MM);
    }
}

package org.quittance.pdf;

import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.LineKind;
import org.quittance.binding.Value;

/** The cells of one line: number, name with details, quantity and unit, price, VAT, net amount. */
final class LineRow {
    private static final double LEADING = 11.4;
    private static final double SMALL_LEADING = 10.2;
    private static final double SMALLEST = 4.5;

    private final Drawing drawing;
    private final Group line;
    private final int decimals;
    private final Wording wording;
    private final Theme theme;
    private final Typesetter typesetter;

    /**
     * @param decimals how many decimals the longest quantity of the table has
     */
    LineRow(Drawing drawing, Group line, int decimals) {
        this.drawing = drawing;
        this.line = line;
        this.decimals = decimals;
        this.wording = drawing.wording().afresh();
        this.theme = drawing.theme();
        this.typesetter = drawing.typesetter();
    }

    TableRow build(StructureElement row) {
        Stack number = Stack.left(typesetter, LineColumns.NUMBER_WIDTH);
        Stack name = Stack.left(typesetter, LineColumns.NAME_WIDTH);
        StructureElement numberCell = row.add("TD");
        StructureElement nameCell = row.add("TH").scope("Row");
        line.value("BT-126").ifPresent(value -> {
            Phrase phrase = wording.phrase(theme.soft(8.2)).print(value);
            number.only(numberCell, phrase.fit(typesetter, LineColumns.NUMBER_WIDTH, 5.5), LEADING);
        });
        TableRow cells = new TableRow(4.3, 3.1).cell(number, LineColumns.NUMBER).cell(name, LineColumns.NAME);
        Style strong = Style.of(Weight.SEMIBOLD, 9.1, theme.ink());
        line.find("BT-153")
                .ifPresent(v -> name.add(nameCell, wording.phrase(strong).print(v), LEADING));
        double unitHeight = quantity(row.add("TD"), cells);
        price(row.add("TD"), cells, unitHeight);
        vat(row.add("TD"), cells);
        net(row.add("TD"), cells);
        for (Phrase detail : new LineDetails(line, wording, typesetter, theme.detail()).phrases()) {
            name.add(nameCell, detail, SMALL_LEADING);
        }
        return cells;
    }

    /** Quantity aligned on its decimal separator, the unit beside it; gives the height of the unit. */
    private double quantity(StructureElement cell, TableRow cells) {
        Optional<Value> quantity = line.value("BT-129");
        Stack stack = Stack.right(typesetter, LineColumns.QUANTITY_WIDTH);
        quantity.ifPresent(value -> {
            double measure = LineColumns.QUANTITY_WIDTH - missing(value);
            Phrase phrase = wording.phrase(theme.body()).print(value).fit(typesetter, measure, SMALLEST);
            stack.add(cell, phrase, LEADING);
            double x = LineColumns.QUANTITY_RIGHT - LineColumns.QUANTITY_WIDTH - missing(value);
            cells.cell(stack, x);
        });
        Stack unit = Stack.left(typesetter, LineColumns.UNIT_WIDTH);
        line.value("BT-130").ifPresent(code -> {
            Style soft = theme.soft(8.9);
            Phrase phrase = wording.phrase(soft).print(code, wording.unit(code, quantity));
            unit.add(cell, phrase.fit(typesetter, LineColumns.UNIT_WIDTH, 6.8), LEADING);
        });
        cells.cell(unit, LineColumns.UNIT);
        return unit.height();
    }

    /** The width of the decimals that other quantities have and this one has not. */
    private double missing(Value quantity) {
        int own = Figures.decimals(quantity.text());
        if (own >= decimals) {
            return 0;
        }
        String padding = (own == 0 ? drawing.texts().get("figure.decimal") : "") + "0".repeat(decimals - own);
        return Math.min(typesetter.width(padding, theme.body()), LineColumns.QUANTITY_WIDTH / 2);
    }

    private void price(StructureElement cell, TableRow cells, double unitHeight) {
        Stack stack = Stack.right(typesetter, LineColumns.PRICE_DETAIL_WIDTH);
        Group price = line.group("BG-29").orElse(line);
        price.value("BT-146").ifPresent(value -> {
            Phrase phrase = wording.phrase(theme.body()).print(value);
            stack.add(cell, phrase.fit(typesetter, LineColumns.PRICE_WIDTH, SMALLEST), LEADING);
        });
        double gap = Math.max(0, unitHeight - LEADING);
        for (Phrase detail : new PriceDetails(price, wording, theme.soft(7.6)).phrases()) {
            stack.add(cell, detail, SMALL_LEADING, gap);
            gap = 0;
        }
        cells.cell(stack, LineColumns.PRICE_RIGHT - LineColumns.PRICE_DETAIL_WIDTH);
    }

    private void vat(StructureElement cell, TableRow cells) {
        Stack stack = Stack.right(typesetter, LineColumns.VAT_WIDTH);
        for (Group vat : line.groups("BG-30")) {
            Phrase phrase = VatWords.inShort(wording.phrase(theme.body()), vat, "BT-151", "BT-152");
            stack.add(cell, phrase.fit(typesetter, LineColumns.VAT_WIDTH, 6.5), LEADING);
        }
        cells.cell(stack, LineColumns.VAT_RIGHT - LineColumns.VAT_WIDTH);
    }

    private void net(StructureElement cell, TableRow cells) {
        Stack stack = Stack.right(typesetter, LineColumns.NET_WIDTH);
        line.value("BT-131").ifPresent(value -> {
            Phrase phrase = wording.phrase(LineKind.counts(line) ? theme.strong() : theme.soft(8.9))
                    .print(value);
            stack.only(cell, phrase.fit(typesetter, LineColumns.NET_WIDTH, SMALLEST), LEADING);
        });
        cells.cell(stack, LineColumns.NET_RIGHT - LineColumns.NET_WIDTH);
    }
}

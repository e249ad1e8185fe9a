package org.quittance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lines of Factur-X EXTENDED: lines below lines, remarks, references, places of delivery, pieces and parts. */
final class RandomExtendedLines {
    private final RandomChoice choice;
    private final Function<Boolean, TradeParty> party;

    RandomExtendedLines(RandomChoice choice, Function<Boolean, TradeParty> party) {
        this.choice = choice;
        this.party = party;
    }

    /** With a reason of its own on every exempt line, sometimes. */
    List<Line> divided(List<Line> lines) {
        if (!choice.chance(50)) {
            return lines;
        }
        return lines.stream().map(this::divided).toList();
    }

    private Line divided(Line line) {
        LineVat vat = line.vat().get(0);
        if (!vat.category().value().equals("E")) {
            return line;
        }
        String code = choice.oneOf("VATEX-EU-132", "VATEX-EU-132-1I");
        LineVat reasoned = LineVatBuilder.builder(vat)
                .exemptionReason("Reason of " + code)
                .exemptionCode(Codes.exemption(code))
                .build();
        return LineBuilder.builder(line).vat(List.of(reasoned)).build();
    }

    List<Line> extend(List<Line> lines) {
        List<Line> all = new ArrayList<>();
        String group = "";
        for (Line line : lines) {
            if (choice.chance(20)) {
                String outer = choice.chance(50) ? group : "";
                group = "G" + line.id();
                all.add(group(group, outer));
            }
            all.add(extend(line, group));
            if (choice.chance(10)) {
                all.add(information(line, group));
            }
        }
        return all;
    }

    private Line group(String id, String outer) {
        LineBuilder group = LineBuilder.builder().id(id).subtype(Line.GROUP).item(Item.of(choice.text()));
        return outer.isEmpty() ? group.build() : group.parent(outer).build();
    }

    private Line information(Line like, String group) {
        LineBuilder line = LineBuilder.builder(like).id("I" + like.id()).subtype(Line.INFORMATION);
        return group.isEmpty() ? line.build() : line.parent(group).build();
    }

    private Line extend(Line line, String group) {
        LineBuilder extended = LineBuilder.builder(line).item(item(line.item()));
        if (!group.isEmpty()) {
            extended.parent(group).subtype(Line.DETAIL);
        } else if (choice.chance(20)) {
            extended.subtype(Line.DETAIL);
        }
        if (choice.chance(20)) {
            extended.notes(List.of(new LineNote(choice.text(), null, Codes.noteSubject("AAI")), LineNote.of("2")));
        }
        if (choice.chance(30)) {
            extended.references(references());
        }
        if (choice.chance(30)) {
            extended.delivery(delivery());
        }
        if (choice.chance(10)) {
            extended.itemSeller(party.apply(false));
        }
        return extended.build();
    }

    private LineReferences references() {
        return LineReferencesBuilder.builder()
                .purchaseOrder(choice.reference())
                .purchaseOrderDate(choice.date())
                .contract(document())
                .ultimateCustomerOrders(choice.upTo(2, this::document))
                .despatchAdvice(document())
                .addDocuments(LineDocumentBuilder.builder()
                        .reference(choice.reference())
                        .type("916")
                        .description(choice.text())
                        .build())
                .build();
    }

    private ReferencedDocument document() {
        return new ReferencedDocument(choice.reference(), "1", choice.date(), null);
    }

    private LineDelivery delivery() {
        LineDeliveryBuilder delivery = LineDeliveryBuilder.builder().date(choice.date());
        if (choice.chance(50)) {
            delivery.freeQuantity(Quantity.of(choice.between(1, 5)))
                    .freeUnit(Codes.unit("C62"))
                    .packages(Quantity.of(choice.between(1, 5)))
                    .packageUnit(Codes.unit("XBX"));
        }
        if (choice.chance(50)) {
            delivery.deliverTo(party.apply(false)).ultimateShipTo(party.apply(false));
        }
        return delivery.build();
    }

    private Item item(Item plain) {
        ItemBuilder item = ItemBuilder.builder(plain).instances(choice.upTo(2, this::instance));
        if (choice.chance(20)) {
            item.brand(choice.text()).model(choice.text()).addBatchIdentifiers(choice.digits(6));
        }
        if (choice.chance(10)) {
            item.manufacturer(party.apply(false));
        }
        if (choice.chance(20)) {
            item.addIncludedItems(IncludedItemBuilder.builder()
                    .name(choice.text())
                    .quantity(Quantity.of(2))
                    .unit(Codes.unit("C62"))
                    .build());
        }
        return item.build();
    }

    private ItemInstance instance() {
        return new ItemInstance(choice.digits(6), choice.digits(8));
    }
}

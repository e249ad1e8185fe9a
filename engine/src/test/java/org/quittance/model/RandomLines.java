package org.quittance.model;

import java.math.BigDecimal;
import org.quittance.code.Code;

/** Lines with odd quantities and prices, allowances, charges and everything an item can state. */
final class RandomLines {
    private final RandomChoice choice;
    private final RandomVat vat;

    RandomLines(RandomChoice choice, RandomVat vat) {
        this.choice = choice;
        this.vat = vat;
    }

    Line line(int number) {
        Code unit = Codes.unit(choice.oneOf("C62", "HUR", "KGM", "MTR", "DAY", "LTR", "XBX"));
        BigDecimal quantity = choice.decimal(500, choice.between(0, 4)).add(BigDecimal.ONE);
        LineBuilder line = LineBuilder.builder()
                .id(String.valueOf(number))
                .quantity(new Quantity(choice.chance(10) ? quantity.negate() : quantity))
                .unit(unit)
                .price(price(unit))
                .addVat(vat.any())
                .item(item())
                .allowances(choice.upTo(1, this::allowance))
                .charges(choice.upTo(1, this::charge));
        if (choice.chance(20)) {
            line.addNotes(LineNote.of(choice.text())).orderLineReference(String.valueOf(choice.between(1, 99)));
        }
        if (choice.chance(20)) {
            line.addAccountingReferences(AccountingReference.of(choice.reference()))
                    .period(choice.period());
        }
        if (choice.chance(10)) {
            line.addObjectIdentifiers(objectIdentifier());
        }
        return line.build();
    }

    Identifier objectIdentifier() {
        return new Identifier(
                choice.reference(), choice.maybe(50, () -> Code.of("UNTDID1153", choice.oneOf("AWV", "ABZ", "AAB"))));
    }

    private Price price(Code unit) {
        BigDecimal net = choice.decimal(1000, choice.between(0, 6));
        PriceBuilder price = PriceBuilder.builder().net(new UnitPrice(net));
        if (choice.chance(20)) {
            BigDecimal discount = choice.decimal(10, choice.between(0, 4));
            price.gross(new UnitPrice(net.add(discount))).addDiscounts(PriceDiscount.of(discount.toPlainString()));
        }
        if (choice.chance(30)) {
            price.baseQuantity(Quantity.of(choice.oneOf("1", "3", "7", "100", "1000", "2.5")))
                    .baseUnit(unit);
        }
        return price.build();
    }

    private LineAllowance allowance() {
        LineAllowanceBuilder allowance =
                LineAllowanceBuilder.builder().reason(choice.text()).reasonCode(Codes.allowanceReason("95"));
        switch (choice.between(0, 2)) {
            case 0 -> allowance.amount(choice.amount(50));
            case 1 -> allowance.percentage(percentage());
            default -> allowance.percentage(percentage()).base(choice.amount(500));
        }
        return allowance.build();
    }

    private LineCharge charge() {
        LineChargeBuilder charge = LineChargeBuilder.builder().reason(choice.text());
        switch (choice.between(0, 2)) {
            case 0 -> charge.amount(choice.amount(50)).reasonCode(Codes.chargeReason("FC"));
            case 1 -> charge.percentage(percentage());
            default -> charge.percentage(percentage()).base(choice.amount(500));
        }
        return charge.build();
    }

    Percentage percentage() {
        return new Percentage(choice.decimal(30, choice.between(0, 3)));
    }

    private Item item() {
        ItemBuilder item = ItemBuilder.builder().name(choice.text()).attributes(choice.upTo(2, this::attribute));
        if (choice.chance(40)) {
            item.description(choice.text()).sellerIdentifier(choice.reference());
        }
        if (choice.chance(20)) {
            item.buyerIdentifier(choice.reference()).origin(Codes.country("FR"));
        }
        if (choice.chance(20)) {
            item.standardIdentifier(StandardIdentifier.gtin(choice.digits(13)));
        }
        if (choice.chance(20)) {
            item.addClassifications(classification()).addClassifications(classification());
        }
        return item.build();
    }

    private ItemAttribute attribute() {
        return ItemAttribute.of(choice.text(), choice.text());
    }

    private Classification classification() {
        Code list = Code.of("UNTDID7143", choice.oneOf("STI", "HS", "MP"));
        return new Classification(choice.digits(8), list, choice.maybe(50, () -> "19.05.01"), null);
    }
}

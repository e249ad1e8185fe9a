package org.quittance.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sellers, buyers and other parties that suit the VAT categories of an invoice. */
final class RandomParties {
    private final RandomChoice choice;
    private final RandomVat vat;

    RandomParties(RandomChoice choice, RandomVat vat) {
        this.choice = choice;
        this.vat = vat;
    }

    Seller seller() {
        SellerBuilder seller = SellerBuilder.builder()
                .name(choice.text())
                .legalRegistration(Identifier.of(choice.digits(9), "0002"))
                .address(address())
                .contacts(choice.upTo(1, this::contact));
        if (choice.chance(30)) {
            seller.tradingName(choice.text()).legalInformation(choice.text());
        }
        if (choice.chance(60)) {
            seller.electronicAddress(electronicAddress());
        }
        if (choice.chance(20)) {
            seller.addIdentifiers(Identifier.of(choice.reference()));
        }
        seller.addIdentifiers(choice.upTo(2, this::schemed)); // CII has those without a scheme first
        if (!vat.outsideScope()) {
            seller.vatIdentifier(vatIdentifier());
        }
        if (choice.chance(30)) {
            seller.taxRegistration(choice.digits(11));
        }
        return seller.build();
    }

    Buyer buyer() {
        BuyerBuilder buyer =
                BuyerBuilder.builder().name(choice.text()).address(address()).contacts(choice.upTo(1, this::contact));
        if (choice.chance(50)) {
            buyer.addIdentifiers(identifier());
        }
        if (choice.chance(30)) {
            buyer.tradingName(choice.text());
        }
        if (choice.chance(60)) {
            buyer.electronicAddress(electronicAddress());
        }
        if (choice.chance(50)) {
            buyer.legalRegistration(identifier());
        }
        if (vat.needsBuyerIdentifier() || (!vat.outsideScope() && choice.chance(50))) {
            buyer.vatIdentifier(vatIdentifier());
        }
        return buyer.build();
    }

    @Nullable
    TradeParty payee() {
        return choice.maybe(15, () -> TradePartyBuilder.builder()
                .name("Payee " + choice.text())
                .identifiers(choice.upTo(1, this::identifier))
                .legalRegistration(Identifier.of(choice.digits(9), "0002"))
                .build());
    }

    @Nullable
    TradeParty taxRepresentative() {
        return vat.outsideScope()
                ? null
                : choice.maybe(15, () -> TradePartyBuilder.builder()
                        .name(choice.text())
                        .vatIdentifier(vatIdentifier())
                        .address(address())
                        .build());
    }

    /** With a date or not, but always with a place, which intra-Community supplies need. */
    Delivery delivery(boolean dated) {
        TradePartyBuilder place = TradePartyBuilder.builder()
                .identifiers(choice.upTo(1, this::identifier))
                .address(address());
        LocalDate date = dated ? choice.date() : null;
        if (choice.chance(50)) {
            place.name(choice.text());
        }
        return new Delivery(date, place.build());
    }

    private Address address() {
        AddressBuilder address = AddressBuilder.builder()
                .country(Codes.country(choice.oneOf("FR", "DE", "BE", "IT", "ES", "CH", "US", "GR")));
        if (choice.chance(80)) {
            address.line1(choice.text()).city(choice.text()).postCode(choice.digits(5));
        }
        if (choice.chance(20)) {
            address.line2(choice.text()).line3(choice.text()).subdivision(choice.text());
        }
        return address.build();
    }

    private Contact contact() {
        return ContactBuilder.builder()
                .name(choice.text())
                .telephone("+33 " + choice.digits(9))
                .email("billing@example.com")
                .build();
    }

    private Identifier identifier() {
        return choice.chance(50) ? schemed() : Identifier.of(choice.reference());
    }

    private Identifier schemed() {
        return Identifier.of(choice.digits(14), choice.oneOf("0002", "0009", "0088", "0060"));
    }

    private ElectronicAddress electronicAddress() {
        return ElectronicAddress.of(choice.digits(9), choice.oneOf("0225", "0009", "0088", "9930"));
    }

    private String vatIdentifier() {
        return choice.oneOf("FR", "DE", "BE", "EL", "XI", "IT") + choice.digits(11);
    }
}

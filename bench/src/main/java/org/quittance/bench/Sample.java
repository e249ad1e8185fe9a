package org.quittance.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.quittance.model.AddressBuilder;
import org.quittance.model.Buyer;
import org.quittance.model.BuyerBuilder;
import org.quittance.model.Codes;
import org.quittance.model.CreditTransfer;
import org.quittance.model.DeliveryBuilder;
import org.quittance.model.ElectronicAddress;
import org.quittance.model.Identifier;
import org.quittance.model.Invoice;
import org.quittance.model.InvoiceBuilder;
import org.quittance.model.Item;
import org.quittance.model.ItemBuilder;
import org.quittance.model.Line;
import org.quittance.model.LineBuilder;
import org.quittance.model.LineVat;
import org.quittance.model.Note;
import org.quittance.model.PaymentInstructionsBuilder;
import org.quittance.model.PaymentTerms;
import org.quittance.model.Price;
import org.quittance.model.ProcessControl;
import org.quittance.model.Quantity;
import org.quittance.model.Seller;
import org.quittance.model.SellerBuilder;
import org.quittance.model.Totals;
import org.quittance.term.Profile;

/** The invoice that is measured: two rates of VAT, and as many lines as asked for. */
final class Sample {
    private Sample() {}

    static Invoice ofLines(int lines) {
        return new Totals()
                .complete(InvoiceBuilder.builder()
                        .number("FA-2026-0043")
                        .issueDate(LocalDate.of(2026, 11, 20))
                        .type(Codes.documentType("380"))
                        .currency(Codes.currency("EUR"))
                        .process(new ProcessControl("S1", Profile.EN16931.guideline()))
                        .notes(List.of(Note.of(Codes.noteSubject("AAB"), "Pas d'escompte pour paiement anticipé.")))
                        .seller(seller())
                        .buyer(buyer())
                        .deliveries(List.of(DeliveryBuilder.builder()
                                .date(LocalDate.of(2026, 11, 18))
                                .build()))
                        .payment(PaymentInstructionsBuilder.builder()
                                .means(Codes.paymentMeans("30"))
                                .creditTransfers(List.of(
                                        new CreditTransfer("FR7630003012400002041873350", "Atelier Lumen", "SOGEFRPP")))
                                .build())
                        .paymentTerms(List.of(PaymentTerms.due(LocalDate.of(2026, 12, 20))))
                        .lines(IntStream.rangeClosed(1, lines)
                                .mapToObj(Sample::line)
                                .toList())
                        .build());
    }

    private static Line line(int number) {
        return LineBuilder.builder()
                .id(String.valueOf(number))
                .item(item(number))
                .quantity(Quantity.of(String.valueOf(number % 7 + 1)))
                .unit(Codes.unit("C62"))
                .price(Price.of(number % 90 + 10 + ".50"))
                .vat(List.of(LineVat.standard(number % 2 == 0 ? "20" : "5.5")))
                .build();
    }

    private static Item item(int number) {
        return ItemBuilder.builder()
                .name("Suspension Halo " + number + ", laiton brossé")
                .description("LED 38 W, 2 700 K, DALI-2 & variateur")
                .sellerIdentifier("HAL-" + number)
                .build();
    }

    private static Seller seller() {
        return SellerBuilder.builder()
                .name("Atelier Lumen")
                .legalRegistration(Identifier.of("819473521", "0002"))
                .vatIdentifier("FR01819473521")
                .electronicAddress(ElectronicAddress.of("819473521", "0225"))
                .address(AddressBuilder.builder()
                        .line1("12 rue des Lilas")
                        .postCode("06000")
                        .city("Nice")
                        .country(Codes.country("FR"))
                        .build())
                .build();
    }

    private static Buyer buyer() {
        return BuyerBuilder.builder()
                .name("Hôtel Bellevue")
                .legalRegistration(Identifier.of("408617298", "0002"))
                .electronicAddress(ElectronicAddress.of("408617298", "0225"))
                .address(AddressBuilder.builder()
                        .line1("3 quai du Port")
                        .postCode("13002")
                        .city("Marseille")
                        .country(Codes.country("FR"))
                        .build())
                .build();
    }
}

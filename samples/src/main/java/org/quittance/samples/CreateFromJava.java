package org.quittance.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.model.AddressBuilder;
import org.quittance.model.Buyer;
import org.quittance.model.BuyerBuilder;
import org.quittance.model.Codes;
import org.quittance.model.CreditTransfer;
import org.quittance.model.Delivery;
import org.quittance.model.ElectronicAddress;
import org.quittance.model.Identifier;
import org.quittance.model.Invoice;
import org.quittance.model.InvoiceBuilder;
import org.quittance.model.Item;
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
import org.quittance.term.Profile;

/**
 * Makes a Factur-X invoice from Java: {@code CreateFromJava facture.pdf}.
 *
 * <p>No total is given, all are computed; nothing is written unless the rules accept it.
 */
public final class CreateFromJava {
    private CreateFromJava() {}

    /** Writes the invoice to the file that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        Quittance quittance = Quittance.standard();
        Creation made = quittance.create(invoice(), CreateOptions.pdf());
        if (made instanceof Creation.Created created) {
            Files.write(Path.of(arguments[0]), created.bytes());
        }
        made.report().findings().forEach(finding -> System.out.println(finding.text(Locale.FRENCH)));
        System.out.println(made.report().verdict().id());
    }

    /** Two days of work for a French company. */
    static Invoice invoice() {
        return InvoiceBuilder.builder()
                .number("FA-2026-0043")
                .issueDate(LocalDate.of(2026, 11, 20))
                .type(Codes.documentType("380"))
                .currency(Codes.currency("EUR"))
                .process(new ProcessControl("S1", Profile.EN16931.guideline()))
                .seller(seller())
                .buyer(buyer())
                .deliveries(List.of(Delivery.on(LocalDate.of(2026, 11, 18))))
                .lines(List.of(
                        line("1", "Étude d'éclairage", "2", "DAY", "640.00"),
                        line("2", "Déplacement", "1", "E54", "68.40")))
                .payment(PaymentInstructionsBuilder.builder()
                        .means(Codes.paymentMeans("30"))
                        .creditTransfers(
                                List.of(new CreditTransfer("FR7630003012400002041873350", "Atelier Lumen", "SOGEFRPP")))
                        .build())
                .paymentTerms(List.of(PaymentTerms.due(LocalDate.of(2026, 12, 20))))
                .notes(List.of(
                        note("REG", "SARL au capital de 10 000 €"),
                        note("ABL", "RCS Nice 819 473 521"),
                        note("PMD", "Pénalités de retard : trois fois le taux de l'intérêt légal."),
                        note("PMT", "Indemnité forfaitaire pour frais de recouvrement : 40 €."),
                        note("AAB", "Pas d'escompte pour paiement anticipé.")))
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

    private static Line line(String id, String name, String quantity, String unit, String price) {
        return LineBuilder.builder()
                .id(id)
                .item(Item.of(name))
                .quantity(Quantity.of(quantity))
                .unit(Codes.unit(unit))
                .price(Price.of(price))
                .addVat(LineVat.standard("20"))
                .build();
    }

    private static Note note(String subject, String text) {
        return Note.of(Codes.noteSubject(subject), text);
    }
}

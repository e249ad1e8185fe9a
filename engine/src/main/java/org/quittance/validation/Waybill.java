package org.quittance.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an invoice to send it and to find it again. Nothing is judged here: what is malformed is
 * absent.
 *
 * @param number the invoice number (BT-1)
 * @param supplier the SIRET of the seller (BT-29 or BT-30), 14 digits
 * @param recipient the SIRET of the buyer (BT-46 or BT-47), 14 digits; {@code null} where it has none
 * @param service the code of the buyer's service (BT-10); {@code null} where none is named
 * @param date the invoice date (BT-2)
 * @param total the amount with VAT (BT-112)
 * @param payable the amount due (BT-115)
 */
public record Waybill(
        String number,
        String supplier,
        @Nullable String recipient,
        @Nullable String service,
        @Nullable LocalDate date,
        @Nullable BigDecimal total,
        @Nullable BigDecimal payable) {
    private static final String SIRET = "[0-9]{14}";

    /** The waybill of a file; empty where it is no invoice, or has no number or no supplier with a SIRET. */
    public static Optional<Waybill> of(Subject file) {
        if (!file.hasTerms()) {
            return Optional.empty();
        }
        TermIndex terms = new TermIndex(file.terms().get().invoice());
        Optional<String> supplier = siret(terms, "BT-29@0009", "BT-30", "BT-29");
        return text(terms, "BT-1")
                .flatMap(number -> supplier.map(siret -> new Waybill(
                        number,
                        siret,
                        siret(terms, "BT-46@0009", "BT-47", "BT-46").orElse(null),
                        text(terms, "BT-10").orElse(null),
                        text(terms, "BT-2").flatMap(Waybill::day).orElse(null),
                        text(terms, "BT-112").flatMap(Waybill::amount).orElse(null),
                        text(terms, "BT-115").flatMap(Waybill::amount).orElse(null))));
    }

    private static Optional<String> siret(TermIndex terms, String... selectors) {
        return terms.find(List.of(selectors)).stream()
                .filter(found -> found.matches(SIRET))
                .map(found -> found.text().strip())
                .findFirst();
    }

    private static Optional<String> text(TermIndex terms, String selector) {
        return terms.find(selector)
                .map(found -> found.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** CII writes days without hyphens. */
    private static Optional<LocalDate> day(String text) {
        return Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.BASIC_ISO_DATE)
                .flatMap(format -> day(text, format).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> amount(String text) {
        return text.matches("-?[0-9]{1,17}(\\.[0-9]{1,10})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}

package org.quittance.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quittance.binding.Value;
import org.quittance.data.Table;

/**
 * A term that a reader expects on the page.
 *
 * @param term its id
 * @param form how it is written
 * @param words the words behind which pages state it, folded
 */
record TellingTerm(String term, Form form, List<String> words) {
    private static final Pattern SIREN = Pattern.compile("\\d{9}(?:\\d{5})?");
    private static final List<TellingTerm> ALL = Table.beside(TellingTerm.class, "page-terms.tsv").rows().stream()
            .map(row -> new TellingTerm(
                    row.get("term"), Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)), row.list("words")))
            .toList();

    /** How it is written. */
    enum Form {
        NUMBER,
        DATE,
        AMOUNT,
        IBAN,
        VAT,
        SIREN
    }

    static List<TellingTerm> all() {
        return ALL;
    }

    /** Whether a value of the term is expected on the page: nobody prints an amount of nothing. */
    boolean tells(Value value) {
        String text = value.text().strip();
        return switch (form) {
            case NUMBER -> !text.isEmpty();
            case DATE -> Writings.day(text).isPresent();
            case AMOUNT -> Amounts.number(text).orElse(BigDecimal.ZERO).signum() != 0;
            case IBAN -> Iban.looksLike(text) && Iban.holds(text);
            case VAT -> text.length() > 4;
            case SIREN -> SIREN.matcher(text).matches();
        };
    }
}

package org.quittance.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quittance.binding.Value;
import org.quittance.code.CodeList;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Turns values of the invoice into the words of the page, and remembers which ones were printed. */
public final class Wording {
    /** The schemes of SIREN and SIRET (ISO 6523); some programs give a SIRET the scheme of the SIREN. */
    private static final Set<String> SIRENE = Set.of("0002", "0009");

    private static final Set<String> ACCOUNTS = Set.of("BT-84", "BT-91");

    private final Locale locale;
    private final String currency;
    private final Texts texts;
    private final Figures figures;
    private final Set<Value> printed = Collections.newSetFromMap(new IdentityHashMap<>());

    private Wording(Locale locale, String currency, Texts texts, Figures figures) {
        this.locale = locale;
        this.currency = currency;
        this.texts = texts;
        this.figures = figures;
    }

    /** The wording of invoices in a currency, for readers of a language. */
    public static Wording in(Locale locale, String currency) {
        Texts texts = Texts.in(locale);
        return new Wording(Texts.language(locale), currency, texts, new Figures(texts, locale));
    }

    /** The same wording, with nothing printed yet. */
    Wording afresh() {
        return new Wording(locale, currency, texts, figures);
    }

    Locale locale() {
        return locale;
    }

    Texts texts() {
        return texts;
    }

    Figures figures() {
        return figures;
    }

    /** Whether the value has been printed since this wording was made. */
    boolean hasPrinted(Value value) {
        return printed.contains(value);
    }

    /** Remembers that the reader has seen the value. */
    void printed(Value value) {
        printed.add(value);
    }

    Phrase phrase(Style style) {
        return new Phrase(this, style);
    }

    /** The value as its type is written in the language. */
    public String of(Value value) {
        Term term = Terms.standard().find(value.term()).orElse(null);
        if (term == null) {
            return value.text();
        }
        return switch (term.type()) {
            case AMOUNT, UNIT_PRICE -> figures.amount(value.text());
            case QUANTITY -> figures.quantity(value.text());
            case PERCENTAGE -> figures.percent(value.text());
            case DATE -> figures.date(value.text());
            case CODE -> codeName(term, value);
            case IDENTIFIER -> identifier(value);
            default -> value.text();
        };
    }

    private String codeName(Term term, Value value) {
        return term.codeList()
                .flatMap(list -> CodeList.of(list).name(value.text(), locale))
                .orElse(value.text());
    }

    private static String identifier(Value value) {
        if (ACCOUNTS.contains(value.term()) && Iban.isIban(value.text())) {
            return Iban.inFours(value.text());
        }
        boolean sirene = SIRENE.contains(value.attribute(value.term() + "-1").orElse(""));
        return sirene && value.text().matches("\\d{9}(\\d{5})?") ? inThrees(value.text()) : value.text();
    }

    /** A SIREN in threes; a SIRET as its SIREN and the five digits after it. */
    private static String inThrees(String digits) {
        return digits.replaceAll("^(\\d{3})(\\d{3})(\\d{3})(?=.)", "$1\u00a0$2\u00a0$3\u00a0")
                .replaceAll("^(\\d{3})(\\d{3})(\\d{3})$", "$1\u00a0$2\u00a0$3");
    }

    /** An amount with the symbol of the invoice's currency. */
    String money(Value value) {
        return figures.money(value.text(), currency);
    }

    /** The word for a unit of measure beside a quantity. */
    public String unit(Value code, Optional<Value> quantity) {
        CodeList units = CodeList.of("UNECERec20+21");
        boolean many = quantity.flatMap(q -> Figures.parse(q.text()))
                .map(q -> q.abs().doubleValue() >= plural())
                .orElse(true);
        return units.word(code.text(), locale, many)
                .or(() -> units.name(code.text(), locale))
                .orElse(code.text());
    }

    /** From where on a quantity takes the plural: French says « 1,5 jour ». */
    private double plural() {
        return locale.equals(Locale.FRENCH) ? 2 : Math.nextUp(1.0);
    }
}

package org.quittance.pdf;

import java.util.Optional;
import java.util.Set;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** A VAT category in words: its rate where that says all, its name where it is not taxed as usual. */
final class VatWords {
    private static final Set<String> RATED = Set.of("S", "L", "M", "B");

    private VatWords() {}

    /** For a narrow column: « 20 % », or a short word. */
    static Phrase inShort(Phrase phrase, Group group, String categoryTerm, String rateTerm) {
        Optional<Value> category = group.value(categoryTerm);
        Optional<Value> rate = group.value(rateTerm);
        if (speaks(category, rate)) {
            category.ifPresent(phrase.wording()::printed);
            return phrase.print(rate);
        }
        rate.ifPresent(phrase.wording()::printed);
        category.ifPresent(code -> phrase.print(code, word(phrase, code, "vat.short.")));
        return phrase;
    }

    /** For a row of the breakdown: « TVA 20 % », or the name of the category. */
    static Phrase inFull(Phrase phrase, Group group, String categoryTerm, String rateTerm) {
        Optional<Value> category = group.value(categoryTerm);
        Optional<Value> rate = group.value(rateTerm);
        if (speaks(category, rate)) {
            category.ifPresent(phrase.wording()::printed);
            return phrase.fill("vat.at", p -> p.print(rate));
        }
        rate.ifPresent(phrase.wording()::printed);
        category.ifPresent(code -> phrase.print(code, word(phrase, code, "vat.")));
        return phrase;
    }

    /** Whether the rate says it all. */
    private static boolean speaks(Optional<Value> category, Optional<Value> rate) {
        boolean rated = category.map(code -> RATED.contains(code.text())).orElse(true);
        boolean positive = rate.flatMap(r -> Figures.parse(r.text()))
                .map(r -> r.signum() != 0)
                .orElse(false);
        return rate.isPresent() && (rated || positive);
    }

    private static String word(Phrase phrase, Value code, String prefix) {
        Texts texts = phrase.wording().texts();
        return texts.find(prefix + code.text())
                .or(() -> texts.find("vat." + code.text()))
                .orElse(code.text());
    }
}

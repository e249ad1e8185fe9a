package org.quittance.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.data.Table;

/** Which lines, allowances and charges belong to a VAT breakdown. */
final class VatSharing {
    private static final Map<String, Table.Row> TERMS = Table.beside(VatSharing.class, "vat-terms.tsv").rows().stream()
            .collect(Collectors.toMap(row -> row.get("amount"), row -> row));
    private static final String BREAKDOWN = "BT-116";

    /** Whether a value has to do with the group at hand, by what the two have to share. */
    Predicate<Value> with(Set<String> alike, Group at, Amounts amounts) {
        if (alike.contains("marked")) {
            String mark = "#" + at.text("BT-126").orElse("") + "#";
            return value -> value.owner().text("BT-120").orElse("").startsWith(mark);
        }
        Predicate<Value> shared = value -> !alike.contains("category") || same(value, at, "category");
        if (alike.contains("rate")) {
            shared = shared.and(value -> rate(value).compareTo(rate(at, BREAKDOWN)) == 0);
        }
        boolean reasons = alike.contains("reason") || (alike.contains("reason?") && reasoned(shared, amounts));
        return reasons ? shared.and(value -> same(value, at, "reason") && same(value, at, "reasonCode")) : shared;
    }

    /** Whether any line gives a reason: where none does, the breakdown's reason parts nothing. */
    private static boolean reasoned(Predicate<Value> shared, Amounts amounts) {
        return TERMS.keySet().stream()
                .filter(term -> !term.equals(BREAKDOWN))
                .flatMap(term -> Amounts.values(amounts.invoice(), term).stream())
                .filter(shared)
                .anyMatch(value -> !told(value, "reason").isEmpty()
                        || !told(value, "reasonCode").isEmpty());
    }

    private static boolean same(Value value, Group breakdown, String what) {
        return told(value, what).equals(told(breakdown, BREAKDOWN, what));
    }

    /** The category and rate of a line, an allowance or a charge: {@code S 20}. */
    static String key(Value value) {
        return (told(value, "category") + " " + told(value, "rate")).strip();
    }

    static BigDecimal rate(Value value) {
        return rate(value.owner(), value.term());
    }

    /** The rate of a group; one that gives none has the rate 0. */
    private static BigDecimal rate(Group group, String amount) {
        return Amounts.number(told(group, amount, "rate")).orElse(BigDecimal.ZERO);
    }

    private static String told(Value value, String what) {
        return told(value.owner(), value.term(), what);
    }

    private static String told(Group group, String amount, String what) {
        Table.Row row = TERMS.get(amount);
        return row == null
                ? ""
                : Amounts.values(group, row.get(what)).stream()
                        .findFirst()
                        .map(value -> value.text().strip())
                        .orElse("");
    }
}

package org.quittance.validation;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * Which of the terms that an invoice does not have a finding misses. Rules also name terms that need not be there: a sum
 * whose allowances are nought, a VAT identifier of a representative that nobody has.
 */
final class MissingTerms {
    /** Sentences about something that is there and something that is not. */
    private static final Map<String, List<String>> NAMED =
            Table.beside(MissingTerms.class, "missing-terms.tsv").rows().stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get("message"), row -> row.list("terms")));

    private MissingTerms() {}

    /** @param absent those of its terms that the invoice does not have */
    static List<String> of(Finding finding, List<String> absent) {
        if (finding.declared() != null
                || finding.expected() != null
                || !AmountRule.of(finding).isEmpty()) {
            return List.of();
        }
        Message message = finding.message();
        String id = message == null ? "" : message.id();
        boolean nothingElse = finding.terms().stream()
                .filter(Predicate.not(MissingTerms::group))
                .allMatch(absent::contains);
        return id.contains("MISSING") || nothingElse
                ? absent
                : NAMED.getOrDefault(id, List.of()).stream()
                        .filter(absent::contains)
                        .toList();
    }

    private static boolean group(String id) {
        return Terms.standard().find(id).map(Term::group).orElse(false);
    }
}

package org.quittance.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;
import org.quittance.schematron.Syntax;

/**
 * Where an invoice is bound for, which decides the rules it has to keep beside those of its format.
 *
 * @param key the row of the table of targets
 * @param why what shows it
 */
public record Target(String key, Message why) {
    private static final Map<String, Table.Row> ROWS = Table.beside(Target.class, "targets.tsv").rows().stream()
            .collect(Collectors.toMap(row -> row.get("key"), row -> row));
    private static final List<Sign> SIGNS = Table.beside(Target.class, "target-signs.tsv").rows().stream()
            .map(Sign::of)
            .toList();

    /** Something in an invoice that shows its target. */
    private record Sign(String target, Map<String, Pattern> terms, String why) {
        static Sign of(Table.Row row) {
            Map<String, Pattern> terms = new LinkedHashMap<>();
            List<String> patterns = row.list("patterns");
            row.list("terms").forEach(term -> terms.put(term, Pattern.compile(patterns.get(terms.size()))));
            return new Sign(row.get("target"), terms, row.get("why"));
        }

        boolean in(XmlHead head) {
            return terms.entrySet().stream().allMatch(term -> head.value(term.getKey())
                    .filter(value -> term.getValue().matcher(value).find())
                    .isPresent());
        }

        /** The target with the value that shows it. */
        Target seen(XmlHead head) {
            String term = terms.keySet().iterator().next();
            return new Target(target, Message.of(why, head.value(term).orElse("")));
        }
    }

    /** The targets that a caller may name. */
    public static List<String> ids() {
        return Table.beside(Target.class, "targets.tsv").rows().stream()
                .map(row -> row.get("id"))
                .distinct()
                .toList();
    }

    /** Where a file is bound for: where the caller says, else what the invoice shows; empty for what is no invoice. */
    static Optional<Target> of(Subject subject, Options options) {
        if (!subject.hasTerms()) {
            return Optional.empty();
        }
        if (options.target() != null) {
            return Optional.of(new Target(options.target(), Message.of("QX-TARGET-ASKED")));
        }
        return Optional.of(SIGNS.stream()
                .filter(sign -> sign.in(subject.head()))
                .findFirst()
                .map(sign -> sign.seen(subject.head()))
                .orElse(new Target("none", Message.of("QX-TARGET-NONE"))));
    }

    /** The name that callers and reports use: {@code none}, {@code chorus}, {@code pa-b2g}, {@code pa-b2b}. */
    public String id() {
        return row().get("id");
    }

    /** The rule sets that it adds. */
    List<String> ruleSets(Syntax syntax) {
        return row().list(syntax.label());
    }

    /** What findings of these rule sets weigh at most; {@code null} for what they weigh of themselves. */
    @Nullable
    Severity weight() {
        String weight = row().get("weight");
        return weight.isEmpty() ? null : Severity.valueOf(weight.toUpperCase(Locale.ROOT));
    }

    /** The checks that the place of delivery makes; empty if it makes none. */
    Optional<String> readiness() {
        return row().list("readiness").stream().findFirst();
    }

    private Table.Row row() {
        Table.Row row = ROWS.get(key);
        if (row == null) {
            throw new IllegalArgumentException("There is no target " + key + "; there are " + ids() + ".");
        }
        return row;
    }
}

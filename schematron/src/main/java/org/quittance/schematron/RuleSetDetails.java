package org.quittance.schematron;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What small tables beside the catalogue say of some rule sets: from which another they follow, and severities by date. */
final class RuleSetDetails {

    private static final String FOLDER = "org/quittance/schematron/";

    private final List<TsvRow> bases = TsvTable.rows(Resource.onClassPath(FOLDER + "rule-set-bases.tsv"));
    private final List<TsvRow> omissions = TsvTable.rows(Resource.onClassPath(FOLDER + "rule-set-omissions.tsv"));
    private final List<TsvRow> severities = TsvTable.rows(Resource.onClassPath(FOLDER + "rule-set-severities.tsv"));

    /** The rule set with what the tables say of it; its bases are looked up by full id. */
    RuleSet complete(RuleSet set, Function<String, RuleSet> find) {
        List<Derivation> derivations = of(bases, set)
                .map(row -> derivation(set, find.apply(row.cell("base")), row.cell("only")))
                .toList();
        List<DatedSeverity> dated =
                of(severities, set).map(RuleSetDetails::severity).toList();
        return new RuleSet(
                set.id(),
                set.version(),
                set.syntax(),
                set.kind(),
                set.validFrom(),
                set.validTo(),
                set.source(),
                set.unnamedRule(),
                set.stylesheet(),
                set.codedb(),
                derivations,
                dated);
    }

    private Derivation derivation(RuleSet set, RuleSet base, String only) {
        List<String> without = of(omissions, set)
                .filter(row -> row.cell("base").equals(base.fullId()))
                .map(row -> row.cell("rules"))
                .toList();
        return new Derivation(base, only.isEmpty() ? List.of() : List.of(only.split(" ")), without);
    }

    private static DatedSeverity severity(TsvRow row) {
        String until = row.cell("until");
        return new DatedSeverity(
                row.cell("rules"),
                until.isEmpty() ? null : LocalDate.parse(until),
                Violation.Severity.valueOf(row.cell("severity").toUpperCase(Locale.ROOT)));
    }

    private static Stream<TsvRow> of(List<TsvRow> table, RuleSet set) {
        return table.stream().filter(row -> row.cell("ruleSet").equals(set.fullId()));
    }
}

package org.quittance.schematron;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of rule sets: which are carried, in which version, valid since when, from where. Immutable. */
public final class RuleSets {

    private static final String CATALOGUE = "org/quittance/schematron/rule-sets.tsv";

    private final List<RuleSet> all;

    private RuleSets(List<RuleSet> all) {
        this.all = List.copyOf(all);
    }

    /** The rule sets that come with this module, as {@code rule-sets.tsv} lists them. */
    public static RuleSets carried() {
        List<RuleSet> plain = new ArrayList<>();
        for (TsvRow row : TsvTable.rows(Resource.onClassPath(CATALOGUE))) {
            plain.add(ruleSet(row, plain));
        }
        RuleSets whole = new RuleSets(plain);
        RuleSetDetails details = new RuleSetDetails();
        return new RuleSets(plain.stream()
                .map(set -> details.complete(set, id -> whole.find(id).orElseThrow()))
                .toList());
    }

    /** This catalogue and one more rule set, which goes before every other version of the same id. */
    public RuleSets with(RuleSet ruleSet) {
        return new RuleSets(Stream.concat(Stream.of(ruleSet), all.stream()).toList());
    }

    /** Every rule set, in catalogue order. */
    public List<RuleSet> all() {
        return all;
    }

    /**
     * The rule set with that id.
     *
     * @param id an id such as {@code en16931-cii} (its first version in catalogue order), or {@code id@version}
     */
    public Optional<RuleSet> find(String id) {
        return all.stream()
                .filter(set -> id.equals(set.id()) || id.equals(set.fullId()))
                .findFirst();
    }

    /** The rule set with that id which is in force on that day; empty if no carried version is. */
    public Optional<RuleSet> find(String id, LocalDate day) {
        return all.stream()
                .filter(set -> id.equals(set.id()) && set.inForceOn(day))
                .findFirst();
    }

    private static RuleSet ruleSet(TsvRow row, List<RuleSet> newer) {
        return new RuleSet(
                row.cell("id"),
                row.cell("version"),
                Syntax.of(row.cell("syntax")),
                RuleSet.Kind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT)),
                date(row.cell("validFrom")),
                date(row.cell("validTo")) == null ? eve(row.cell("id"), newer) : date(row.cell("validTo")),
                row.cell("source"),
                row.cell("unnamedRule").isEmpty() ? RuleSet.UNNAMED : row.cell("unnamedRule"),
                Resource.onClassPath(row.cell("stylesheet")),
                row.cell("codedb").isEmpty() ? null : Resource.onClassPath(row.cell("codedb")));
    }

    /** The day before the next version of an id begins: the last one of the version before it, unless stated otherwise. */
    private static @Nullable LocalDate eve(String id, List<RuleSet> newer) {
        LocalDate begin = null;
        for (RuleSet set : newer) {
            if (set.id().equals(id)) {
                begin = set.validFrom();
            }
        }
        return begin == null ? null : begin.minusDays(1);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}

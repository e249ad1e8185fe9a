package org.quittance.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quittance.data.Lazy;
import org.quittance.schematron.DeclaredRule;
import org.quittance.schematron.DeclaredRules;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;

/** Which rules there are, and in which rule sets; read out of the sets when it is first asked for. */
final class RuleIndex {
    private final Lazy<Map<String, List<Declared>>> newest;
    private final Lazy<Map<String, List<Declared>>> older;

    /**
     * A rule in a rule set.
     *
     * @param set the rule set
     * @param rule the rule as the set declares it
     */
    record Declared(RuleSet set, DeclaredRule rule) {}

    RuleIndex(RuleSets sets) {
        List<RuleSet> first = new ArrayList<>();
        List<RuleSet> rest = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        sets.all().forEach(set -> (ids.add(set.id()) ? first : rest).add(set));
        newest = Lazy.of(() -> read(first));
        older = Lazy.of(() -> read(rest));
    }

    private static Map<String, List<Declared>> read(List<RuleSet> sets) {
        Map<String, List<Declared>> rules = new LinkedHashMap<>();
        for (RuleSet set : sets) {
            for (DeclaredRule rule : DeclaredRules.of(set)) {
                rules.computeIfAbsent(key(rule.rule()), k -> new ArrayList<>()).add(new Declared(set, rule));
            }
        }
        return rules;
    }

    private static String key(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    /** Where a rule is declared, in the newest version of each set; only if none has it, in earlier ones. */
    List<Declared> find(String id) {
        List<Declared> found = newest.get().getOrDefault(key(id), List.of());
        return found.isEmpty() ? older.get().getOrDefault(key(id), List.of()) : found;
    }

    /** Every rule of the newest version of each set, by its id. */
    Collection<List<Declared>> all() {
        return newest.get().values();
    }
}

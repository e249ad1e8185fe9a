package org.quittance.schematron;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rules that a rule set takes from another. Names of rules are ids, or the beginning of ids and {@code *}.
 *
 * @param base the rule set whose rules hold too
 * @param only the rules that are taken; none named: all
 * @param without the rules of the base that do not hold
 */
public record Derivation(RuleSet base, List<String> only, List<String> without) {

    /** Keeps unmodifiable copies of the lists. */
    public Derivation {
        only = List.copyOf(only);
        without = List.copyOf(without);
    }

    /** What came of the base, as far as its rules hold, before what came of other rules. A crash of either is a crash. */
    public RuleResult before(RuleResult ofBase, RuleResult ofOthers) {
        if (!(ofBase instanceof RuleResult.Completed first)) {
            return ofBase;
        }
        if (!(ofOthers instanceof RuleResult.Completed second)) {
            return ofOthers;
        }
        Stream<Violation> kept = first.violations().stream().filter(violation -> holds(violation.rule()));
        return new RuleResult.Completed(
                Stream.concat(kept, second.violations().stream()).toList(), first.firedRules() + second.firedRules());
    }

    /** Whether a rule of the base holds. */
    boolean holds(String rule) {
        return (only.isEmpty() || named(only, rule)) && !named(without, rule);
    }

    private static boolean named(List<String> names, String rule) {
        return names.stream().anyMatch(name -> RuleNames.match(name, rule));
    }
}

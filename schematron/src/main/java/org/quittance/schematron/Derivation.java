package org.quittance.schematron;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a rule set follows from another: the rules of its base, less some, and then its own.
 *
 * @param base the rule set whose rules hold too
 * @param without the rules of the base that do not: ids, or the beginning of ids and {@code *}
 */
public record Derivation(RuleSet base, List<String> without) {

    /** Keeps an unmodifiable copy of the list. */
    public Derivation {
        without = List.copyOf(without);
    }

    /** What came of the base and of the own rules, as one result. A crash of either is a crash. */
    public RuleResult joined(RuleResult ofBase, RuleResult own) {
        if (!(ofBase instanceof RuleResult.Completed first)) {
            return ofBase;
        }
        if (!(own instanceof RuleResult.Completed second)) {
            return own;
        }
        Stream<Violation> kept = first.violations().stream()
                .filter(v -> without.stream().noneMatch(name -> RuleNames.match(name, v.rule())));
        return new RuleResult.Completed(
                Stream.concat(kept, second.violations().stream()).toList(), first.firedRules() + second.firedRules());
    }
}

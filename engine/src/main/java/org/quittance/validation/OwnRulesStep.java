package org.quittance.validation;

import java.util.List;
import org.quittance.finding.Severity;

/** The rules that no official set has: figures that do not add up to the cent, bank accounts that cannot be. */
final class OwnRulesStep implements Step {
    @Override
    public List<Check> checks(Subject subject, Options options) {
        if (!subject.hasTerms()) {
            return List.of();
        }
        Severity weight = options.ownRule();
        return List.of(Check.of(
                "arithmetic",
                () -> new Check.Done(OwnRules.of(subject.terms().get().invoice(), subject.profile(), weight))));
    }
}

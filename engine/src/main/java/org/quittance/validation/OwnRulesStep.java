package org.quittance.validation;

import java.util.List;
import org.quittance.finding.Severity;
import org.quittance.validation.Validator.TermReader;

/** The rules that no official set has: figures that do not add up to the cent, bank accounts that cannot be. */
final class OwnRulesStep implements Step {
    private final TermReader terms;

    OwnRulesStep(TermReader terms) {
        this.terms = terms;
    }

    @Override
    public List<Check> checks(Subject subject, Options options) {
        if (!subject.kind().invoice() || !subject.readableXml() || !terms.reads(subject.kind())) {
            return List.of();
        }
        Severity weight = options.ownRule();
        return List.of(Check.of(
                "arithmetic",
                () -> new Check.Done(OwnRules.of(terms.read(subject).invoice(), subject.profile(), weight))));
    }
}

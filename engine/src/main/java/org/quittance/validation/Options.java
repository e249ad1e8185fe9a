package org.quittance.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

/**
 * What a caller may ask of a validation.
 *
 * @param mode whose document it is
 * @param treatAs the kind whose rules apply to a CII: {@link Kind#FACTUR_X} judges it as a hybrid's; {@code null} for
 *     what it is
 * @param severities other weights for rules by their ids; an empty one leaves the rule's findings out
 * @param ruleSets the rule sets to run, as {@code id} or {@code id@version}; empty for those that apply
 * @param asOf the day whose rule sets are to be applied; {@code null} for the newest
 * @param limits how much a file may ask of the machine
 */
public record Options(
        Mode mode,
        @Nullable Kind treatAs,
        Map<String, Optional<Severity>> severities,
        List<String> ruleSets,
        @Nullable LocalDate asOf,
        Limits limits) {
    /** Judging what came from elsewhere, by the rules that apply. */
    public static final Options STANDARD = new Options(Mode.VALIDATE, null, Map.of(), List.of(), null, Limits.STANDARD);

    /** Whose document it is. */
    public enum Mode {
        /** Ours, about to be handed out: the rules that only we have are errors. */
        CREATE,
        /** Somebody else's: the rules that only we have are warnings. */
        VALIDATE
    }

    public Options {
        severities = Map.copyOf(severities);
        ruleSets = List.copyOf(ruleSets);
    }

    /** The same options for a document of ours. */
    public Options creating(@Nullable Kind as) {
        return new Options(Mode.CREATE, as, severities, ruleSets, asOf, limits);
    }

    /** The same options with other weights. */
    public Options weighing(Map<String, Optional<Severity>> weights) {
        return new Options(mode, treatAs, weights, ruleSets, asOf, limits);
    }

    /** The same options with chosen rule sets. */
    public Options running(List<String> ids) {
        return new Options(mode, treatAs, severities, ids, asOf, limits);
    }

    /** The same options for the rule sets in force on a day. */
    public Options on(LocalDate day) {
        return new Options(mode, treatAs, severities, ruleSets, day, limits);
    }

    /** The same options within other limits. */
    public Options within(Limits other) {
        return new Options(mode, treatAs, severities, ruleSets, asOf, other);
    }

    /** The finding with the weight that the caller gave its rule; empty when the caller does not want it. */
    Optional<Finding> weighed(Finding finding) {
        Optional<Severity> weight = severities.get(finding.rule());
        return weight == null ? Optional.of(finding) : weight.map(finding::as);
    }

    /** The weight of a rule that no official set has. */
    Severity ownRule() {
        return mode == Mode.CREATE ? Severity.ERROR : Severity.WARNING;
    }
}

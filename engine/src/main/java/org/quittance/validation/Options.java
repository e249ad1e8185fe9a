package org.quittance.validation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.schematron.RuleSet;

/**
 * What a caller may ask of a validation.
 *
 * @param mode whose document it is
 * @param treatAs the kind whose rules apply to a CII: {@link Kind#FACTUR_X} judges it as a hybrid's; {@code null} for
 *     what it is
 * @param severities other weights for rules by their ids; an empty one leaves the rule's findings out
 * @param ruleSets the rule sets to run, as {@code id} or {@code id@version}, {@value #AUTO} for those that apply; empty
 *     for these alone
 * @param own rule sets of the caller's own, which are run beside the others
 * @param asOf the day whose rule sets are to be applied; {@code null} for the day of issue of each invoice
 * @param target where the invoice is bound for, one of {@link Target#ids()}; {@code null} for what it shows itself
 * @param limits how much a file may ask of the machine
 * @param showing whether reports carry the invoice's terms, for forms that show it; nobody keeps many of those reports
 * @param delivery what is known of the handing in; {@code null} where nothing is asked that depends on it
 */
public record Options(
        Mode mode,
        @Nullable Kind treatAs,
        Map<String, Optional<Severity>> severities,
        List<String> ruleSets,
        List<RuleSet> own,
        @Nullable LocalDate asOf,
        @Nullable String target,
        Limits limits,
        boolean showing,
        @Nullable Delivery delivery) {
    /** Judging what came from elsewhere, by the rules that apply. */
    public static final Options STANDARD =
            new Options(Mode.VALIDATE, null, Map.of(), List.of(), List.of(), null, null, Limits.STANDARD, false, null);

    /** Stands for the rule sets that apply among those to be run. */
    public static final String AUTO = "auto";

    /** Whose document it is. */
    public enum Mode {
        /** Ours, about to be handed out: the rules that only we have are errors. */
        CREATE,
        /** Somebody else's: the rules that only we have are warnings. */
        VALIDATE
    }

    public Options {
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
        ruleSets = List.copyOf(ruleSets);
        own = List.copyOf(own);
        if (target != null && !Target.ids().contains(target)) {
            throw new IllegalArgumentException("There is no target " + target + "; there are " + Target.ids() + ".");
        }
    }

    /** The same options for a document of ours. */
    public Options creating(@Nullable Kind as) {
        return new Options(Mode.CREATE, as, severities, ruleSets, own, asOf, target, limits, showing, delivery);
    }

    /** The same options with other weights. */
    public Options weighing(Map<String, Optional<Severity>> weights) {
        return new Options(mode, treatAs, weights, ruleSets, own, asOf, target, limits, showing, delivery);
    }

    /** The same options with chosen rule sets. */
    public Options running(List<String> ids) {
        return new Options(mode, treatAs, severities, ids, own, asOf, target, limits, showing, delivery);
    }

    /** The same options for the rule sets in force on a day. */
    public Options on(LocalDate day) {
        return new Options(mode, treatAs, severities, ruleSets, own, day, target, limits, showing, delivery);
    }

    /** The same options with one more rule set of the caller's own, run beside the others. */
    public Options with(RuleSet ruleSet) {
        List<RuleSet> more = Stream.concat(own.stream(), Stream.of(ruleSet)).toList();
        return new Options(mode, treatAs, severities, ruleSets, more, asOf, target, limits, showing, delivery);
    }

    /**
     * The same options for invoices that are bound for a place, whatever they show themselves.
     *
     * @param id one of {@link Target#ids()}
     */
    public Options bound(String id) {
        return new Options(mode, treatAs, severities, ruleSets, own, asOf, id, limits, showing, delivery);
    }

    /** The same options within other limits. */
    public Options within(Limits other) {
        return new Options(mode, treatAs, severities, ruleSets, own, asOf, target, other, showing, delivery);
    }

    /** The same options for reports that show the invoice. */
    public Options showing(boolean wanted) {
        return new Options(mode, treatAs, severities, ruleSets, own, asOf, target, limits, wanted, delivery);
    }

    /** The same options for invoices that are handed in as it says. */
    public Options delivered(Delivery wanted) {
        return new Options(mode, treatAs, severities, ruleSets, own, asOf, target, limits, showing, wanted);
    }

    /** The rule sets to be run, each once: {@link #AUTO}, ids, and those of the caller's own. */
    List<String> asked() {
        Stream<String> named = ruleSets.isEmpty() ? Stream.of(AUTO) : ruleSets.stream();
        return Stream.concat(named, own.stream().map(RuleSet::id)).distinct().toList();
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

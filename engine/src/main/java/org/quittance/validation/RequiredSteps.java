package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;

/**
 * The steps without which a file of a kind is never accepted. Said apart from the steps themselves: one that forgets a
 * file does not go unnoticed.
 */
final class RequiredSteps {
    private static final Table TABLE = Table.beside(RequiredSteps.class, "required-steps.tsv");

    private RequiredSteps() {}

    /** The steps that every file of a kind goes through; none for a kind that can never be accepted. */
    static List<String> of(Kind kind) {
        return TABLE.rows().stream()
                .filter(row -> row.get("kind").equals(kind.id()))
                .flatMap(row -> row.list("steps").stream())
                .toList();
    }

    /** A step, and of a step that runs several rule sets the one that is meant. */
    record Required(String step, @Nullable String ruleSet) {
        boolean amongst(List<StepReport> steps) {
            return steps.stream()
                    .anyMatch(report ->
                            report.name().equals(step) && (ruleSet == null || ruleSet.equals(report.ruleSet())));
        }
    }

    /**
     * The steps that this file has to go through, its own claims and its rule sets included; a step whose rule sets are
     * known is listed by them.
     */
    static List<Required> of(Subject subject, Options options) {
        List<Required> required = new ArrayList<>();
        List<String> always = of(subject.kind());
        always.forEach(step -> required.add(new Required(step, null)));
        if (always.isEmpty()) {
            return required;
        }
        if (subject.pdf() != null && subject.pdf().facts().xmp().pdfuaPart().isPresent()) {
            required.add(new Required("pdfua", null));
        }
        if (options.asked().contains(Options.AUTO)) {
            Applicability.of(subject).ruleSets().forEach(id -> required.add(rules(id)));
            Target.of(subject, options).ifPresent(target -> {
                target.ruleSets(subject.rulesAs().syntax()).forEach(id -> required.add(rules(id)));
                target.readiness().ifPresent(id -> required.add(new Required(ReadinessStep.STEP, id)));
            });
        }
        return required.stream()
                .filter(one -> one.ruleSet() != null
                        || required.stream()
                                .noneMatch(other ->
                                        other.ruleSet() != null && other.step().equals(one.step())))
                .toList();
    }

    /** A rule set by its id, whatever version was asked for. */
    private static Required rules(String id) {
        return new Required("rules", id.replaceFirst("@.*", ""));
    }
}

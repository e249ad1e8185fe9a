package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quittance.explanation.Explained;
import org.quittance.explanation.RuleExplanations;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.schematron.PreparedXml;
import org.quittance.schematron.RuleEngine;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Violation;

/** Runs the rule sets that apply, one check each. What they say is passed on as they say it, nothing added or left out. */
final class RulesStep implements Step {
    private static final String STEP = "rules";

    private final RuleSets ruleSets;
    private final RuleEngine engine;
    private final RuleExplanations explanations = new RuleExplanations();

    RulesStep(RuleSets ruleSets, RuleEngine engine) {
        this.ruleSets = ruleSets;
        this.engine = engine;
    }

    @Override
    public List<Check> checks(Subject subject, Options options) {
        Content xml = subject.xml();
        if (xml == null || !subject.readableXml()) {
            return List.of();
        }
        Supplier<PreparedXml> prepared = new Once<>(() -> engine.prepare(xml.shared()));
        return RuleChoice.of(ruleSets, subject, options).stream()
                .map(chosen -> check(chosen, subject, options.limits().repetitions(), xml, prepared))
                .toList();
    }

    private Check check(
            RuleChoice.Chosen chosen, Subject subject, int repetitions, Content xml, Supplier<PreparedXml> prepared) {
        RuleSet set = chosen.set();
        return set == null
                ? new Check(STEP, chosen.id(), null, () -> new Check.Skipped(Objects.requireNonNull(chosen.note())))
                : new Check(
                        STEP,
                        set.id(),
                        set.version(),
                        () -> withAmounts(subject, judged(chosen, set, new Invoice(xml, prepared.get(), repetitions))));
    }

    /** The same result, whose findings show the amounts that the rules compare. */
    private static Check.Result withAmounts(Subject subject, Check.Result result) {
        return result instanceof Check.Done done && subject.hasTerms()
                ? done.with(AmountFindings.of(done.findings(), subject.terms(), subject.profile()))
                : result;
    }

    /** Later versions also correct errors of earlier ones: what the newest takes is not refused for its age. */
    private Check.Result judged(RuleChoice.Chosen chosen, RuleSet set, Invoice invoice) {
        Check.Result result = result(chosen, set, chosen.note(), invoice);
        RuleSet newest = chosen.newest();
        if (newest == null || sound(result)) {
            return result;
        }
        Message corrected = Message.of("QX-RULES-CORRECTED", set.version(), newest.version());
        Check.Result today = result(chosen, newest, corrected, invoice);
        return sound(today) ? today : result;
    }

    private static boolean sound(Check.Result result) {
        return result instanceof Check.Done done
                && done.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private Check.Result result(RuleChoice.Chosen chosen, RuleSet set, @Nullable Message note, Invoice invoice) {
        RuleResult result = engine.run(set, invoice.prepared(), invoice.repetitions());
        if (result instanceof RuleResult.Completed completed) {
            if (completed.firedRules() == 0) {
                return new Check.Skipped(Message.of("QX-RULES-IDLE", set.id()));
            }
            List<Finding> findings = findings(chosen, set, completed.violations(), invoice);
            return new Check.Done(findings, set.id(), set.version(), note, null);
        }
        RuleResult.Crashed crashed = (RuleResult.Crashed) result;
        return new Check.Broken(
                crashed.nothingFound()
                        ? Message.of("QX-RULES-NOTHING", set.fullId())
                        : Message.of("QX-RULES-BROKE", set.fullId(), crashed.detail()));
    }

    private List<Finding> findings(RuleChoice.Chosen chosen, RuleSet set, List<Violation> violations, Invoice invoice) {
        List<Explained> explained = explained(set, violations, invoice);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < violations.size(); i++) {
            Violation violation = violations.get(i);
            Violation.Severity weight = set.severityOn(violation, chosen.day());
            findings.add(atMost(
                    chosen.most(), finding(set, violation, weight, explained.isEmpty() ? null : explained.get(i))));
        }
        return findings;
    }

    /** What a rule that its user brought means, nobody here knows: then there is nothing, and its own text speaks. */
    private List<Explained> explained(RuleSet set, List<Violation> violations, Invoice invoice) {
        return violations.isEmpty() || set.kind() == RuleSet.Kind.USER
                ? List.of()
                : explanations.of(set, violations, invoice.xml().shared());
    }

    private static Finding atMost(@Nullable Severity most, Finding finding) {
        return most != null && finding.severity().compareTo(most) < 0 ? finding.as(most) : finding;
    }

    private static Finding finding(
            RuleSet set, Violation violation, Violation.Severity weight, @Nullable Explained explained) {
        return Finding.of(
                        STEP,
                        set.id(),
                        violation.rule(),
                        severity(weight),
                        explained == null ? RuleExplanations.terms(violation.text()) : explained.terms(),
                        place(violation),
                        explained == null ? null : explained.message(),
                        violation.text())
                .times(violation.times())
                .from(violation);
    }

    private static Severity severity(Violation.Severity severity) {
        return switch (severity) {
            case FATAL -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFORMATION -> Severity.INFO;
        };
    }

    private static Place place(Violation violation) {
        var at = violation.position();
        return at == null
                ? Place.at(violation.location(), 0, 0)
                : Place.at(violation.location(), at.line(), at.column());
    }

    /**
     * The invoice as rules see it.
     *
     * @param xml its bytes
     * @param prepared what the engine made of them
     * @param repetitions how often a rule is reported at the most
     */
    private record Invoice(Content xml, PreparedXml prepared, int repetitions) {}

    /** Computes a value when it is first asked for; one file is judged by one thread at a time. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> source;
        private @Nullable T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            T known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }
}

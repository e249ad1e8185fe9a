package org.quittance.validation;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    private static final Pattern TERM = Pattern.compile("\\b(?:BT|BG)-(?:X-)?\\d+(?:-\\d+)?\\b");

    private final RuleSets ruleSets;
    private final RuleEngine engine;

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
                .map(chosen -> check(chosen, subject, options.limits().repetitions(), prepared))
                .toList();
    }

    private Check check(RuleChoice.Chosen chosen, Subject subject, int repetitions, Supplier<PreparedXml> xml) {
        RuleSet set = chosen.set();
        return set == null
                ? new Check(STEP, chosen.id(), null, () -> new Check.Skipped(Objects.requireNonNull(chosen.note())))
                : new Check(
                        STEP,
                        set.id(),
                        set.version(),
                        () -> withAmounts(subject, judged(chosen, set, xml.get(), repetitions)));
    }

    /** The same result, whose findings show the amounts that the rules compare. */
    private static Check.Result withAmounts(Subject subject, Check.Result result) {
        return result instanceof Check.Done done && subject.hasTerms()
                ? done.with(AmountFindings.of(done.findings(), subject.terms(), subject.profile()))
                : result;
    }

    /** Later versions also correct errors of earlier ones: what the newest takes is not refused for its age. */
    private Check.Result judged(RuleChoice.Chosen chosen, RuleSet set, PreparedXml xml, int repetitions) {
        Check.Result result = result(chosen, set, chosen.note(), xml, repetitions);
        RuleSet newest = chosen.newest();
        if (newest == null || sound(result)) {
            return result;
        }
        Message corrected = Message.of("QX-RULES-CORRECTED", set.version(), newest.version());
        Check.Result today = result(chosen, newest, corrected, xml, repetitions);
        return sound(today) ? today : result;
    }

    private static boolean sound(Check.Result result) {
        return result instanceof Check.Done done
                && done.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private Check.Result result(
            RuleChoice.Chosen chosen, RuleSet set, @Nullable Message note, PreparedXml xml, int repetitions) {
        RuleResult result = engine.run(set, xml, repetitions);
        if (result instanceof RuleResult.Completed completed) {
            if (set.kind() != RuleSet.Kind.USER && completed.firedRules() == 0) {
                return new Check.Broken("no rule of " + set.fullId() + " found anything to look at");
            }
            List<Finding> findings = completed.violations().stream()
                    .map(violation -> finding(set, violation, set.severityOn(violation, chosen.day())))
                    .map(finding -> atMost(chosen.most(), finding))
                    .toList();
            return new Check.Done(findings, set.id(), set.version(), note, null);
        }
        return new Check.Broken(((RuleResult.Crashed) result).message());
    }

    private static Finding atMost(@Nullable Severity most, Finding finding) {
        return most != null && finding.severity().compareTo(most) < 0 ? finding.as(most) : finding;
    }

    private static Finding finding(RuleSet set, Violation violation, Violation.Severity weight) {
        return Finding.of(
                        STEP,
                        set.id(),
                        violation.rule(),
                        severity(weight),
                        terms(violation.text()),
                        place(violation),
                        null,
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

    /** The terms that the rule's own text names, in its order. */
    static List<String> terms(String text) {
        return TERM.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static Place place(Violation violation) {
        var at = violation.position();
        return at == null
                ? Place.at(violation.location(), 0, 0)
                : Place.at(violation.location(), at.line(), at.column());
    }

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

package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<String> ids = options.ruleSets().isEmpty()
                ? Applicability.of(subject).ruleSets()
                : options.ruleSets().stream().distinct().toList();
        List<Check> checks = new ArrayList<>();
        for (String id : ids) {
            checks.add(ruleSets.find(id)
                    .map(any -> check(id, any, options, prepared))
                    .orElse(notCarried(id)));
        }
        return checks;
    }

    private Check check(String id, RuleSet newest, Options options, Supplier<PreparedXml> xml) {
        if (options.asOf() == null || id.contains("@")) {
            return check(newest, xml);
        }
        Optional<RuleSet> inForce = ruleSets.find(id, options.asOf());
        Message none = Message.of("QX-RULES-NOT-IN-FORCE", id, options.asOf());
        return inForce.map(set -> check(set, xml)).orElse(new Check(STEP, id, null, () -> new Check.Skipped(none)));
    }

    private Check check(RuleSet set, Supplier<PreparedXml> xml) {
        return new Check(STEP, set.id(), set.version(), () -> result(set, engine.run(set, xml.get())));
    }

    private static Check notCarried(String id) {
        return new Check(STEP, id, null, () -> new Check.Skipped(Message.of("QX-RULES-NOT-CARRIED", id)));
    }

    private static Check.Result result(RuleSet set, RuleResult result) {
        if (result instanceof RuleResult.Completed completed) {
            return new Check.Done(
                    completed.violations().stream().map(v -> finding(set, v)).toList());
        }
        return new Check.Broken(((RuleResult.Crashed) result).message());
    }

    private static Finding finding(RuleSet set, Violation violation) {
        return Finding.of(
                        STEP,
                        set.id(),
                        violation.rule(),
                        severity(violation.severity()),
                        terms(violation.text()),
                        place(violation),
                        null,
                        violation.text())
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

    /** Computes a value when it is first asked for; one file is judged by one thread. */
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

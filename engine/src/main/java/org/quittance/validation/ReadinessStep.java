package org.quittance.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.readiness.ReadinessRule;
import org.quittance.readiness.ReadinessRule.Demand;
import org.quittance.readiness.ReadinessSet;

/**
 * Whether the place that the invoice is bound for would take it: as far as the file alone can tell, and, where the caller
 * hands in a directory, what that says. That it would not is an error where the caller makes the invoice or names the
 * place, and a warning in what others made.
 */
final class ReadinessStep implements Step {
    static final String STEP = "readiness";

    /** A stylesheet is named before the root element, and that begins early. */
    private static final int HEAD = 4096;

    @Override
    public List<Check> checks(Subject subject, Options options) {
        return sets(subject, options)
                .flatMap(set -> checks(set, subject, options))
                .toList();
    }

    /** The set of the target, and those that the caller names. */
    private static Stream<ReadinessSet> sets(Subject subject, Options options) {
        if (!subject.hasTerms()) {
            return Stream.empty();
        }
        Stream<String> target = Target.of(subject, options).flatMap(Target::readiness).stream();
        return Stream.concat(target, options.asked().stream())
                .flatMap(id -> ReadinessSet.find(id).stream())
                .distinct();
    }

    private static Stream<Check> checks(ReadinessSet set, Subject subject, Options options) {
        Severity most = options.target() != null || options.asked().stream().anyMatch(id -> named(id, set))
                ? Severity.ERROR
                : options.ownRule();
        Check own = new Check(STEP, set.id(), set.version(), new Body(set, subject, options.delivery(), most));
        Delivery delivery = options.delivery();
        Recipients directory = delivery == null ? null : delivery.recipients();
        return directory == null
                ? Stream.of(own)
                : Stream.of(
                        own, new Check(STEP, "chorus-directory", null, () -> DirectoryRules.of(set, subject, directory)
                                .result(most)));
    }

    private static boolean named(String id, ReadinessSet set) {
        return ReadinessSet.find(id).filter(set::equals).isPresent();
    }

    /** What one of the rules found. */
    static Finding finding(ReadinessRule rule, List<String> terms, Place place, Message message) {
        Severity severity = Objects.requireNonNull(rule.severity(), rule.id());
        return Finding.of(STEP, null, rule.id(), severity, terms, place, message, null);
    }

    /** The findings with no more weight than that. */
    static List<Finding> atMost(Severity most, List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity().compareTo(most) < 0 ? finding.as(most) : finding)
                .toList();
    }

    /** The rules on the file alone, some of which repeat what the steps before found. */
    private record Body(
            ReadinessSet set, Subject subject, @Nullable Delivery delivery, Severity most) implements Check.Body {
        @Override
        public Check.Result run() {
            return after(List.of());
        }

        @Override
        public Check.Result after(List<Finding> before) {
            var reading = subject.terms().get();
            TermIndex index = new TermIndex(reading.invoice());
            List<Finding> findings = new ArrayList<>(
                    new TermRules(reading, index, delivery == null ? null : delivery.day()).findings(set));
            for (ReadinessRule rule : set.rules()) {
                file(rule, index).ifPresent(findings::add);
                earlier(rule, before).ifPresent(findings::add);
            }
            return new Check.Done(atMost(most, findings));
        }

        /** What a rule finds in the file as a whole. */
        private Optional<Finding> file(ReadinessRule rule, TermIndex index) {
            if (rule.demand() == Demand.FILE_BYTES && subject.size() > Long.parseLong(rule.pattern())) {
                Message message = Message.of(rule.message(), subject.size() >> 20, rule.told());
                return Optional.of(finding(rule, List.of(), Place.NONE, message));
            }
            boolean plain = rule.demand() == Demand.STYLED
                    && !subject.isPdf()
                    && index.find(rule.terms()).stream().noneMatch(found -> found.matches(rule.pattern()))
                    && !styled();
            return plain
                    ? Optional.of(finding(rule, List.of(), Place.NONE, Message.of(rule.message())))
                    : Optional.empty();
        }

        private boolean styled() {
            byte[] xml = Objects.requireNonNull(subject.xml()).shared();
            return new String(xml, 0, Math.min(HEAD, xml.length), StandardCharsets.ISO_8859_1)
                    .contains("<?xml-stylesheet");
        }

        /** The rule that other steps ran, if it was broken there; names what they found. */
        private static Optional<Finding> earlier(ReadinessRule rule, List<Finding> before) {
            if (rule.demand() != Demand.FOUND) {
                return Optional.empty();
            }
            List<Finding> broken = before.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .filter(finding -> Patterns.matches(rule.pattern(), finding.step() + ":" + finding.rule()))
                    .toList();
            if (broken.isEmpty()) {
                return Optional.empty();
            }
            String rules = String.join(
                    ", ", broken.stream().map(Finding::rule).distinct().limit(5).toList());
            Finding first = broken.get(0);
            return Optional.of(finding(rule, first.terms(), first.place(), Message.of(rule.message(), rules)));
        }
    }
}

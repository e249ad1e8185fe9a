package org.quittance.validation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;
import org.quittance.readiness.ReadinessSet;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;

/** Which rule sets judge a document, and which version of each. */
final class RuleChoice {
    private final RuleSets carried;
    private final Subject subject;
    private final Options options;

    private RuleChoice(RuleSets carried, Subject subject, Options options) {
        this.carried = options.own().stream().reduce(carried, RuleSets::with, (a, b) -> b);
        this.subject = subject;
        this.options = options;
    }

    /**
     * A rule set to be run.
     *
     * @param id what it was chosen by
     * @param set the version chosen; {@code null} if none can be
     * @param newest the newest version, where the day of issue made the choice and it is another; otherwise {@code null}
     * @param day the day on which the document has to keep the rules, for those that weigh more from a day on
     * @param most what its findings weigh at most; {@code null} for what they weigh of themselves
     * @param note why none can be chosen, or what is to be known of the choice
     */
    record Chosen(
            String id,
            @Nullable RuleSet set,
            @Nullable RuleSet newest,
            LocalDate day,
            @Nullable Severity most,
            @Nullable Message note) {}

    /** The rule sets for a document, each once. */
    static List<Chosen> of(RuleSets carried, Subject subject, Options options) {
        return new RuleChoice(carried, subject, options).chosen();
    }

    private List<Chosen> chosen() {
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        List<Chosen> foreign = new ArrayList<>();
        for (String id : options.asked()) {
            if (id.equals(Options.AUTO)) {
                applying().forEach(one -> chosen.putIfAbsent(one.id(), one));
            } else if (ReadinessSet.find(id).isEmpty()) {
                Chosen one = named(id);
                if (one.set() == null || fits(one.set())) {
                    chosen.putIfAbsent(id, one);
                } else {
                    foreign.add(one);
                }
            }
        }
        return chosen.isEmpty() ? foreign.stream().map(this::unfit).toList() : List.copyOf(chosen.values());
    }

    private List<Chosen> applying() {
        List<Chosen> applying = new ArrayList<>();
        for (String id : Applicability.of(subject).ruleSets()) {
            applying.add(applying(id, null));
        }
        Target.of(subject, options)
                .ifPresent(target -> target.ruleSets(subject.rulesAs().syntax())
                        .forEach(id -> applying.add(applying(id, target.weight()))));
        return applying;
    }

    /** A rule set that applies: the version of the day asked for, else of the day of issue, else the newest. */
    private Chosen applying(String id, @Nullable Severity most) {
        Optional<RuleSet> newest = carried.find(id);
        if (newest.isEmpty()) {
            return notCarried(id);
        }
        if (id.contains("@")) {
            return only(id, newest.get(), most);
        }
        return options.asOf() != null
                ? asOf(id, options.asOf(), most)
                : issued().map(day -> issuedOn(day, id, newest.get(), most)).orElse(only(id, newest.get(), most));
    }

    private Chosen issuedOn(LocalDate day, String id, RuleSet newest, @Nullable Severity most) {
        return carried.find(id, day)
                .map(set -> new Chosen(id, set, set.equals(newest) ? null : newest, day, most, null))
                .orElse(new Chosen(id, newest, null, day, most, Message.of("QX-RULES-NEWEST", day)));
    }

    /** A rule set that the caller names is meant as it is today, unless he names a version or a day. */
    private Chosen named(String id) {
        Optional<RuleSet> newest = carried.find(id);
        if (newest.isEmpty()) {
            return notCarried(id);
        }
        boolean fixed = id.contains("@") || newest.get().kind() == RuleSet.Kind.USER;
        return options.asOf() == null || fixed ? only(id, newest.get(), null) : asOf(id, options.asOf(), null);
    }

    private Chosen asOf(String id, LocalDate day, @Nullable Severity most) {
        return carried.find(id, day)
                .map(set -> only(id, set, most))
                .orElse(none(id, Message.of("QX-RULES-NOT-IN-FORCE", id, day)));
    }

    private Chosen notCarried(String id) {
        return none(id, Message.of("QX-RULES-NOT-CARRIED", id));
    }

    private boolean fits(RuleSet set) {
        return set.kind() == RuleSet.Kind.USER
                || set.syntax() == subject.rulesAs().syntax();
    }

    private Chosen unfit(Chosen foreign) {
        return none(
                foreign.id(),
                Message.of("QX-RULES-OTHER-SYNTAX", foreign.id(), subject.kind().id()));
    }

    private Chosen only(String id, RuleSet set, @Nullable Severity most) {
        return new Chosen(id, set, null, day(), most, null);
    }

    private Chosen none(String id, Message why) {
        return new Chosen(id, null, null, day(), null, why);
    }

    /** A document without a day has to keep the rules as they will weigh in the end. */
    private LocalDate day() {
        return options.asOf() != null ? options.asOf() : issued().orElse(LocalDate.MAX);
    }

    /** The day of issue, if the document states one. */
    private Optional<LocalDate> issued() {
        return subject.head().value("BT-2").flatMap(RuleChoice::date);
    }

    /** A date as CII or UBL writes it; what is none says nothing. */
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(
                    text, text.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

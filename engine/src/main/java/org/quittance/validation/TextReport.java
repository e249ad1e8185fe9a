package org.quittance.validation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.explanation.ShortPlace;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Says of one file what people want to know: the verdict first, then what was found, then what ran. */
final class TextReport {
    /** Official stylesheets spell each element of a path with its namespace, which nobody can read. */
    private static final Pattern NAMESPACE_TEST =
            Pattern.compile("\\*:(?=\\w)|Q\\{[^}]*}|\\[namespace-uri\\(\\)='[^']*'\\]");

    /** Names come from strangers: they must not move the cursor of a terminal. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    /** How many findings of one sort are told one by one. */
    private static final int SHOWN = 3;

    private final StringBuilder out = new StringBuilder();
    private final Locale language;
    private final HtmlWords words;

    /** What often goes wrong together has one cause, which is told once in a file. */
    private final Set<String> causes = new HashSet<>();

    private TextReport(Locale language) {
        this.language = language;
        this.words = new HtmlWords(language);
    }

    static String of(FileReport file, Locale language) {
        TextReport text = new TextReport(language);
        text.file(file);
        return text.out.toString();
    }

    private void file(FileReport file) {
        String what = file.kind().id() + (file.profile() == null ? "" : " " + file.profile());
        String verdict = words.of(file.verdict()).toUpperCase(words.locale());
        line(0, "%-10s  %s (%s)".formatted(verdict, file.path().replace("\n", "\\n"), what) + counts(file));
        Fault.of(file, language).stream()
                .collect(Collectors.groupingBy(TextReport::group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::faults);
        if (file.target() != null) {
            line(
                    1,
                    "· "
                            + word(
                                    "QX-TEXT-TARGET",
                                    words.find("target." + file.target().id())
                                            .orElse(file.target().id()),
                                    file.target().why().text(language)));
        }
        file.steps().forEach(this::step);
        out.append('\n');
    }

    /** Where several findings have one cause, how many there are of both. */
    private String counts(FileReport file) {
        List<FileCause> errors =
                FileCause.of(FileCause.of(file, language), Severity.ERROR).toList();
        int told = errors.stream().mapToInt(FileCause::told).sum();
        return told == errors.size() ? "" : ": " + word("QX-TEXT-CAUSES", errors.size(), told);
    }

    /** What a conversion loses of one term is told once, with the first places; of anything else each is told. */
    private static Object group(Fault fault) {
        Finding finding = fault.first();
        if (!finding.step().equals("conversion")) {
            return new Object();
        }
        return finding.severity()
                + finding.rule()
                + finding.terms()
                + (finding.terms().isEmpty() ? plain(finding.place().location()) : "");
    }

    private static String plain(@Nullable String location) {
        return String.valueOf(location).replaceAll("\\[\\d+]", "");
    }

    private void faults(List<Fault> alike) {
        if (alike.size() <= SHOWN) {
            alike.forEach(fault -> fault(fault, List.of()));
        } else {
            fault(alike.get(0), alike);
        }
    }

    private void fault(Fault fault, List<Fault> alike) {
        Finding finding = fault.first();
        int count = alike.isEmpty() ? fault.times() : alike.size();
        String times = count == 1 ? "" : "  (" + word("QX-TEXT-TIMES", count) + ")";
        line(1, word("QX-TEXT-" + finding.severity()) + " " + named(fault) + terms(finding.terms()) + times);
        line(2, finding.text(language));
        ShortPlace.of(finding).ifPresent(place -> line(2, place.text(language)));
        place(finding.place()).ifPresent(place -> line(2, place));
        alike.stream().skip(1).limit(SHOWN - 1).forEach(more -> place(
                        more.first().place())
                .ifPresent(place -> line(2, place)));
        if (!alike.isEmpty()) {
            line(2, word("QX-TEXT-MORE", alike.size() - SHOWN));
        }
        values(finding).ifPresent(values -> line(2, values));
        if (!finding.cause(language).isEmpty() && causes.add(finding.cause(language))) {
            line(2, word("QX-TEXT-CAUSE", finding.cause(language)));
        }
        if (!finding.fix(language).isEmpty()) {
            line(2, "→ " + finding.fix(language));
        }
    }

    /** The rule; where several say the same, all of them with their rule sets. */
    private static String named(Fault fault) {
        return fault.findings().size() == 1 ? fault.first().rule() : String.join("; ", Fault.labels(fault.findings()));
    }

    /** Both values that disagree, by how much, and what explains it. */
    private Optional<String> values(Finding finding) {
        if (finding.expected() == null) {
            return Optional.empty();
        }
        String values = finding.declared() == null
                ? word("QX-TEXT-NO-VALUE", finding.expected())
                : finding.difference()
                        .map(by -> word(
                                "QX-TEXT-DIFFERENCE",
                                String.valueOf(finding.declared()),
                                String.valueOf(finding.expected()),
                                by.toPlainString()))
                        .orElseGet(() -> word(
                                "QX-TEXT-VALUES",
                                String.valueOf(finding.declared()),
                                String.valueOf(finding.expected())));
        String why = finding.suspect() == null ? "" : " – " + finding.suspect().text(language);
        return Optional.of(values + why);
    }

    private String terms(List<String> ids) {
        StringBuilder terms = new StringBuilder();
        for (String id : ids) {
            String name = Terms.standard().find(id).map(term -> named(term)).orElse("");
            terms.append(terms.isEmpty() ? "  " : ", ").append(id).append(name);
        }
        return terms.toString();
    }

    private String named(Term term) {
        return " " + term.name(language);
    }

    private Optional<String> place(Place place) {
        String at = place.line() != null
                ? word("QX-TEXT-LINE", place.line(), String.valueOf(place.column()))
                : place.page() != null ? word("QX-TEXT-PAGE", place.page()) : null;
        String location = place.location() == null ? null : readable(place.location());
        return Optional.ofNullable(joined(at, location));
    }

    static String readable(String location) {
        return NAMESPACE_TEST.matcher(location).replaceAll("");
    }

    private @Nullable String joined(@Nullable String at, @Nullable String location) {
        return at == null ? location : location == null ? at : words.get("told", at, location);
    }

    private void step(StepReport step) {
        String name = words.step(step.name())
                + (step.ruleSet() == null ? "" : " " + step.ruleSet())
                + (step.version() == null ? "" : " " + step.version());
        String done = "· " + name + " " + words.of(step.outcome());
        if (step.reason() != null) {
            done = words.get("told", done, step.reason().text(language));
        }
        Coverage coverage = step.coverage();
        if (coverage != null) {
            done = words.get("told", done, word("QX-TEXT-COVERAGE", coverage.agreeing(), coverage.of()));
        }
        line(1, done);
    }

    private String word(String id, Object... values) {
        return Message.of(id, values).text(language);
    }

    private void line(int indent, String text) {
        out.append("  ".repeat(indent))
                .append(harmless(text).replace("\n", "\n" + "  ".repeat(indent)))
                .append('\n');
    }

    static String harmless(String text) {
        return CONTROLS.matcher(text).replaceAll("?");
    }
}

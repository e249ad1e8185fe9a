package org.quittance.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/**
 * What many files have in common: a row of figures for each, and who and what the findings are about.
 *
 * @param rows one for each file, in the order added
 * @param producers how the files of each program fared; the most frequent first, {@code ""} for files that name none
 * @param profiles how the files of each profile fared; the most frequent first, {@code ""} for what is no invoice
 * @param causes the rules that rejected files, the one that rejected most first
 */
public record Tally(List<Row> rows, List<Share> producers, List<Share> profiles, List<Cause> causes) {
    /** No file. */
    public static final Tally NONE = new Tally(List.of(), List.of(), List.of(), List.of());

    public Tally {
        rows = List.copyOf(rows);
        producers = List.copyOf(producers);
        profiles = List.copyOf(profiles);
        causes = List.copyOf(causes);
    }

    /**
     * One file.
     *
     * @param path its path
     * @param verdict the verdict on it
     * @param kind what it is
     * @param profile the short name of its profile
     * @param producer the program that wrote it
     * @param cause the first rule that rejects it, or the step that was not run; empty when it is accepted
     * @param reason the sentence of that rule, where it has one
     * @param errors how many causes reject it
     * @param warnings how many causes of warnings there are
     */
    public record Row(
            String path,
            Verdict verdict,
            Kind kind,
            String profile,
            String producer,
            String cause,
            @Nullable Message reason,
            int errors,
            int warnings) {}

    /**
     * The files that share something.
     *
     * @param name what they share
     * @param counts how many of them got each verdict
     */
    public record Share(String name, Map<Verdict, Integer> counts) {
        public Share {
            counts = Map.copyOf(counts);
        }

        /** How many files. */
        public int files() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A rule that rejected files.
     *
     * @param first the first finding of it
     * @param files how many files it rejected
     * @param findings how many errors it gave
     */
    public record Cause(Finding first, int files, int findings) {}

    /** Collects a tally file by file, and keeps of each no more than its row. For one thread at a time. */
    public static final class Collector {
        private final List<Row> rows = new ArrayList<>();
        private final Map<String, Map<Verdict, Integer>> producers = new LinkedHashMap<>();
        private final Map<String, Map<Verdict, Integer>> profiles = new LinkedHashMap<>();
        private final Map<String, Cause> causes = new LinkedHashMap<>();

        /** Adds a file. */
        public void add(FileReport file) {
            List<FileCause> all = FileCause.of(file, Locale.ENGLISH);
            Row row = row(file, all);
            rows.add(row);
            count(producers, row.producer(), row.verdict());
            // What is recognised and no more has no profile, but it is an invoice.
            String profile = row.profile().isEmpty() ? file.kind().notCarried().orElse("") : row.profile();
            count(profiles, profile, row.verdict());
            FileCause.of(all, Severity.ERROR).forEach(this::cause);
        }

        /** What was collected so far. */
        public Tally tally() {
            List<Cause> sorted = new ArrayList<>(causes.values());
            sorted.sort(Comparator.comparingInt(Cause::files)
                    .thenComparingInt(Cause::findings)
                    .reversed());
            return new Tally(rows, shares(producers), shares(profiles), sorted);
        }

        private void cause(FileCause cause) {
            causes.merge(
                    cause.first().rule(),
                    new Cause(cause.first(), 1, cause.times()),
                    (known, more) -> new Cause(known.first(), known.files() + 1, known.findings() + more.findings()));
        }

        private static void count(Map<String, Map<Verdict, Integer>> shares, String name, Verdict verdict) {
            shares.computeIfAbsent(name, unknown -> new EnumMap<>(Verdict.class))
                    .merge(verdict, 1, Integer::sum);
        }

        private static List<Share> shares(Map<String, Map<Verdict, Integer>> counts) {
            List<Share> shares = new ArrayList<>();
            counts.forEach((name, verdicts) -> shares.add(new Share(name, verdicts)));
            shares.sort(Comparator.comparingInt(Share::files).reversed().thenComparing(Share::name));
            return shares;
        }

        private static Row row(FileReport file, List<FileCause> all) {
            return new Row(
                    file.path(),
                    file.verdict(),
                    file.kind(),
                    orNone(file.profile()),
                    orNone(file.exhibit().producer()).strip(),
                    cause(file, error(all)),
                    error(all).map(Finding::message).orElse(null),
                    count(all, Severity.ERROR),
                    count(all, Severity.WARNING));
        }

        private static String orNone(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static int count(List<FileCause> causes, Severity severity) {
            return (int) FileCause.of(causes, severity).count();
        }

        private static String cause(FileReport file, Optional<Finding> error) {
            return error.map(Finding::rule)
                    .or(() -> file.steps().stream()
                            .filter(step -> !step.outcome().ran())
                            .map(Collector::name)
                            .findFirst())
                    .orElse("");
        }

        private static Optional<Finding> error(List<FileCause> causes) {
            return FileCause.of(causes, Severity.ERROR).map(FileCause::first).findFirst();
        }

        private static String name(StepReport step) {
            return step.ruleSet() == null ? step.name() : step.name() + " " + step.ruleSet();
        }
    }
}

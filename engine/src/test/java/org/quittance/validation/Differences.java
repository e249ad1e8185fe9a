package org.quittance.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

/** Where other validators say something else than we do, and why: the first row of the table that fits explains. */
final class Differences {
    private static final Table EXPLAINED = Table.beside(Differences.class, "agreement.tsv");
    /** What we check of a PDF, which none of the others names by a rule. */
    private static final Set<String> PDF_STEPS = Set.of("container", "pdfa", "pdfua");

    private final Map<Table.Row, List<Difference>> explained = new LinkedHashMap<>();
    private final List<Difference> unexplained = new ArrayList<>();
    private final Map<OtherValidator, Map<String, Integer>> verdicts = new TreeMap<>();

    Differences() {
        EXPLAINED.rows().forEach(row -> explained.put(row, new ArrayList<>()));
    }

    /** One thing that only one of two validators says: a rule, or a verdict. */
    record Difference(OtherValidator other, String side, String what, String file) {
        private boolean explainedBy(Table.Row row) {
            return row.get("validator").equals(other.id())
                    && row.get("side").equals(side)
                    && what.matches(row.get("what"))
                    && file.matches(row.get("files"));
        }
    }

    /** Compares what we and another say of a file. */
    void note(OtherValidator other, Judged file, OtherValidator.Answer theirs) {
        Set<String> errors = errors(other, file.report());
        String verdict = other == OtherValidator.MUSTANG
                ? file.report().verdict().id()
                : errors.isEmpty() ? "accepted" : "rejected";
        String both = verdict + " / " + theirs.verdict();
        verdicts.computeIfAbsent(other, key -> new TreeMap<>()).merge(both, 1, Integer::sum);
        if (!both.equals("accepted / valid") && !both.equals("rejected / invalid")) {
            add(new Difference(other, "verdict", both, file.name()));
        }
        errors.stream()
                .filter(rule -> !theirs.errors().contains(rule))
                .forEach(rule -> add(new Difference(other, "ours", rule, file.name())));
        theirs.errors().stream()
                .filter(rule -> !errors.contains(rule))
                .forEach(rule -> add(new Difference(other, "theirs", rule, file.name())));
    }

    private void add(Difference difference) {
        explained.entrySet().stream()
                .filter(entry -> difference.explainedBy(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(unexplained)
                .add(difference);
    }

    private static Set<String> errors(OtherValidator other, FileReport report) {
        Set<String> errors = new TreeSet<>();
        for (Finding finding : report.findings()) {
            String told = told(finding);
            if (finding.severity() == Severity.ERROR && (!told.equals("PDF") || other == OtherValidator.MUSTANG)) {
                errors.add(told);
            }
        }
        return errors;
    }

    /** The rule, or what stands for all of its sort. */
    private static String told(Finding finding) {
        boolean unreadable = finding.rule().startsWith("QX-XML-");
        if (unreadable || finding.step().equals("schema")) {
            return "XSD";
        }
        boolean pdf = PDF_STEPS.contains(finding.step()) && !finding.rule().equals("QX-PROFILE-UNKNOWN");
        return pdf ? "PDF" : finding.rule();
    }

    List<Difference> unexplained() {
        return unexplained;
    }

    /** Explanations of nothing. */
    List<String> idle() {
        return explained.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().get("reason"))
                .toList();
    }

    /** Each explanation with what it explains. */
    Map<Table.Row, List<Difference>> explained() {
        return explained;
    }

    /** How often the two verdicts met, by our verdict and theirs. */
    Map<String, Integer> verdicts(OtherValidator other) {
        return verdicts.getOrDefault(other, Map.of());
    }
}

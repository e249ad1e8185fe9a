package org.quittance.validation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.finding.Finding;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/**
 * The form for build servers: a suite for each file, a case for each step. What was not run is an error, never a skip,
 * since build servers take skipped cases as good.
 */
record JUnitForm(Locale language) implements ReportForm {
    @Override
    public String before(ReportHead head) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"quittance\">\n";
    }

    @Override
    public String file(FileReport file) {
        XmlText xml = new XmlText();
        Optional<String> unexplained = unexplained(file);
        int more = unexplained.isPresent() ? 1 : 0;
        boolean rejected = file.verdict() == Verdict.REJECTED;
        xml.open(
                "testsuite",
                "name",
                file.path(),
                "tests",
                String.valueOf(file.steps().size() + more),
                "failures",
                String.valueOf(count(file, Outcome.FAILED) + (rejected ? more : 0)),
                "errors",
                String.valueOf(count(file, Outcome.SKIPPED) + count(file, Outcome.CRASHED) + (rejected ? 0 : more)),
                "skipped",
                "0",
                "time",
                seconds(file.steps().stream()
                        .mapToDouble(StepReport::milliseconds)
                        .sum()));
        file.steps().forEach(step -> step(xml, file, step));
        unexplained.ifPresent(reason -> verdict(xml, file, reason));
        return xml.close("testsuite").text("\n").toString();
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String after(ReportHead head) {
        return stopped(head) + "</testsuites>\n";
    }

    @Override
    public boolean flows() {
        return true;
    }

    /** Files that nobody judged are no green build, though there is no suite to say so. */
    private String stopped(ReportHead head) {
        if (head.notDone() == 0) {
            return "";
        }
        XmlText xml = new XmlText();
        xml.open("testsuite", "name", "run", "tests", "1", "failures", "0", "errors", "1", "skipped", "0", "time", "0");
        xml.open("testcase", "name", "run", "classname", "quittance", "time", "0");
        problem(xml, "error", "stopped", head.stopped(language));
        return xml.close("testcase").close("testsuite").text("\n").toString();
    }

    private static long count(FileReport file, Outcome outcome) {
        return file.steps().stream().filter(step -> step.outcome() == outcome).count();
    }

    private void step(XmlText xml, FileReport file, StepReport step) {
        String name = Stream.of(step.name(), step.ruleSet(), step.version())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        testcase(xml, file, name, step.milliseconds());
        switch (step.outcome()) {
            case FAILED -> problem(xml, "failure", "rejected", told(file, step, Severity.ERROR));
            case SKIPPED -> problem(xml, "error", "skipped", reason(step));
            case CRASHED -> problem(xml, "error", "crashed", reason(step));
            case PASSED -> {}
        }
        String remarks = told(file, step, Severity.WARNING) + told(file, step, Severity.INFO);
        if (!remarks.isEmpty()) {
            xml.open("system-out").text(remarks).close("system-out");
        }
        xml.close("testcase");
    }

    private static void testcase(XmlText xml, FileReport file, String name, double milliseconds) {
        xml.open("testcase", "name", name, "classname", file.path(), "time", seconds(milliseconds));
    }

    private static void problem(XmlText xml, String element, String type, String text) {
        String first = text.lines().findFirst().orElse(type);
        xml.open(element, "message", first, "type", type).text(text).close(element);
    }

    private String reason(StepReport step) {
        return step.reason() == null ? step.outcome().id() : step.reason().text(language);
    }

    /** What a step found; a rule set that failed tells only what is its own. */
    private String told(FileReport file, StepReport step, Severity severity) {
        return file.findings().stream()
                .filter(finding -> finding.severity() == severity && step.found(finding))
                .map(this::line)
                .collect(Collectors.joining());
    }

    private String line(Finding finding) {
        String times = finding.times() > 1 ? " (×" + finding.times() + ")" : "";
        return finding.severity().id() + " " + finding.rule() + times + ": " + finding.text(language)
                + where(finding.place()) + "\n";
    }

    private static String where(Place place) {
        if (place.line() != null) {
            return " [" + place.line() + ":" + place.column() + "]";
        }
        return place.location() == null ? "" : " [" + place.location() + "]";
    }

    /** Why a file is not accepted though no step says so: none judged it, or a finding belongs to no step that ran. */
    private static Optional<String> unexplained(FileReport file) {
        boolean told = file.steps().stream().anyMatch(step -> step.outcome() != Outcome.PASSED);
        return told || file.accepted()
                ? Optional.empty()
                : Optional.of(file.verdict().id());
    }

    private void verdict(XmlText xml, FileReport file, String reason) {
        testcase(xml, file, "verdict", 0);
        boolean rejected = file.verdict() == Verdict.REJECTED;
        String errors = file.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(this::line)
                .collect(Collectors.joining());
        problem(xml, rejected ? "failure" : "error", reason, errors.isEmpty() ? reason : errors);
        xml.close("testcase");
    }

    private static String seconds(double milliseconds) {
        return String.format(Locale.ROOT, "%.3f", milliseconds / 1e3);
    }
}

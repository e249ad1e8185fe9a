package org.quittance.validation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

/** What the HTML report says of one file: the verdict with its reasons, what ran, what was found, the invoice. */
final class HtmlFile {
    private static final int REASONS = 3;

    private final Html html = new Html();
    private final FileReport file;
    private final HtmlWords words;
    private final boolean alone;
    private final boolean whole;
    private final HtmlAnchors anchors;
    private final List<FileCause> causes;
    private final FieldMarks marks;

    /**
     * The part of a page about a file.
     *
     * @param alone whether the page is about no other file
     * @param whole whether there is room for the whole invoice
     */
    HtmlFile(FileReport file, HtmlWords words, boolean alone, boolean whole) {
        this.file = file;
        this.words = words;
        this.alone = alone;
        this.whole = whole;
        this.anchors = new HtmlAnchors(file.path());
        this.causes = FileCause.of(file, words.locale());
        this.marks = new FieldMarks(file.exhibit().invoice(), causes);
    }

    String html() {
        if (!alone) {
            html.open("details", "class", "file " + file.verdict().id());
            html.open("summary");
            sign();
            html.element("span", words.of(file.verdict()), "class", "word").text(" ");
            html.foreign(file.path());
            html.element("span", counts(), "class", "counts").close("summary").line();
        }
        html.open(
                        "section",
                        "class",
                        "report " + file.verdict().id(),
                        "id",
                        anchors.section(),
                        "aria-labelledby",
                        anchors.part("verdict"))
                .line();
        verdict();
        steps();
        facts();
        beside();
        html.close("section").line();
        if (!alone) {
            html.close("details").line();
        }
        return html.toString();
    }

    private void sign() {
        html.element("span", HtmlSigns.of(file.verdict()), "class", "sign", "aria-hidden", "true")
                .text(" ");
    }

    private String counts() {
        int errors = times(Severity.ERROR);
        int warnings = times(Severity.WARNING);
        String first = errors == 0 ? "" : words.count("errors", errors);
        String second = warnings == 0 ? "" : words.count("warnings", warnings);
        return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
    }

    /** How many causes there are: one fault that several rules tell, at many places, is to be mended once. */
    private int times(Severity severity) {
        return (int) FileCause.of(causes, severity).count();
    }

    private String rejected() {
        int told =
                FileCause.of(causes, Severity.ERROR).mapToInt(FileCause::told).sum();
        int number = times(Severity.ERROR);
        return told == number
                ? words.count("sentence.rejected", number)
                : words.count("sentence.causes", number).replace("{1}", String.valueOf(told));
    }

    private void verdict() {
        html.open("div", "class", "verdict");
        html.element("span", HtmlSigns.of(file.verdict()), "class", "sign", "aria-hidden", "true");
        html.open("div");
        html.element("h2", sentence(), "id", anchors.part("verdict"));
        html.open("p", "class", "path").foreign(file.path()).close("p");
        reasons();
        html.close("div", "div").line();
    }

    private String sentence() {
        int warnings = times(Severity.WARNING);
        String verdict =
                switch (file.verdict()) {
                    case ACCEPTED ->
                        words.count("sentence.accepted", file.steps().size());
                    case REJECTED -> rejected();
                    case INCOMPLETE ->
                        notRun().isEmpty()
                                ? words.get("sentence.unjudged")
                                : words.count("sentence.incomplete", notRun().size());
                };
        return warnings == 0 || file.verdict() != Verdict.ACCEPTED
                ? verdict
                : verdict + " " + words.count("sentence.warned", warnings);
    }

    private List<StepReport> notRun() {
        return file.steps().stream().filter(step -> !step.outcome().ran()).toList();
    }

    private void reasons() {
        List<FileCause> errors = FileCause.of(causes, Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            html.open("ul", "class", "reasons");
            errors.stream().limit(REASONS).forEach(cause -> html.open("li")
                    .element(
                            "a",
                            cut(HtmlFindings.sentence(cause.first(), words.locale())),
                            "href",
                            "#" + anchors.cause(cause))
                    .close("li"));
            html.close("ul");
            if (errors.size() > REASONS) {
                html.element("p", words.count("reasons.more", errors.size() - REASONS), "class", "soft");
            }
        }
        notRun().forEach(this::notRun);
    }

    /** Where an official text speaks, it may go on for half a page. */
    private static String cut(String sentence) {
        return sentence.length() > 180 ? sentence.substring(0, 178).strip() + "…" : sentence;
    }

    private void notRun(StepReport step) {
        html.open("p", "class", "alert");
        html.element("strong", words.get("alert", HtmlSigns.of(step.outcome()), named(step), words.of(step.outcome())));
        reason(step).ifPresent(reason -> html.text(" ").text(reason));
        html.close("p");
    }

    private String named(StepReport step) {
        String name = words.step(step.name());
        String set = step.ruleSet() == null ? "" : " " + step.ruleSet();
        return name + set + (step.version() == null ? "" : " " + step.version());
    }

    private Optional<String> reason(StepReport step) {
        return Optional.ofNullable(step.reason()).map(reason -> reason.text(words.locale()));
    }

    private void steps() {
        html.element("h3", words.get("steps"), "id", anchors.part("steps"));
        html.open("ol", "class", "steps", "aria-labelledby", anchors.part("steps"));
        for (StepReport step : file.steps()) {
            html.open("li", "class", step.outcome().id());
            html.element("span", HtmlSigns.of(step.outcome()), "class", "sign", "aria-hidden", "true");
            html.open("span", "class", "name").element("strong", words.step(step.name()));
            if (step.ruleSet() != null) {
                html.text(" ").text(step.ruleSet());
            }
            if (step.version() != null) {
                html.text(" ").text(step.version());
            }
            html.close("span");
            html.element("span", words.of(step.outcome()) + remarks(step), "class", "outcome");
            html.close("li");
        }
        html.close("ol").line();
    }

    /** A step that has passed may have more to say. */
    private String remarks(StepReport step) {
        int warnings = file.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(step::found)
                .mapToInt(Finding::times)
                .sum();
        return warnings == 0 ? "" : " · " + words.count("warnings", warnings);
    }

    private void facts() {
        html.open("dl", "class", "facts");
        fact("kind", words.find("kind." + file.kind().id()).orElse(file.kind().id()));
        fact("profile", file.profile());
        fact("guideline", file.guideline());
        fact("producer", file.exhibit().producer());
        fact("bytes", String.format(words.locale(), "%,d", file.bytes()));
        fact("sha256", file.sha256());
        html.close("dl").line();
    }

    private void fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            html.open("div").element("dt", words.get("fact." + key));
            html.open("dd").foreign(value).close("dd", "div");
        }
    }

    private void beside() {
        Group invoice = whole ? file.exhibit().invoice() : null;
        html.open("div", "class", invoice != null ? "beside" : "below").line();
        html.raw(new HtmlFindings(file, words, anchors, causes, marks, whole).html());
        if (invoice != null) {
            html.raw(new HtmlInvoice(invoice, words, anchors, marks).html());
        } else if (whole && file.kind().invoice()) {
            html.element("p", words.get("invoice.unshown"), "class", "soft");
        }
        html.close("div").line();
    }
}

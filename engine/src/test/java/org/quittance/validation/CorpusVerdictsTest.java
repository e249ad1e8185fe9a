package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.schematron.Corpus;

/** Our verdicts on files of other people, against what these say of them; every difference has its reason on record. */
class CorpusVerdictsTest {
    private static final Table EXPLAINED = Table.beside(CorpusVerdictsTest.class, "corpus-verdicts.tsv");

    /** A file on which we do not say what its source says. */
    private record Difference(String path, String expected, String ours, String rules) {}

    private static List<Corpus.Entry> files(boolean verapdf) {
        Corpus.needed(180);
        return Corpus.manifest().stream()
                .filter(entry -> !entry.cell("kind").equals("unit-test"))
                .filter(entry -> entry.cell("path").startsWith("verapdf/") == verapdf)
                .toList();
    }

    /** What the manifest expects, in our words; empty where it leaves the question open. */
    private static Optional<Verdict> expected(Corpus.Entry entry) {
        return switch (entry.cell("agreement")) {
            case "agree", "source-only", "disputed" ->
                Optional.of(entry.cell("expected").equals("invalid") ? Verdict.REJECTED : Verdict.ACCEPTED);
            case "oracle-only: pass" -> Optional.of(Verdict.ACCEPTED);
            case "oracle-only: fail" -> Optional.of(Verdict.REJECTED);
            default -> Optional.empty();
        };
    }

    private static FileReport validate(Corpus.Entry entry) {
        return Samples.VALIDATOR.validate(entry.cell("path"), Corpus.bytes(entry.cell("path")), Options.STANDARD);
    }

    private static String errors(FileReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void every_verdict_is_the_expected_one_or_explained() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        List<Difference> seen = new ArrayList<>();
        int compared = 0;
        for (Corpus.Entry entry : files(false)) {
            Verdict expected = expected(entry).orElse(null);
            if (expected == null) {
                continue;
            }
            compared++;
            FileReport report = validate(entry);
            if (report.verdict() != expected) {
                differences.put(entry.cell("path"), report.verdict().id());
                seen.add(new Difference(
                        entry.cell("path"),
                        entry.cell("expected"),
                        report.verdict().id(),
                        errors(report)));
            }
        }
        publish(compared, seen);
        if (compared > 0) {
            assertThat(differences)
                    .isEqualTo(EXPLAINED.rows().stream()
                            .collect(Collectors.toMap(row -> row.get("path"), row -> row.get("ours"))));
        }
    }

    /** The page for the documentation; made anew by each run, so that it cannot tell old news. */
    private static void publish(int compared, List<Difference> seen) throws IOException {
        Map<String, String> why = EXPLAINED.rows().stream()
                .collect(Collectors.toMap(row -> row.get("path"), row -> row.get("explanation")));
        StringBuilder page = new StringBuilder("# Verdicts on the shared corpus\n\n");
        page.append(String.format(
                Locale.ROOT,
                "%d files have an expected verdict; ours is the same on %d.%n%n",
                compared,
                compared - seen.size()));
        page.append("| file | source says | ours | errors | why |\n|---|---|---|---|---|\n");
        for (Difference d : seen) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s |%n",
                    d.path(),
                    d.expected(),
                    d.ours(),
                    d.rules(),
                    why.getOrDefault(d.path(), "NOT EXPLAINED")));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/corpus-verdicts.md"), page);
    }

    @Test
    void the_rules_that_the_source_names_are_among_those_that_fire() {
        for (Corpus.Entry entry : files(false)) {
            Set<String> named = Set.of(entry.cell("expected_rules").split(" ")).stream()
                    .filter(rule -> rule.startsWith("BR-") && !rule.startsWith("BR-FR"))
                    .collect(Collectors.toSet());
            if (!named.isEmpty()) {
                assertThat(errors(validate(entry)).split(" "))
                        .as(entry.cell("path"))
                        .containsAll(named);
            }
        }
    }

    @Test
    void pdf_standards_are_judged_as_the_names_of_the_files_say() {
        for (Corpus.Entry entry : files(true)) {
            String step = entry.cell("path").contains("pdfua") ? "pdfua" : "pdfa";
            Outcome expected = entry.cell("path").contains("pass") ? Outcome.PASSED : Outcome.FAILED;
            FileReport report = validate(entry);
            assertThat(report.steps())
                    .as(entry.cell("path"))
                    .filteredOn(done -> done.name().equals(step))
                    .extracting(StepReport::outcome)
                    .containsExactly(expected);
            assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        }
    }

    @Test
    void whatever_can_be_read_gives_up_its_invoice() throws IOException {
        for (Corpus.Entry entry : files(false)) {
            if (!entry.cell("pdf_xml_name").isEmpty()) {
                var names = org.quittance.pdf.PdfFile.open(Corpus.bytes(entry.cell("path"))).invoices().stream()
                        .map(org.quittance.pdf.PdfFileAttachment::name)
                        .toList();
                assertThat(names)
                        .as(entry.cell("path"))
                        .containsExactlyInAnyOrder(entry.cell("pdf_xml_name").split(";"));
            }
        }
    }
}

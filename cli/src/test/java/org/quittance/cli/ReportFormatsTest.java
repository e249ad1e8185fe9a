package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatsTest {
    private static final Path GOOD =
            Command.ROOT.resolve("engine/src/test/resources/org/quittance/validation/basic.xml");

    @TempDir
    Path folder = Path.of("");

    private Path bad(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        String xml = Files.readString(GOOD).replaceFirst("<ram:LineTotalAmount>[^<]*<", "<ram:LineTotalAmount>99.99<");
        return Files.writeString(file, xml);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void html_is_one_page_with_the_invoice() throws IOException {
        Path page = folder.resolve("report.html");
        Command run =
                Command.run("validate", bad("l'facture & co.xml"), "--format", "html", "-o", page, "--lang", "fr");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("Fichier rejeté", "l&#39;facture &amp; co.xml", "Verger SARL")
                .endsWith("</html>\n");
    }

    @Test
    void junit_has_a_suite_for_each_file() throws IOException {
        Command run = Command.run("validate", GOOD, bad("bad.xml"), "--format", "junit", "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().split("<testsuite ")).hasSize(3);
        assertThat(run.out()).contains("failures=\"0\"", "<failure ");
    }

    @Test
    void svrl_of_one_rule_set_goes_to_standard_output() throws IOException {
        Command run = Command.run("validate", bad("bad.xml"), "--rules", "en16931-cii", "--format", "svrl");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("<svrl:schematron-output", "id=\"BR-CO-10\"");
    }

    @Test
    void svrl_of_several_files_goes_to_a_folder_under_names_of_their_own() throws IOException {
        Path out = folder.resolve("out");
        Command run = Command.run(
                "validate",
                bad("a/..b $(x).xml"),
                bad("b/..b $(x).xml"),
                "--rules",
                "en16931-cii",
                "--format",
                "svrl",
                "-o",
                out);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(names(out)).containsExactly("_b_x_.xml.en16931-cii-2.svrl", "_b_x_.xml.en16931-cii.svrl");
    }

    @Test
    void svrl_of_several_rule_sets_needs_a_folder() throws IOException {
        Command run = Command.run("validate", bad("bad.xml"), "--format", "svrl");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("give a folder with -o");
    }

    /** A run that is stopped before its first file. */
    private static Command stopped(Object... words) {
        Thread.currentThread().interrupt();
        try {
            return Command.run(words);
        } finally {
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "junit, <error message=\"The run was stopped; files not done: 2\"",
        "html, 0 of 2 files judged: 0 accepted",
        "text, The run was stopped; files not done: 2"
    })
    void a_run_that_was_stopped_says_so_in_its_report(String format, String told) throws IOException {
        Command run = stopped("validate", GOOD, bad("b.xml"), "--format", format, "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains(told);
    }

    @Test
    void a_folder_of_svrl_is_marked_until_a_run_comes_to_its_end() throws IOException {
        Path out = folder.resolve("out");
        Object[] words = {
            "validate", GOOD, bad("b.xml"), "--rules", "en16931-cii", "--format", "svrl", "-o", out, "--lang", "en"
        };
        assertThat(stopped(words).exit()).isEqualTo(3);
        assertThat(names(out)).containsExactly("INCOMPLETE.txt");
        assertThat(out.resolve("INCOMPLETE.txt")).hasContent("The run was stopped; files not done: 2");
        assertThat(Command.run(words).exit()).isEqualTo(1);
        assertThat(names(out)).containsExactly("b.xml.en16931-cii.svrl", "basic.xml.en16931-cii.svrl");
    }

    @ParameterizedTest
    @CsvSource({
        "--as-of, yesterday, '--as-of takes a day written like 2026-09-01, not \"yesterday\".'",
        "--jobs, many, '--jobs takes N, not \"many\"; see: quittance validate --help'",
        "--format, pdf, '--format takes text|json|html|svrl|junit, not \"pdf\"; see: quittance validate --help'",
        "--timeout, soon, '--timeout takes SECONDS, not \"soon\"; see: quittance validate --help'"
    })
    void a_slip_of_the_pen_is_told_in_words(String option, String value, String told) {
        Command run = Command.run("validate", GOOD, option, value);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("quittance: " + told);
    }

    @Test
    void what_is_weighed_away_is_told_as_the_reason_of_an_incomplete_verdict() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.xml"));
        Command run = Command.run("validate", empty, "--severity", "QX-FILE-EMPTY=off", "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("· Rules not run: The file is empty");
    }

    @ParameterizedTest
    @CsvSource({"json", "html", "junit", "text"})
    void a_folder_is_no_file_to_write_to(String format) {
        Command run = Command.run("validate", GOOD, "--format", format, "-o", folder);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("quittance: \"" + folder + "\" is a folder; -o takes a file here.");
    }

    @Test
    void where_no_rule_set_ran_there_is_no_svrl() throws IOException {
        Path text = Files.writeString(folder.resolve("no.txt"), "no invoice");
        Command run = Command.run("validate", text, "--format", "svrl");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no SVRL");
    }
}

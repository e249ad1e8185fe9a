package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void where_no_rule_set_ran_there_is_no_svrl() throws IOException {
        Path text = Files.writeString(folder.resolve("no.txt"), "no invoice");
        Command run = Command.run("validate", text, "--format", "svrl");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no SVRL");
    }
}

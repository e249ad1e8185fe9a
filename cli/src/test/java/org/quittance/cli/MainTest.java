package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final Path SAMPLE = Command.ROOT.resolve("samples/src/main/invoices/service-simple.yaml");

    @TempDir
    Path folder;

    @Test
    void an_invoice_goes_all_the_way_round() throws IOException {
        Path pdf = folder.resolve("l'été & \"co\".pdf");
        Path xml = folder.resolve("made.xml");
        Path inside = folder.resolve("inside.xml");
        assertThat(Command.run("create", SAMPLE, "-o", pdf).exit()).isZero();
        assertThat(Command.run("create", SAMPLE, "-o", xml, "--quiet")).isEqualTo(new Command(0, "", ""));
        assertThat(Command.run("extract", pdf, "-o", inside).exit()).isZero();
        assertThat(inside).hasSameBinaryContentAs(xml);

        Command text = Command.run("validate", pdf, "--lang", "fr");
        assertThat(text.exit()).isZero();
        assertThat(text.out()).startsWith("ACCEPTÉ").contains("pdfua pdfua-1");
        Command json = Command.run("validate", pdf, xml, "--format", "json");
        assertThat(json.exit()).isZero();
        assertThat(json.out())
                .startsWith("{\"report\":\"1\",\"tool\":{\"name\":\"quittance\"")
                .contains("\"summary\":{\"files\":2,\"accepted\":2")
                .contains("\\\"co\\\".pdf");
        assertThat(Command.run("inspect", pdf).out()).contains("PDF/A-3a, PDF/UA-1, Factur-X EN 16931");
        assertThat(Command.run("inspect", xml, "--format", "json").out()).contains("\"kind\":\"cii\"");
        assertThat(names()).containsExactlyInAnyOrder(String.valueOf(pdf.getFileName()), "made.xml", "inside.xml");
    }

    @Test
    void several_inputs_go_to_a_folder_and_one_bad_one_does_not_stop_the_rest() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "number: F-1\n");
        Path out = Files.createDirectory(folder.resolve("out"));
        Command run = Command.run("create", bad, SAMPLE, "-o", out, "--syntax", "cii");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.err()).contains("BG-4").contains("accepted");
        assertThat(out.resolve("service-simple.xml")).exists();
        assertThat(out.resolve("bad.xml")).doesNotExist();
    }

    @Test
    void a_cii_file_keeps_its_bytes_inside_the_pdf() throws IOException {
        Path xml = folder.resolve("made.xml");
        Command.run("create", SAMPLE, "-o", xml);
        byte[] other = Files.readString(xml).replace("    ", "\t").getBytes(StandardCharsets.UTF_8);
        Files.write(xml, other);
        assertThat(Command.run("create", xml, "-o", folder.resolve("page.pdf")).exit())
                .isZero();
        Command.run("extract", folder.resolve("page.pdf"), "-o", folder.resolve("inside.xml"));
        assertThat(folder.resolve("inside.xml")).hasBinaryContent(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "render"})
    void a_verb_of_a_later_version_is_named_and_absent_from_the_help(String verb) {
        Command run = Command.run(verb, "x");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains('"' + verb + '"').contains("not part of this version");
        assertThat(Command.run("--help").out()).doesNotContain("  " + verb + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate missing.xml",
                "validate",
                "validate . --format nonsense",
                "validate . --target moon",
                "validate . --rules no-such-rules",
                "validate . --rules no-such.sch",
                "validate . --as-of yesterday",
                "validate . --severity BR-01=loud",
                "create missing.yaml -o x.pdf",
                "create SAMPLE -o x.txt",
                "create SAMPLE -o no/such/folder/x.pdf",
                "create SAMPLE -o x.pdf --profile nonsense",
                "create SAMPLE -o x.pdf --syntax ubl",
                "extract missing.pdf",
                "rules --format xml",
                "nonsense"
            })
    void a_wrong_use_answers_2_and_says_what_is_wrong(String line) {
        Command run =
                Command.run((Object[]) line.replace("SAMPLE", SAMPLE.toString()).split(" "));
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void rules_are_listed_with_their_origin() {
        assertThat(Command.run("rules").out())
                .startsWith("id                   version          syntax kind     valid from valid to   source")
                .contains("en16931-cii          1.3.16           cii    official 2026-05-15 -          com.helger")
                .contains("en16931-cii          1.3.15           cii    official 2025-10-16 2026-05-14 com.helger");
        assertThat(Command.run("rules", "--format", "json").out())
                .contains(
                        "{\"id\":\"factur-x-en16931\",\"version\":\"1.09.2\",\"syntax\":\"cii\",\"kind\":\"official\"");
    }

    @Test
    void severities_are_weighed_and_recorded() throws IOException {
        Path xml = folder.resolve("made.xml");
        Command.run("create", SAMPLE, "-o", xml);
        Files.writeString(xml, Files.readString(xml).replaceFirst("<ram:IBANID>FR..", "<ram:IBANID>FR00"));
        Command warned = Command.run("validate", xml, "--format", "json");
        assertThat(warned.exit()).isZero();
        assertThat(warned.out()).contains("\"rule\":\"QX-IBAN\",\"severity\":\"warning\"");
        assertThat(Command.run("validate", xml, "--fail-on", "warning").exit()).isEqualTo(ExitCode.REJECTED);
        Command weighed = Command.run("validate", xml, "--format", "json", "--severity", "QX-IBAN=error");
        assertThat(weighed.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(weighed.out()).contains("QX-IBAN").contains("severities");
    }

    @Test
    void a_batch_never_overwrites_an_input_or_its_own_result() throws IOException {
        Path document = Files.copy(SAMPLE, folder.resolve("inv.yaml"));
        Path other = Files.writeString(folder.resolve("inv.xml"), "<a/>");
        Path twin =
                Files.copy(SAMPLE, Files.createDirectory(folder.resolve("b")).resolve("inv.yaml"));
        Path out = Files.createDirectory(folder.resolve("out"));
        assertThat(Command.run("create", document, other, "-o", folder, "--syntax", "cii")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
        assertThat(Command.run("create", document, twin, "-o", out).err()).contains("would both become");
        assertThat(Command.run("create", other, "-o", other).err()).contains("is an input");
        assertThat(other).hasContent("<a/>");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void one_that_this_version_cannot_make_does_not_stop_the_rest() throws IOException {
        Path later = Files.writeString(folder.resolve("a.yaml"), Files.readString(SAMPLE) + "profile: nonsense\n");
        Path out = Files.createDirectory(folder.resolve("out"));
        Command run = Command.run("create", later, SAMPLE, "-o", out, "--syntax", "cii", "--lang", "fr");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.err()).contains("« nonsense » n'est aucun des profils");
        assertThat(out.resolve("service-simple.xml")).exists();
    }

    @Test
    void no_weight_makes_a_file_accepted_that_no_rule_has_seen() throws IOException {
        Path text = Files.writeString(folder.resolve("hello.txt"), "hello");
        assertThat(Command.run("validate", text, "--severity", "QX-NOT-AN-INVOICE=off")
                        .exit())
                .isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void a_specification_whose_rules_are_not_carried_is_never_accepted() throws IOException {
        Path xml = folder.resolve("made.xml");
        Command.run("create", SAMPLE, "-o", xml);
        String cius = "urn:cen.eu:en16931:2017#compliant#urn:example.org:mine";
        Files.writeString(xml, Files.readString(xml).replace(">urn:cen.eu:en16931:2017<", ">" + cius + "<"));
        Command run = Command.run("validate", xml, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).contains("rules urn:example.org:mine not run");
    }

    @Test
    void a_finding_points_at_the_document_not_at_the_hidden_xml() throws IOException {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, Files.readString(SAMPLE).replaceFirst("price: ", "price: -"));
        long line = Files.readAllLines(wrong).stream()
                        .takeWhile(l -> !l.contains("price: -"))
                        .count()
                + 1;
        Command run = Command.run("create", wrong, "-o", folder.resolve("x.xml"), "--lang", "en");
        assertThat(run.err()).contains("BR-27").contains("line " + line + ", column");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }
}

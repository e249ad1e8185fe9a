package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {
    private static final Path SAMPLE = Command.ROOT.resolve("samples/src/main/invoices/service-simple.yaml");
    /** A term of Factur-X EXTENDED, for which UBL has no place. */
    private static final String EXTENDED = "<ram:ID>FA-2026-0042</ram:ID><ram:Name>Facture</ram:Name>";

    @TempDir
    Path folder;

    private Path cii = Path.of("");

    @BeforeEach
    void an_invoice_in_cii() {
        cii = folder.resolve("l'été & \"co\".xml");
        assertThat(Command.run("convert", SAMPLE, "--to", "cii", "-o", cii, "--quiet"))
                .isEqualTo(new Command(0, "", ""));
    }

    private Path spoiled() throws IOException {
        String xml = Files.readString(cii).replaceFirst("<ram:ID>FA-2026-0042</ram:ID>", EXTENDED);
        return Files.writeString(folder.resolve("spoiled.xml"), xml);
    }

    @Test
    void a_document_becomes_the_very_xml_that_create_makes_of_it() {
        Path made = folder.resolve("made.xml");
        Command.run("create", SAMPLE, "-o", made);
        assertThat(cii).hasSameBinaryContentAs(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubl", "json", "yaml", "cii"})
    void cii_comes_back_the_same_through_every_form(String form) {
        Path there = folder.resolve("there." + form);
        Path back = folder.resolve("back.xml");
        Command run = Command.run("convert", cii, "--to", form, "-o", there);
        assertThat(run).isEqualTo(new Command(0, "", cii + " -> " + there + ": converted\n"));
        assertThat(Command.run("diff", cii, there).exit()).isZero();
        assertThat(Command.run("convert", there, "--to", "cii", "-o", back).exit())
                .isZero();
        assertThat(back).hasSameBinaryContentAs(cii);
    }

    @Test
    void a_loss_is_refused_with_its_name_and_the_existing_file_stays() throws IOException {
        Path target = Files.writeString(folder.resolve("kept.xml"), "old");
        Path source = spoiled();
        Command run = Command.run("convert", source, "--to", "ubl", "-o", target, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("REJECTED    " + source + " (cii en16931)\n"
                        + "  error QX-LOSS-NO-PLACE  BT-X-2 Document name\n"
                        + "    UBL has no place for BT-X-2 Document name, here \"Facture\".\n"
                        + "    line 12, column 34: BT-X-2\n"
                        + "    → Take it out of the source, or say it in a note (BT-22); convert --allow-loss goes on without it.\n"
                        + "  · Conversion failed\n\n");
        assertThat(target).hasContent("old");
        assertThat(names()).noneMatch(name -> name.contains(".part"));
    }

    @Test
    void an_allowed_loss_is_a_warning_and_the_file_is_written() throws IOException {
        Path target = folder.resolve("out.xml");
        Command run = Command.run("convert", spoiled(), "--to", "ubl", "-o", target, "--allow-loss", "--lang", "en");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("warning QX-LOSS-NO-PLACE").contains("converted, without 1 value");
        assertThat(Files.readString(target)).contains("<cbc:ID>FA-2026-0042</cbc:ID>");
    }

    @Test
    void the_report_is_json_on_stdout_when_asked_for() throws IOException {
        Command run = Command.run(
                "convert", spoiled(), cii, "--to", "ubl", "-o", folder("o"), "--format", "json", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.out())
                .startsWith("{\"report\":\"1\"")
                .contains("\"accepted\":1,\"rejected\":1,\"incomplete\":0")
                .contains(
                        "\"step\":\"conversion\",\"ruleSet\":null,\"rule\":\"QX-LOSS-NO-PLACE\",\"severity\":\"error\"");
        assertThat(run.err()).doesNotContain("QX-LOSS");
    }

    @Test
    void a_folder_is_converted_file_by_file_and_what_fails_does_not_stop_the_rest() throws IOException {
        Path in = folder("in");
        Files.copy(cii, in.resolve("Müller's \"x\".xml"));
        Files.writeString(in.resolve("broken.xml"), "<a><b></a>");
        Files.writeString(in.resolve("other.xml"), "<a/>");
        Files.writeString(in.resolve("empty.xml"), "");
        Files.writeString(in.resolve("text.yaml"), "hello");
        Files.write(in.resolve("zip.json"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Path out = folder("out");
        Command run = Command.run("convert", in, "--to", "yaml", "-o", out, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.err())
                .contains(
                        "QX-XML-NOT-WELL-FORMED",
                        "QX-XML-ROOT",
                        "QX-FILE-EMPTY",
                        "QX-DOC-ROOT",
                        "QX-NOT-AN-INVOICE",
                        "converted");
        try (Stream<Path> made = Files.list(out)) {
            assertThat(made.map(file -> String.valueOf(file.getFileName()))).containsExactly("Müller's \"x\".yaml");
        }
    }

    @Test
    void a_hybrid_gives_its_invoice_and_any_other_pdf_is_refused() throws IOException {
        Path pdf = folder.resolve("f.pdf");
        Command.run("create", SAMPLE, "-o", pdf);
        Path json = folder.resolve("f.json");
        assertThat(Command.run("convert", pdf, "--to", "json", "-o", json).exit())
                .isZero();
        assertThat(Command.run("diff", pdf, json).exit()).isZero();
        Files.writeString(pdf, "%PDF-1.7\nnothing");
        Command run = Command.run("convert", pdf, "--to", "json", "-o", folder.resolve("x.json"));
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.err()).contains("QX-PDF-DAMAGED");
    }

    @Test
    void a_result_is_judged_only_when_asked() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.xml"),
                Files.readString(cii).replaceFirst("(<ram:GrandTotalAmount>)[^<]*", "$11.00"));
        Path target = folder.resolve("out.xml");
        assertThat(Command.run("convert", wrong, "--to", "ubl", "-o", target).exit())
                .isZero();
        Files.delete(target);
        Command run = Command.run("convert", wrong, "--to", "ubl", "-o", target, "--validate", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.err()).contains("BR-CO-15").contains("Conversion passed").contains("Rules en16931-ubl");
        assertThat(target).doesNotExist();
        assertThat(Command.run("convert", cii, "--to", "ubl", "-o", target, "--validate")
                        .exit())
                .isZero();
    }

    @Test
    void a_document_that_is_no_invoice_says_what_is_missing() throws IOException {
        Path document = Files.writeString(folder.resolve("d.yaml"), "number: F-1\n");
        Command run = Command.run("convert", document, "--to", "ubl", "-o", folder.resolve("x.xml"), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.err()).contains("BG-4", "BG-7");
    }

    @Test
    void a_very_long_list_is_told_by_term_in_text_and_in_full_in_json() throws IOException {
        Path many = Files.writeString(
                folder.resolve("many.xml"),
                Files.readString(cii)
                        .replace(
                                "<ram:SpecifiedTradeProduct>",
                                "<ram:SpecifiedTradeProduct><ram:Odd>1</ram:Odd>" + "<ram:Odd>2</ram:Odd>"));
        Command text = Command.run("convert", many, "--to", "ubl", "-o", folder.resolve("x.xml"), "--lang", "en");
        assertThat(text.err()).contains("QX-LOSS-UNREAD  (6 times)").contains("… and at 3 more places");
        Command json = Command.run("convert", many, "--to", "ubl", "-o", folder.resolve("x.xml"), "--format", "json");
        assertThat(json.out().split("QX-LOSS-UNREAD", -1)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert missing.xml --to ubl -o x.xml",
                "convert SAMPLE -o x.xml",
                "convert SAMPLE --to pdf -o x.pdf",
                "convert SAMPLE --to ubl",
                "convert SAMPLE --to ubl -o no/such/folder/x.xml",
                "convert SAMPLE SAMPLE --to ubl -o x.xml",
                "convert SAMPLE --to json -o x.json --validate",
                "convert SAMPLE --to ubl -o - --format json",
                "convert SAMPLE --to yaml -o SAMPLE",
                "diff SAMPLE",
                "diff SAMPLE missing.xml",
                "diff - -",
                "diff SAMPLE ."
            })
    void a_wrong_use_answers_2_and_says_what_is_wrong(String line) {
        List<String> words = Stream.of(line.split(" "))
                .map(word -> word.equals("SAMPLE") ? SAMPLE.toString() : word)
                .toList();
        Command run = Command.run(words.toArray());
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}

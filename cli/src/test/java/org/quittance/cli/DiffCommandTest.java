package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final Path SAMPLE = Command.ROOT.resolve("samples/src/main/invoices/service-simple.yaml");

    @TempDir
    Path folder;

    private Path ubl() {
        Path made = folder.resolve("made.xml");
        Command.run("convert", SAMPLE, "--to", "ubl", "-o", made);
        return made;
    }

    @Test
    void a_document_and_its_xml_are_the_same_invoice() {
        Path made = ubl();
        assertThat(Command.run("diff", SAMPLE, made, "--lang", "en"))
                .isEqualTo(new Command(
                        0,
                        "A  " + SAMPLE + " (document)\nB  " + made + " (ubl-invoice)\n"
                                + "The two say the same invoice.\n",
                        ""));
        assertThat(Command.run("diff", SAMPLE, made, "--format", "json").out())
                .startsWith("{\"report\":\"1\",\"equal\":true,\"a\":{");
    }

    @Test
    void what_differs_is_told_with_both_places_and_values() throws IOException {
        Path made = ubl();
        Path other = Files.writeString(
                folder.resolve("other.xml"),
                Files.readString(made)
                        .replaceFirst("(<cbc:PayableAmount currencyID=\"EUR\">)[^<]*", "$15012.17")
                        .replaceFirst(
                                "<cbc:ID>FA-2026-0042</cbc:ID>",
                                "<cbc:ID>FA-2026-0042</cbc:ID><cbc:UUID>u</cbc:UUID>"));
        Command run = Command.run("diff", made, other, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.out()).containsPattern("""
                          BT-115 Amount due for payment: differs
                            A  BG-22/BT-115, line \\d+, column \\d+: "5012.16"
                            B  BG-22/BT-115, line \\d+, column \\d+: "5012.17"
                          B: no business term claims this
                            /Invoice/cbc:UUID, line \\d+, column \\d+: "u"
                        """).endsWith("1 difference(s)\n");
        assertThat(Command.run("diff", made, other, "--format", "json", "--lang", "fr")
                        .out())
                .contains(
                        "{\"kind\":\"differs\",\"term\":\"BT-115\",\"name\":\"Montant à payer\",\"a\":{\"path\":\"BG-22/BT-115\"");
    }

    @Test
    void what_holds_no_invoice_is_refused_by_name() throws IOException {
        Path text = Files.writeString(folder.resolve("a.xml"), "<a/>");
        Command run = Command.run("diff", text, SAMPLE, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("a.xml").contains("QX-XML-ROOT");
    }
}

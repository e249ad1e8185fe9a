package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
    private static final Path SAMPLE = Command.ROOT.resolve("samples/src/main/invoices/several-rates.yaml");

    @TempDir
    Path folder;

    @Test
    void ubl_is_told_with_parties_totals_lines_and_breakdown() {
        Path ubl = folder.resolve("u.xml");
        Command.run("convert", SAMPLE, "--to", "ubl", "-o", ubl);
        Command text = Command.run("inspect", ubl, "--lang", "en");
        assertThat(text.exit()).isZero();
        assertThat(text.out())
                .contains("kind        ubl-invoice", "syntax      UBL", "BT-27       Seller name: ", "unread      0")
                .containsPattern("BG-23       VAT breakdown: S 5\\.5 %, [0-9.]+ -> [0-9.]+")
                .containsPattern("BG-25       Invoice line: \\d+");
        Command json = Command.run("inspect", ubl, "--format", "json");
        assertThat(json.out())
                .contains("\"kind\":\"ubl-invoice\",\"syntax\":\"UBL\",\"profile\":\"en16931\"")
                .contains("\"terms\":{\"BT-1\":", "\"seller\":{\"name\":", "\"country\":\"FR\",\"ids\":[{\"term\":")
                .contains("\"vatBreakdown\":[{\"category\":\"S\",\"rate\":", "\"lines\":", "\"unread\":0");
    }

    @Test
    void a_hybrid_is_told_with_its_claims_and_metadata() {
        Path pdf = folder.resolve("f.pdf");
        Command.run("create", SAMPLE, "-o", pdf);
        assertThat(Command.run("inspect", pdf).out())
                .contains(
                        "PDF/A-3a, PDF/UA-1, Factur-X EN 16931",
                        "xmp         pdfaid:part: 3",
                        "factur-x.xml",
                        "Alternative");
        assertThat(Command.run("inspect", pdf, "--format", "json").out())
                .contains("\"fxConformanceLevel\":\"EN 16931\"", "\"xmp\":{", "\"pdfaid:conformance\":\"A\"");
    }
}

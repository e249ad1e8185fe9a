package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What became of the invoices, and what proves it. */
@Timeout(240)
class ChorusStatusTest {
    @TempDir
    Path folder;

    private ChorusBench bench;

    @BeforeEach
    void a_portal_with_an_invoice() throws IOException {
        bench = new ChorusBench(folder);
        bench.put("F-1", ChorusBench.TOWN);
        assertThat(bench.run("submit", bench.in()).exit()).isZero();
    }

    @AfterEach
    void no_portal() {
        bench.close();
    }

    @Test
    void watching_ends_when_the_invoice_is_paid() {
        Command watched = bench.run("status", "--watch");
        assertThat(watched.exit()).as(watched.err()).isZero();
        assertThat(watched.out()).startsWith("Invoice ").contains("F-1 ", "MISE_EN_PAIEMENT");
        Command json = bench.local("status", "--offline", "--format", "json");
        assertThat(json.out())
                .startsWith("{\"report\":\"1\",\"deposits\":[{\"invoice\":\"F-1\",\"supplier\":\"33254021516357\",")
                .contains(
                        "\"state\":\"integrated\",\"status\":\"MISE_EN_PAIEMENT\"",
                        "\"action\":null",
                        "\"final\":true");
    }

    @Test
    void what_a_recipient_refuses_comes_first_with_what_to_do() throws Exception {
        bench.put("A-0", ChorusBench.TOWN);
        bench.put("Z-9", ChorusBench.TOWN);
        assertThat(bench.run("submit", bench.in()).exit()).isZero();
        Matcher id = Pattern.compile("\"id\":(\\d+),\"number\":\"Z-9\"").matcher(bench.asked("/_sim/invoices"));
        assertThat(id.find()).isTrue();
        bench.order("/_sim/invoice/" + id.group(1) + "/status", "{\"status\": \"REJETEE\", \"comment\": \"=1+1\"}");
        Command french = Command.run(
                "chorus",
                "status",
                "--outbox",
                bench.outbox(),
                "--env",
                bench.base(),
                "--credentials",
                bench.credentials(),
                "--scale",
                1 / ChorusBench.SPEED,
                "--lang",
                "fr");
        assertThat(french.out().lines().skip(1).findFirst())
                .hasValueSatisfying(row -> assertThat(row).startsWith("Z-9 ").contains("REJETEE"));
        assertThat(french.out())
                .contains("→ Le destinataire a rejeté la facture", "NOUVEAU numéro")
                .contains("3 factures : 1 à traiter");
        assertThat(bench.local("status", "--offline", "--format", "csv").out())
                .startsWith("invoice,supplier,file,sha256,flux,state,status,since,action,")
                .contains("\r\nZ-9,", ",'=1+1,");
    }

    @Test
    void a_portal_that_cannot_be_asked_makes_the_list_incomplete() throws Exception {
        bench.order("/_sim/fault", "{\"kind\": \"403\", \"operation\": \"fournisseur\", \"times\": 100}");
        Command run = bench.run("status");
        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).contains("F-1 ");
        assertThat(run.err()).contains("may not use the interface");
    }

    @Test
    void evidence_is_exported_and_proves_a_journal_that_was_changed() throws Exception {
        Path evidence = folder.resolve("evidence");
        assertThat(bench.local("receipt", "F-1", "-o", evidence).exit()).isZero();
        assertThat(evidence.resolve("manifest.json")).exists();
        assertThat(evidence.resolve("document-F-1.xml"))
                .hasSameBinaryContentAs(bench.in().resolve("F-1.xml"));
        Command sound = bench.local("verify", evidence);
        assertThat(sound.exit()).as(sound.out()).isZero();
        assertThat(sound.out()).contains("are as they were written");
        assertThat(bench.local("receipt", "F-9", "-o", evidence).exit()).isEqualTo(ExitCode.USAGE);
        try (var documents = Files.walk(bench.outbox().resolve("documents"))) {
            Path kept = documents.filter(Files::isRegularFile).findFirst().orElseThrow();
            kept.toFile().setWritable(true);
            Files.writeString(kept, "another invoice");
        }
        Command changed = bench.local("verify", evidence);
        assertThat(changed.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(changed.out()).contains("is not as it was handed over");
    }

    @Test
    void cells_are_no_formulas_and_quotes_are_doubled() {
        assertThat(StatusCsv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(StatusCsv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(StatusCsv.cell(null)).isEmpty();
        assertThat(StatusCsv.cell("@x\ny")).isEqualTo("\"'@x\ny\"");
    }
}

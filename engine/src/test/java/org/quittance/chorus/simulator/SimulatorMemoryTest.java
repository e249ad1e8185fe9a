package org.quittance.chorus.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.finding.QuittanceException;

class SimulatorMemoryTest {
    private static final String CII = "IN_DP_E1_CII_16B";
    private static final String SEARCH = "factures/v1/rechercher/fournisseur";

    @TempDir
    private Path folder;

    private SimulatorOptions remembering() {
        return Wire.plain().data(folder.resolve("data")).build();
    }

    @Test
    void what_was_answered_outlives_a_restart() throws IOException {
        String invoices;
        String flux;
        String pending;
        String journal;
        try (Wire wire = Wire.start(remembering())) {
            long first = wire.integrated(Deposited.numbered("FA-1"));
            long second = wire.integrated(Deposited.numbered("FA-2"));
            wire.office("invoice/" + first + "/status", "{'status':'A_RECYCLER','comment':'?'}");
            wire.office("invoice/" + second + "/status", "{'status':'REJETEE','comment':'?'}");
            wire.call(
                    "factures/v1/recycler", "{'identifiantFactureCPP':" + first + ",'reference':{'numeroMarche':'M'}}");
            wire.call("factures/v1/traiterRejet", "{'listeDemandePaiement':[{'idDemandePaiement':" + second + "}]}");
            wire.call(
                    "factures/v1/deposer/pdf",
                    "{'fichierFacture':'QQ==','nomFichier':'f','formatDepot':'PDF_NON_SIGNE'}");
            pending = wire.deposit(CII, Deposited.numbered("FA-3").cii());
            wire.deposit(CII, Deposited.numbered("FA-3").with("BT-23", "B1").cii());
            invoices = wire.call(SEARCH, "{}").text();
            flux = wire.show("flux");
            journal = wire.show("journal");
        }
        try (Wire wire = Wire.start(remembering())) {
            assertThat(wire.show("clock")).contains("2026-11-23T10:20:00Z");
            assertThat(wire.show("journal")).isEqualTo(journal);
            assertThat(wire.call(SEARCH, "{}").text()).isEqualTo(invoices);
            assertThat(wire.show("flux")).isEqualTo(flux);
            wire.advance("PT2M");
            assertThat(wire.state(pending)).isEqualTo("IN_INTEGRE");
            assertThat(wire.call(SEARCH, "{'numeroMarche':'M','statutCourant':'MISE_A_DISPOSITION'}")
                            .json()
                            .objects("listeFactures"))
                    .hasSize(1);
            assertThat(wire.call(
                                    "factures/v1/deposer/pdf",
                                    "{'fichierFacture':'QQ==','nomFichier':'f','formatDepot':'PDF_NON_SIGNE'}")
                            .json()
                            .number("pieceJointeId"))
                    .hasValue(700_002);
        }
    }

    @Test
    void a_token_outlives_a_restart_and_the_credentials_stay() throws IOException {
        SimulatorCredentials known;
        String token;
        try (Wire wire = Wire.start(remembering())) {
            known = wire.simulator().credentials();
            token = wire.token();
        }
        try (Wire wire = Wire.start(remembering())) {
            assertThat(wire.simulator().credentials()).isEqualTo(known);
            assertThat(wire.send(wire.request("/cpro/transverses/v1/health-check")
                                    .header("Authorization", "Bearer " + token)
                                    .build())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_line_that_was_not_written_to_its_end_is_cut_off() throws IOException {
        Path events = folder.resolve("data/events.jsonl");
        try (Wire wire = Wire.start(remembering())) {
            wire.integrated(Deposited.numbered("FA-1"));
        }
        String whole = Files.readString(events);
        Files.writeString(events, "{\"kind\":\"deposit\",\"at", StandardOpenOption.APPEND);
        try (Wire wire = Wire.start(remembering())) {
            assertThat(wire.show("invoices")).contains("FA-1");
            assertThat(Files.readString(events)).isEqualTo(whole);
            wire.integrated(Deposited.numbered("FA-2"));
        }
        try (Wire wire = Wire.start(remembering())) {
            assertThat(wire.show("invoices")).contains("FA-1", "FA-2");
        }
    }

    @Test
    void a_damaged_folder_and_one_in_use_are_refused() throws IOException {
        try (Wire wire = Wire.start(remembering())) {
            assertThat(wire.show("invoices")).isEqualTo("[]");
            assertThatThrownBy(() -> Wire.start(remembering())).isInstanceOf(QuittanceException.class);
        }
        Files.writeString(folder.resolve("data/events.jsonl"), "nonsense\n");
        assertThatThrownBy(() -> Wire.start(remembering()))
                .isInstanceOf(QuittanceException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void the_journal_is_an_array_of_every_request() throws IOException {
        try (Wire wire = Wire.start(Wire.plain().build())) {
            wire.integrated(Deposited.numbered("FA-1"));
            wire.call(SEARCH, "{'numeroFacture':'FA-9'}");
            wire.call("nowhere", "{}");
            JsonObject journal = object("{\"all\":" + wire.show("journal") + "}");
            assertThat(journal.objects("all"))
                    .extracting(entry -> entry.text("path").orElse("") + " "
                            + entry.text("status").orElse("") + " " + entry.texts("invoices"))
                    .containsExactly(
                            "/api/oauth/token 200 []",
                            "/cpro/factures/v1/deposer/flux 200 [FA-1]",
                            "/cpro/factures/v1/rechercher/fournisseur 200 []",
                            "/cpro/factures/v1/rechercher/fournisseur 200 [FA-9]",
                            "/cpro/nowhere 401 []");
            assertThat(journal.objects("all").get(0).text("at")).contains("2026-11-23T10:00:00Z");
        }
    }

    private static JsonObject object(String text) {
        try {
            return Json.object(text);
        } catch (Json.MalformedException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void many_may_deposit_at_a_time() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Wire wire = Wire.start(Wire.plain().build())) {
            wire.token();
            List<Callable<String>> deposits = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                byte[] file = Deposited.numbered("FA-" + i / 2).cii();
                deposits.add(() -> wire.deposit(CII, file));
            }
            List<String> numbers = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(deposits)) {
                numbers.add(done.get());
            }
            assertThat(numbers).doesNotHaveDuplicates();
            wire.advance("PT1M");
            assertThat(wire.show("invoices").split("\"number\"")).hasSize(101);
            assertThat(wire.show("flux").split("IN_REJETE")).hasSize(101);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_recording_holds_no_secret_and_answers_the_same() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        byte[] invoice = Deposited.numbered("FA-1").cii();
        String flux;
        String pending;
        SimulatorCredentials known;
        try (Wire wire = Wire.start(Wire.plain().record(file).build())) {
            known = wire.simulator().credentials();
            flux = wire.deposit(CII, invoice);
            pending = wire.state(flux);
            wire.advance("PT1M");
            assertThat(wire.state(flux)).isEqualTo("IN_INTEGRE");
            assertThat(Files.readString(file))
                    .contains("numeroFluxDepot", "[masked]", "sha256")
                    .doesNotContain(
                            wire.token(),
                            known.clientSecret(),
                            known.password(),
                            wire.account(),
                            java.util.Base64.getEncoder()
                                    .encodeToString(invoice)
                                    .substring(0, 80));
        }
        try (Wire wire = Wire.start(Wire.plain().replay(file).build())) {
            assertThat(wire.deposit(CII, invoice)).isEqualTo(flux);
            assertThat(wire.state(flux)).isEqualTo(pending);
            assertThat(wire.state(flux)).isEqualTo("IN_INTEGRE");
            assertThat(wire.state(flux)).isEqualTo("IN_INTEGRE");
            assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(404);
        }
    }

    @Test
    void a_recording_that_is_none_is_refused() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        Files.write(file, "nonsense\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Wire.start(Wire.plain().replay(file).build())).isInstanceOf(QuittanceException.class);
    }
}

package org.quittance.chorus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.pdf.PdfFile;

class SimulatorFluxTest {
    private static final String CII = "IN_DP_E1_CII_16B";

    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        wire = Wire.start(Wire.plain().build());
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private JsonObject verdict(String syntax, byte[] file) throws IOException {
        String flux = wire.deposit(syntax, file);
        wire.advance("PT1M");
        return wire.report(flux);
    }

    private JsonObject verdict(Deposited invoice) throws IOException {
        return verdict(CII, invoice.cii());
    }

    private static String state(JsonObject report) {
        return report.text("etatCourantDepotFlux").orElse("");
    }

    private static String reasons(JsonObject report) {
        return report.objects("listeErreurDP").get(0).text("libelleErreurDP").orElse("");
    }

    @Test
    void a_deposit_is_only_received() throws IOException {
        Wire.Reply reply = wire.call(
                "factures/v1/deposer/flux",
                Wire.depositBody(CII, Deposited.numbered("FA-1").cii()));
        assertThat(reply.json().toString())
                .isEqualTo(
                        "{\"codeRetour\":0,\"libelle\":\"TRA_MSG_00.000\",\"numeroFluxDepot\":\"CPP0011106000000000425903\","
                                + "\"dateDepot\":\"2026-11-23\",\"syntaxeFlux\":\"IN_DP_E1_CII_16B\"}");
        assertThat(wire.state("CPP0011106000000000425903")).isEqualTo("IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP");
    }

    @Test
    void a_flux_goes_through_its_states_and_then_has_a_verdict() throws IOException {
        String flux = wire.deposit(CII, Deposited.numbered("FA-1").cii());
        for (String state :
                List.of("IN_RECU", "IN_TRAITE_SE_CPP", "IN_EN_ATTENTE_TRAITEMENT_CPP", "IN_EN_COURS_TRAITEMENT_CPP")) {
            wire.advance("PT5S");
            assertThat(wire.state(flux)).isEqualTo(state);
        }
        wire.advance("PT9S");
        assertThat(wire.state(flux)).isEqualTo("IN_EN_COURS_TRAITEMENT_CPP");
        wire.advance("PT1S");
        JsonObject report = wire.report(flux);
        assertThat(state(report)).isEqualTo("IN_INTEGRE");
        assertThat(report.text("codeInterfaceDepotFlux")).contains("FSO1106A");
        assertThat(report.text("nomFichier")).contains("FSO1106A_CPP001_" + flux);
        assertThat(report.text("dateDepotFlux")).contains("2026-11-23T11:00:00.000+01:00");
        assertThat(report.text("dateHeureEtatCourantFlux")).contains("2026-11-23T11:00:30.000+01:00");
        assertThat(report.has("listeErreurDP")).isFalse();
    }

    @Test
    void the_speed_divides_the_delays() throws IOException {
        try (Wire fast = Wire.start(Wire.plain().speed(30).build())) {
            String flux = fast.deposit(CII, Deposited.numbered("FA-1").cii());
            fast.advance("PT1S");
            assertThat(fast.state(flux)).isEqualTo("IN_INTEGRE");
        }
    }

    @Test
    void every_form_is_read() throws IOException {
        assertThat(state(verdict(CII, Deposited.numbered("FA-1").cii()))).isEqualTo("IN_INTEGRE");
        assertThat(state(verdict(
                        "IN_DP_E1_UBL_INVOICE", Deposited.numbered("FA-2").ubl())))
                .isEqualTo("IN_INTEGRE");
        JsonObject hybrid =
                verdict("IN_DP_E2_CII_FACTURX", Deposited.numbered("FA-3").pdf());
        assertThat(state(hybrid)).isEqualTo("IN_INTEGRE");
        assertThat(hybrid.text("codeInterfaceDepotFlux")).contains("FSO1117A");
        assertThat(wire.show("invoices")).contains("FA-1", "FA-2", "FA-3");
    }

    @Test
    void of_an_archive_the_right_ones_are_integrated() throws IOException {
        JsonObject all = verdict(
                CII,
                Deposited.archive(
                        Deposited.numbered("FA-1").cii(),
                        Deposited.numbered("FA-2").cii()));
        assertThat(state(all)).isEqualTo("IN_INTEGRE");
        JsonObject some = verdict(
                CII,
                Deposited.archive(
                        Deposited.numbered("FA-3").cii(),
                        Deposited.numbered("FA-4")
                                .with("BT-81", null)
                                .with("BT-84", null)
                                .cii(),
                        Deposited.numbered("FA-5").cii()));
        assertThat(state(some)).isEqualTo("IN_INTEGRE_PARTIEL");
        assertThat(some.objects("listeErreurDP")).singleElement().satisfies(error -> assertThat(error.toString())
                .isEqualTo(
                        "{\"identifiantFournisseur\":\"33254021516357\",\"identifiantDestinataire\":\"12345678200051\","
                                + "\"numeroDP\":\"FA-4\",\"libelleErreurDP\":\"S2.05 : L'element "
                                + "(SpecifiedTradeSettlementPaymentMeans.TypeCode.value) est obligatoire\"}"));
        assertThat(wire.show("invoices"))
                .contains("FA-1", "FA-2", "FA-3", "FA-5")
                .doesNotContain("FA-4");
    }

    @Test
    void an_archive_with_one_unreadable_file_is_refused_as_a_whole() throws IOException {
        JsonObject report = verdict(
                CII, Deposited.archive(Deposited.numbered("FA-1").cii(), "<broken".getBytes(StandardCharsets.UTF_8)));
        assertThat(state(report)).isEqualTo("IN_REJETE");
        assertThat(report.objects("listeErreurTechnique")).hasSize(1);
        assertThat(wire.show("invoices")).isEqualTo("[]");
    }

    @Test
    void what_does_not_fit_the_schema_is_refused_in_the_words_of_xerces() throws IOException {
        String xml = new String(Deposited.numbered("FA-1").cii(), StandardCharsets.UTF_8)
                .replace("<ram:TypeCode>380</ram:TypeCode>", "<ram:Kind>380</ram:Kind>");
        JsonObject report = verdict(CII, xml.getBytes(StandardCharsets.UTF_8));
        assertThat(state(report)).isEqualTo("IN_REJETE");
        JsonObject error = report.objects("listeErreurTechnique").get(0);
        assertThat(error.text("codeErreur")).contains("ERR_XSD_001");
        assertThat(error.text("libelleErreur").orElse(""))
                .startsWith("IRRECEVABILITE: cvc-complex-type.2.4.a")
                .containsPattern("ligne: \\d+ - position: \\d+$");
    }

    @Test
    void a_file_of_another_syntax_is_refused() throws IOException {
        JsonObject report = verdict(CII, Deposited.numbered("FA-1").ubl());
        assertThat(state(report)).isEqualTo("IN_REJETE");
        assertThat(report.toString()).contains("IRRECEVABILITE: cvc-elt.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BT-1 | FA-2026-0000000000001 | ExchangedDocument.ID.value) ne doit pas depasser 20 caracteres",
                "BT-1 | FA#1 | caracteres non autorises",
                "BT-2 | 2026-11-24 | posterieure a la date de depot",
                "BT-3 | 751 | pas un type de facture autorise",
                "BT-23 | B1 | BusinessProcessSpecifiedDocumentContextParameter.ID.value",
                "BT-30 | 332540215 | L'identifiant fournisseur 332540215 n'est pas reference dans notre systeme",
                "BT-47 | 123456782 | n'est pas reference",
                "BT-47 | 12345678200077 | n'utilise pa",
                "BT-47 | 12345678200036 | (BuyerOrderReferencedDocument.IssuerAssignedID.value) est obligatoire",
                "BT-47 | 12345678200028 | (ApplicableHeaderTradeAgreement.BuyerReference.value) est obligatoire",
                "BT-47 | 11000201100044 | (ApplicableHeaderTradeAgreement.BuyerReference.value) est obligatoire",
                "BT-84 | 12345 | n'est pas un IBAN",
                "BT-1 | 20261123 | date du jour"
            })
    void a_rule_that_is_broken_is_told_in_the_words_of_the_portal(String term, String value, String told)
            throws IOException {
        JsonObject report = verdict(Deposited.numbered("FA-1").with(term, value));
        assertThat(state(report)).as(report.toString()).isEqualTo("IN_REJETE");
        assertThat(reasons(report)).contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "12345678200036, , 1512345678",
        "12345678200028, SERVICE_DEST_SERV_OBL, ",
        "12345678200044, SERV_ENG, 1512345678",
        "11000201100044, SFACETAT, ",
        "11000201100044, , 1512345678"
    })
    void what_the_recipient_asks_for_is_enough(String recipient, String service, String engagement) throws IOException {
        JsonObject report = verdict(
                Deposited.numbered("FA-1").to(recipient).with("BT-10", service).with("BT-13", engagement));
        assertThat(state(report)).as(report.toString()).isEqualTo("IN_INTEGRE");
    }

    @ParameterizedTest
    @CsvSource({"12345678200028, OLD", "12345678200028, FACTURES_PUBLIQUES", "12345678200028, SERV_ENG"})
    void a_service_must_be_one_of_the_recipient_that_takes_suppliers(String recipient, String service)
            throws IOException {
        JsonObject report = verdict(Deposited.numbered("FA-1").to(recipient).with("BT-10", service));
        assertThat(reasons(report)).contains("Le code service " + service);
    }

    @Test
    void several_reasons_are_joined_and_cut_off() throws IOException {
        JsonObject report = verdict(Deposited.numbered("FA-1")
                .to("12345678200044")
                .with("BT-23", "B1")
                .with("BT-81", null)
                .with("BT-84", null));
        assertThat(reasons(report)).contains("|").endsWith("[...]").hasSize(205);
    }

    @Test
    void a_number_is_taken_once_a_year() throws IOException {
        assertThat(state(verdict(Deposited.numbered("FA-1")))).isEqualTo("IN_INTEGRE");
        JsonObject again = verdict(Deposited.numbered("FA-1"));
        assertThat(state(again)).isEqualTo("IN_REJETE");
        assertThat(reasons(again)).contains("déjà déposé une demande de paiement avec ce numéro");
        wire.advance("P60D");
        wire.forgetToken();
        assertThat(state(verdict(Deposited.numbered("FA-1")))).isEqualTo("IN_INTEGRE");
    }

    @Test
    void a_refused_number_is_free_again() throws IOException {
        assertThat(state(verdict(Deposited.numbered("FA-1").with("BT-23", "B1"))))
                .isEqualTo("IN_REJETE");
        assertThat(state(verdict(Deposited.numbered("FA-1")))).isEqualTo("IN_INTEGRE");
    }

    @Test
    void hostile_files_are_refused_and_nothing_breaks() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            byte[] head = new byte[512];
            System.arraycopy("77777777777".getBytes(StandardCharsets.US_ASCII), 0, head, 124, 11);
            head[0] = 'x';
            head[156] = '0';
            out.write(head);
            for (int i = 0; i < 40; i++) {
                out.write(zeros);
            }
        }
        byte[] pdf = Deposited.numbered("FA-1").pdf();
        for (byte[] file : List.of(
                new byte[1],
                new byte[] {0x1F, (byte) 0x8B, 8},
                bomb.toByteArray(),
                "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII),
                java.util.Arrays.copyOf(pdf, pdf.length / 2),
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
                        .getBytes(StandardCharsets.US_ASCII))) {
            for (String syntax : List.of(CII, "IN_DP_E2_CII_FACTURX", "IN_DP_E1_UBL_INVOICE")) {
                JsonObject report = verdict(syntax, file);
                assertThat(state(report)).isEqualTo("IN_REJETE");
                assertThat(report.toString()).contains("IRRECEVABILITE").doesNotContain("root:");
            }
        }
    }

    @Test
    void a_file_beyond_ten_megabytes_is_refused_at_once() throws IOException {
        Wire.Reply reply = wire.call("factures/v1/deposer/flux", Wire.depositBody(CII, new byte[(10 << 20) + 1]));
        assertThat(reply.code()).isEqualTo("20001");
        assertThat(reply.label()).startsWith("GDP_MSG_11.022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'nomFichier':'f','syntaxeFlux':'IN_DP_E1_CII_16B'} | fichierFlux",
                "{'fichierFlux':'QQ==','syntaxeFlux':'IN_DP_E1_CII_16B'} | nomFichier",
                "{'fichierFlux':'QQ==','nomFichier':'f','syntaxeFlux':'IN_DP_E3_FACTUR_X_10'} | syntaxeFlux",
                "{'fichierFlux':'?','nomFichier':'f','syntaxeFlux':'IN_DP_E1_CII_16B'} | fichierFlux"
            })
    void a_deposit_without_what_it_needs_is_malformed(String body, String member) throws IOException {
        Wire.Reply reply = wire.call("factures/v1/deposer/flux", body.replace("''", "'"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.label()).contains(member);
    }

    @Test
    void an_unknown_flux_has_a_code_of_its_own() throws IOException {
        for (String operation : List.of("transverses/v1/consulterCRDetaille", "transverses/v1/consulterCR")) {
            Wire.Reply reply = wire.call(operation, "{'numeroFluxDepot':'CPP0010000000000000000001'}");
            assertThat(reply.code()).isEqualTo("20001");
            assertThat(reply.label()).startsWith("POQ_MSG_01.003");
        }
    }

    @Test
    void the_verdict_comes_as_a_pdf_too() throws Exception {
        String flux =
                wire.deposit(CII, Deposited.numbered("FA-1").with("BT-23", "B1").cii());
        wire.advance("PT1M");
        JsonObject answer = wire.call("transverses/v1/consulterCR", "{'numeroFluxDepot':'" + flux + "'}")
                .json();
        assertThat(answer.text("etatCourantFlux")).contains("IN_REJETE");
        byte[] pdf = Base64.getDecoder().decode(answer.text("fichierCR").orElseThrow());
        assertThat(PdfFile.open(pdf).facts().pages()).isEqualTo(1);
    }
}

package org.quittance.chorus.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.finding.QuittanceException;

class SimulatorFaultsTest {
    private static final String DEPOSIT = "factures/v1/deposer/flux";
    private static final String SEARCH = "factures/v1/rechercher/fournisseur";

    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        wire = Wire.start(Wire.plain().build());
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    private void order(String kind) throws IOException {
        assertThat(wire.office("fault", "{'kind':'" + kind + "'}").status()).isEqualTo(200);
    }

    private static String deposit() {
        return Wire.depositBody("IN_DP_E1_CII_16B", Deposited.numbered("FA-1").cii());
    }

    /** Sends a deposit over a bare socket; returns all bytes until the connection ends. */
    private String raw() throws IOException {
        byte[] body = deposit().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), wire.base().getPort())) {
            String head = "POST /cpro/" + DEPOSIT + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                    + wire.token()
                    + "\r\ncpro-account: " + wire.account() + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int deposited() {
        return wire.show("flux").split("CPP0011106").length - 1;
    }

    @Test
    void a_timeout_before_does_nothing_and_says_nothing() throws IOException {
        wire.token();
        order("timeout-before");
        assertThat(raw()).isEmpty();
        assertThat(deposited()).isZero();
    }

    @Test
    void a_timeout_after_has_taken_the_file_and_says_nothing() throws IOException {
        wire.token();
        order("timeout-after");
        assertThat(raw()).isEmpty();
        assertThat(deposited()).isEqualTo(1);
        assertThat(wire.show("journal"))
                .contains("\"path\":\"/cpro/factures/v1/deposer/flux\",\"status\":0,\"invoices\":[\"FA-1\"]");
    }

    @Test
    void a_reset_after_the_body_is_a_reset_on_the_wire() throws IOException {
        wire.token();
        order("reset-after");
        assertThatThrownBy(this::raw).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(deposited()).isEqualTo(1);
        order("reset-before");
        assertThatThrownBy(this::raw).isInstanceOf(SocketException.class);
        assertThat(deposited()).isEqualTo(1);
    }

    @Test
    void a_truncated_answer_promises_more_than_comes() throws IOException {
        wire.token();
        order("truncated");
        String answer = raw();
        int body = answer.indexOf("\r\n\r\n") + 4;
        int promised = Integer.parseInt(answer.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(answer.length() - body).isEqualTo(promised / 2);
        assertThat(deposited()).isEqualTo(1);
    }

    @Test
    void a_slow_answer_comes_in_the_end() throws IOException {
        wire.token();
        order("slow");
        assertThat(wire.call(DEPOSIT, deposit()).code()).isEqualTo("0");
    }

    @Test
    void an_expired_token_stays_expired() throws IOException {
        wire.token();
        order("401");
        Wire.Reply reply = wire.call(SEARCH, "{}");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer realm=\"PISTE\"");
        assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(401);
        wire.forgetToken();
        assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(200);
    }

    @Test
    void refusals_have_the_shapes_of_gateway_and_server() throws IOException {
        wire.token();
        order("401-ldap");
        assertThat(wire.call(SEARCH, "{}").label()).contains("LDAP");
        order("403");
        Wire.Reply forbidden = wire.call(SEARCH, "{}");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.text()).isEmpty();
        order("413");
        assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(413);
        order("429");
        Wire.Reply many = wire.call(SEARCH, "{}");
        assertThat(many.status()).isEqualTo(429);
        assertThat(many.headers()).containsEntry("retry-after", "2");
        order("500");
        Wire.Reply broken = wire.call(DEPOSIT, deposit());
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.text()).startsWith("<html>");
        assertThat(deposited()).isZero();
        order("500-after");
        assertThat(wire.call(DEPOSIT, deposit()).status()).isEqualTo(500);
        assertThat(deposited()).isEqualTo(1);
        order("503");
        assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(503);
    }

    @Test
    void a_duplicate_is_two_flux_of_which_the_second_is_named_and_refused() throws IOException {
        order("duplicate");
        String flux =
                wire.deposit("IN_DP_E1_CII_16B", Deposited.numbered("FA-1").cii());
        assertThat(deposited()).isEqualTo(2);
        wire.advance("PT1M");
        assertThat(wire.report(flux).toString()).contains("IN_REJETE", "déjà déposé");
        assertThat(wire.call(SEARCH, "{'numeroFacture':'FA-1'}").json().objects("listeFactures"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.text("numeroFluxDepot").orElse("")).isNotEqualTo(flux));
    }

    @Test
    void an_incident_creates_nothing_and_the_same_file_may_come_again() throws IOException {
        order("incident");
        String first =
                wire.deposit("IN_DP_E1_CII_16B", Deposited.numbered("FA-1").cii());
        wire.advance("PT1M");
        assertThat(wire.state(first)).isEqualTo("IN_INCIDENTE");
        assertThat(wire.show("invoices")).isEqualTo("[]");
        String second =
                wire.deposit("IN_DP_E1_CII_16B", Deposited.numbered("FA-1").cii());
        wire.advance("PT1M");
        assertThat(wire.state(second)).isEqualTo("IN_INTEGRE");
    }

    @Test
    void a_flux_that_is_stuck_is_taken_up_again() throws IOException {
        order("stuck");
        String flux =
                wire.deposit("IN_DP_E1_CII_16B", Deposited.numbered("FA-1").cii());
        wire.advance("PT1M");
        assertThat(wire.state(flux)).isEqualTo("IN_EN_ATTENTE_RETRAITEMENT_CPP");
        wire.advance("PT1H");
        wire.forgetToken();
        assertThat(wire.state(flux)).isEqualTo("IN_INTEGRE");
    }

    @Test
    void an_ordered_fault_waits_for_its_operation_and_counts_its_times() throws IOException {
        wire.office("fault", "{'kind':'503','operation':'deposer/flux','times':2}");
        assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(200);
        assertThat(wire.call(DEPOSIT, deposit()).status()).isEqualTo(503);
        assertThat(wire.call(DEPOSIT, deposit()).status()).isEqualTo(503);
        assertThat(wire.call(DEPOSIT, deposit()).status()).isEqualTo(200);
        assertThat(wire.office("fault", "{'kind':'earthquake'}").status()).isEqualTo(400);
    }

    private static Map<Integer, Integer> drawn(long seed) throws IOException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        SimulatorOptions options = Wire.plain()
                .seed(seed)
                .faults(FaultRates.of("403=20%,429=20%,503=20%"))
                .build();
        try (Wire faulty = Wire.start(options)) {
            for (int i = 0; i < 200; i++) {
                statuses.merge(faulty.call(SEARCH, "{}").status(), 1, Integer::sum);
            }
        }
        return statuses;
    }

    @Test
    void chance_follows_the_shares_and_the_seed() throws IOException {
        Map<Integer, Integer> statuses = drawn(7);
        assertThat(statuses).containsOnlyKeys(200, 403, 429, 503);
        assertThat(statuses.values()).allMatch(times -> times > 20 && times < 120);
        assertThat(drawn(7)).isEqualTo(statuses);
        assertThat(drawn(8)).isNotEqualTo(statuses);
    }

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void every_fault_can_be_named(FaultKind kind) {
        assertThat(FaultRates.of(kind.word() + "=100%").shares()).containsOnly(Map.entry(kind, 1.0));
    }

    @Test
    void all_means_every_fault_that_a_client_gets_over() {
        assertThat(FaultRates.of(" all = 5% , 503=2.5%").shares())
                .hasSize(11)
                .containsEntry(FaultKind.UNAVAILABLE, 0.025)
                .containsEntry(FaultKind.INCIDENT, 0.05)
                .doesNotContainKey(FaultKind.ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "503", "503=5", "earthquake=5%", "503=-1%", "503=60%,429=41%", "503=5%,,429=5%", "all=10%"})
    void nonsense_is_refused(String specification) {
        assertThatThrownBy(() -> FaultRates.of(specification))
                .isInstanceOf(QuittanceException.class)
                .extracting(e -> ((QuittanceException) e).id())
                .isEqualTo("QX-SIMULATOR-FAULTS");
    }
}

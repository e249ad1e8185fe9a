package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.chorus.PortalException.Kind;

/** Whatever goes wrong is told by whether the portal may have acted, and only what is safe is sent again. */
class PortalFailuresTest {
    private static final String DEPOSIT = "factures/v1/deposer/flux";
    private static final String REPORT = "transverses/v1/consulterCRDetaille";
    private static final String DEPOSITED = "{\"codeRetour\":0,\"numeroFluxDepot\":\"CPP1\"}";
    private static final String REPORTED = "{\"codeRetour\":0,\"etatCourantDepotFlux\":\"IN_RECU\"}";
    private static final String LDAP =
            "{\"codeRetour\":401,\"libelle\":\"Impossible d'authentifier l'utilisateur dans le LDAP.\"}";

    private final Trial trial = new Trial();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FluxFile file;

    @BeforeEach
    void write() throws IOException {
        file = Trial.file(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private PortalException deposit(ScriptedPortal.Answer answer) {
        trial.portal.on(DEPOSIT, answer);
        return Trial.failure(() -> trial.client().deposit(file));
    }

    private PortalException report(ScriptedPortal.Answer answer) {
        trial.portal.on(REPORT, answer);
        return Trial.failure(() -> trial.client().report("CPP1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {\"codeRetour\":20001,\"libelle\":\"GDP_MSG_11.022 x\"} | REFUSED | QX-PORTAL-SIZE | REFUSED | 1",
                "400 | {\"codeRetour\":99,\"libelle\":\"X\"} | REFUSED | QX-PORTAL-CODE | REFUSED | 1",
                "400 | not json | REFUSED | QX-PORTAL-REQUEST | REFUSED | 1",
                "403 | `` | FORBIDDEN | QX-PORTAL-FORBIDDEN | FORBIDDEN | 1",
                "403 | {\"httpCode\":\"403\",\"httpMessage\":\"Forbidden\"} | FORBIDDEN | QX-PORTAL-FORBIDDEN | FORBIDDEN | 1",
                "404 | `` | FORBIDDEN | QX-PORTAL-ROUTE | FORBIDDEN | 1",
                "408 | `` | UNKNOWN | QX-PORTAL-SILENT | UNAVAILABLE | 6",
                "413 | `` | REFUSED | QX-PORTAL-SIZE | REFUSED | 1",
                "415 | `` | REFUSED | QX-PORTAL-REQUEST | REFUSED | 1",
                "500 | <html>oops | UNKNOWN | QX-PORTAL-DOWN | UNAVAILABLE | 5",
                "502 | `` | UNKNOWN | QX-PORTAL-DOWN | UNAVAILABLE | 5",
                "503 | `` | UNKNOWN | QX-PORTAL-DOWN | UNAVAILABLE | 5",
                "504 | `` | UNKNOWN | QX-PORTAL-DOWN | UNAVAILABLE | 5",
                "302 | `` | UNKNOWN | QX-PORTAL-REDIRECT | UNAVAILABLE | 1",
                "204 | `` | UNKNOWN | QX-PORTAL-UNREADABLE | UNAVAILABLE | 1",
                "200 | <html>maintenance | UNKNOWN | QX-PORTAL-UNREADABLE | UNAVAILABLE | 6",
                "200 | {\"codeRetour\":0,\"numeroFlu | UNKNOWN | QX-PORTAL-UNREADABLE | UNAVAILABLE | 6",
                "200 | [] | UNKNOWN | QX-PORTAL-UNREADABLE | UNAVAILABLE | 6",
                "200 | {\"libelle\":\"x\"} | UNKNOWN | QX-PORTAL-UNREADABLE | UNAVAILABLE | 6",
                "200 | {\"codeRetour\":20001,\"libelle\":\"GDP_MSG_11.022 x\"} | REFUSED | QX-PORTAL-SIZE | REFUSED | 1",
                "200 | {\"codeRetour\":20999,\"libelle\":\"NEW\"} | REFUSED | QX-PORTAL-REFUSED | REFUSED | 1",
                "200 | {\"codeRetour\":17,\"libelle\":\"NEW\"} | UNKNOWN | QX-PORTAL-CODE | REFUSED | 1",
                "200 | {\"codeRetour\":401,\"libelle\":\"x\"} | CREDENTIALS | QX-PORTAL-LDAP | CREDENTIALS | 1",
            })
    void an_answer_that_is_none_tells_whether_the_portal_may_have_acted(
            int status, String body, Kind write, String message, Kind read, int reads) {
        PortalException deposit = deposit(ScriptedPortal.answer(status, body == null ? "" : body));
        assertThat(deposit.kind()).isEqualTo(write);
        assertThat(deposit.told().id()).isEqualTo(message);
        assertThat(deposit.told().text(Locale.FRENCH)).contains(DEPOSIT);
        assertThat(trial.portal.asked()).as("deposits").hasSize(1);
        PortalException report = report(ScriptedPortal.answer(status, body == null ? "" : body));
        assertThat(report.kind()).isEqualTo(read);
        assertThat(trial.portal.asked()).as("deposits and reports").hasSize(1 + reads);
    }

    @Test
    void a_deposit_whose_answer_lacks_the_number_is_not_known_to_be_done() {
        assertThat(deposit(ScriptedPortal.answer(200, "{\"codeRetour\":0,\"numeroFluxDepot\":\" \"}"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_reset_after_the_body_was_received_leaves_a_deposit_unknown_and_a_read_is_repeated() throws Exception {
        PortalException failure = deposit(ScriptedPortal.hangUp());
        assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(failure.told().id()).isEqualTo("QX-PORTAL-UNKNOWN");
        assertThat(trial.portal.asked()).hasSize(1);
        trial.portal.on(REPORT, ScriptedPortal.hangUp()).on(REPORT, 200, REPORTED);
        assertThat(trial.client().report("CPP1").state()).isEqualTo("IN_RECU");
    }

    @Test
    void half_an_answer_leaves_a_deposit_unknown_and_a_read_is_repeated() throws Exception {
        assertThat(deposit(ScriptedPortal.half(DEPOSITED)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(trial.portal.asked()).hasSize(1);
        trial.portal.on(REPORT, ScriptedPortal.half(REPORTED)).on(REPORT, 200, REPORTED);
        assertThat(trial.client().report("CPP1").state()).isEqualTo("IN_RECU");
    }

    @Test
    void an_answer_that_is_late_leaves_a_deposit_unknown_and_a_read_is_repeated() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ScriptedPortal.Answer late = (exchange, body) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        };
        trial.portal.on(DEPOSIT, late).on(REPORT, late).on(REPORT, 200, REPORTED);
        trial.portal.on("transverses/v1/health-check", 200, "UP");
        trial.client().checkHealth();
        ChorusPro client = trial.impatient();
        assertThat(Trial.failure(() -> client.deposit(file)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(trial.portal.asked())
                .filteredOn(asked -> asked.path().endsWith("flux"))
                .hasSize(1);
        assertThat(client.report("CPP1").state()).isEqualTo("IN_RECU");
        never.countDown();
    }

    @Test
    void a_body_that_dribbles_is_not_waited_for() {
        CountDownLatch never = new CountDownLatch(1);
        trial.portal.on(DEPOSIT, (exchange, body) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        assertThat(Trial.failure(() -> trial.impatient().deposit(file)).kind()).isEqualTo(Kind.UNKNOWN);
        never.countDown();
    }

    @Test
    void a_reset_before_the_body_had_left_whole_has_done_nothing_and_is_not_repeated() throws Exception {
        FluxFile large = new FluxFile("L.pdf", "X", Files.write(folder.resolve("large"), new byte[10 << 20]));
        AtomicInteger accepted = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread hangsUp = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    accepted.incrementAndGet();
                    socket.getInputStream().readNBytes(1000);
                    socket.setSoLinger(true, 0);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            hangsUp.start();
            Environment split = new Environment(
                    "split",
                    URI.create(trial.portal.address() + ScriptedPortal.TOKEN_PATH),
                    URI.create("http://127.0.0.1:" + server.getLocalPort() + "/cpro/"),
                    false);
            ChorusPro client = ChorusPro.in(split, Trial.credentials())
                    .clock(trial.clock)
                    .sleeper(trial.clock)
                    .build();
            PortalException failure = Trial.failure(() -> client.deposit(large));
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure.told().id()).isEqualTo("QX-PORTAL-HALF");
            hangsUp.join();
        }
        assertThat(accepted).hasValue(1);
    }

    @Test
    void no_more_than_two_requests_are_under_way() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier pairs = new CyclicBarrier(2);
        trial.portal.on(REPORT, (exchange, body) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                pairs.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IOException(e);
            }
            underWay.decrementAndGet();
            ScriptedPortal.answer(200, REPORTED).to(exchange, body);
        });
        ChorusPro client = trial.client();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<FluxReport>> reports = threads.invokeAll(Collections.nCopies(6, () -> client.report("CPP1")));
        for (Future<FluxReport> report : reports) {
            assertThat(report.get().state()).isEqualTo("IN_RECU");
        }
        threads.shutdown();
        assertThat(most).hasValue(2);
        assertThat(trial.portal.tokensAsked()).hasSize(1);
    }

    @Test
    void without_a_connection_nothing_was_done_and_it_is_tried_again() {
        trial.portal.close();
        PortalException failure = Trial.failure(() -> trial.client().deposit(file));
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.told().id()).isEqualTo("QX-PORTAL-OFFLINE");
        assertThat(trial.recorded).hasSize(6).allMatch(exchange -> exchange.status() == 0);
    }

    @Test
    void a_deposit_without_a_connection_was_not_done_although_there_is_a_token() throws Exception {
        trial.portal.on("transverses/v1/health-check", 200, "UP");
        ChorusPro client = trial.client();
        client.checkHealth();
        trial.portal.close();
        PortalException failure = Trial.failure(() -> client.deposit(file));
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void T07_a_token_that_ended_is_renewed_once_and_the_request_repeated_once() throws Exception {
        trial.portal
                .on(DEPOSIT, ScriptedPortal.answer(401, "", "WWW-Authenticate", "Bearer realm=\"PISTE\""))
                .on(DEPOSIT, 200, DEPOSITED);
        assertThat(trial.client().deposit(file)).isEqualTo("CPP1");
        assertThat(trial.portal.asked())
                .extracting(ScriptedPortal.Asked::authorization)
                .containsExactly("Bearer token-number-1", "Bearer token-number-2");
        assertThat(trial.portal.asked().get(1).body())
                .isEqualTo(trial.portal.asked().get(0).body());
    }

    @Test
    void T07_a_second_401_is_a_matter_of_credentials() {
        PortalException failure = report(ScriptedPortal.answer(401, ""));
        assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(trial.portal.asked()).hasSize(2);
        assertThat(trial.portal.tokensAsked()).hasSize(2);
    }

    @Test
    void T08_a_refused_technical_account_is_not_tried_again() {
        PortalException failure = report(ScriptedPortal.answer(401, LDAP));
        assertThat(failure.kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(failure.told().fix(Locale.FRENCH).orElseThrow()).contains("424 jours");
        assertThat(trial.portal.asked()).hasSize(1);
        assertThat(trial.portal.tokensAsked()).hasSize(1);
    }

    @Test
    void an_unknown_route_of_the_gateway_is_a_matter_of_configuration() {
        PortalException failure =
                report(ScriptedPortal.answer(401, "", "WWW-Authenticate", "Bearer realm=\"DefaultRealm\""));
        assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(trial.portal.asked()).hasSize(1);
    }

    @Test
    void T09_an_empty_403_says_which_tick_is_missing() {
        PortalException failure = report(ScriptedPortal.answer(403, ""));
        assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(failure.code()).isEqualTo("403");
        assertThat(failure.told().fix(Locale.FRENCH).orElseThrow()).contains("API / Consentement CGU");
    }

    @Test
    void T10_429_is_waited_out_as_long_as_the_portal_asks_or_ever_longer_even_for_a_deposit() throws Exception {
        trial.portal
                .on(DEPOSIT, ScriptedPortal.answer(429, ""))
                .on(DEPOSIT, ScriptedPortal.answer(429, "", "Retry-After", "7"))
                .on(DEPOSIT, ScriptedPortal.answer(429, "", "Retry-After", "Mon, 23 Nov 2026 10:00:20 GMT"))
                .on(DEPOSIT, ScriptedPortal.answer(429, ""))
                .on(DEPOSIT, 200, DEPOSITED);
        assertThat(trial.client().deposit(file)).isEqualTo("CPP1");
        assertThat(trial.clock.waits()).hasSize(4);
        assertThat(trial.clock.waits().get(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(trial.clock.waits().get(1)).isEqualTo(Duration.ofSeconds(7));
        assertThat(trial.clock.waits().get(3)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
    }

    @Test
    void T10_503_is_waited_out_for_a_read() throws Exception {
        trial.portal.on(REPORT, 503, "").on(REPORT, 503, "").on(REPORT, 200, REPORTED);
        assertThat(trial.client().report("CPP1").state()).isEqualTo("IN_RECU");
        assertThat(trial.clock.waits()).hasSize(2);
    }

    @Test
    void a_503_that_says_when_to_come_back_has_done_nothing() {
        PortalException failure = deposit(ScriptedPortal.answer(503, "", "Retry-After", "30"));
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(trial.portal.asked()).hasSize(1);
    }

    @Test
    void a_wait_that_is_too_long_is_left_to_the_caller() {
        PortalException failure = report(ScriptedPortal.answer(429, "", "Retry-After", "3600"));
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(trial.portal.asked()).hasSize(1);
        assertThat(trial.clock.waits()).isEmpty();
    }

    @Test
    void after_five_failures_in_a_row_nothing_is_sent_for_a_minute() throws Exception {
        trial.portal.on(REPORT, 500, "");
        ChorusPro client = trial.client();
        Trial.failure(() -> client.report("CPP1"));
        PortalException paused = Trial.failure(() -> client.deposit(file));
        assertThat(paused.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(paused.told().id()).isEqualTo("QX-PORTAL-PAUSED");
        assertThat(paused.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(trial.portal.asked()).hasSize(5);
        trial.clock.move(Duration.ofMinutes(1));
        trial.portal.on(DEPOSIT, 200, DEPOSITED);
        assertThat(client.deposit(file)).isEqualTo("CPP1");
    }

    @Test
    void a_clock_that_was_moved_back_neither_blocks_nor_keeps_an_old_token() throws Exception {
        trial.portal.on(REPORT, 200, REPORTED);
        ChorusPro client = trial.client();
        client.report("CPP1");
        trial.clock.move(Duration.ofDays(-2));
        client.report("CPP1");
        assertThat(trial.portal.tokensAsked()).hasSize(2);
        assertThat(trial.clock.slept()).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) < 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {\"error\":\"invalid_client\"} | CREDENTIALS | QX-PORTAL-CLIENT",
                "401 | `` | CREDENTIALS | QX-PORTAL-CLIENT",
                "400 | {\"error\":\"unsupported_grant_type\"} | REFUSED | QX-PORTAL-REQUEST",
                "403 | `` | FORBIDDEN | QX-PORTAL-FORBIDDEN",
                "500 | `` | UNAVAILABLE | QX-PORTAL-DOWN",
                "200 | <html> | UNAVAILABLE | QX-PORTAL-UNREADABLE",
                "200 | {\"access_token\":\"\",\"token_type\":\"Bearer\"} | UNAVAILABLE | QX-PORTAL-UNREADABLE",
                "200 | {\"access_token\":\"x y\",\"token_type\":\"Bearer\"} | UNAVAILABLE | QX-PORTAL-UNREADABLE",
                "200 | {\"access_token\":\"xyz\"} | UNAVAILABLE | QX-PORTAL-UNREADABLE",
            })
    void without_a_token_a_deposit_was_certainly_not_made(int status, String body, Kind kind, String message) {
        trial.portal.onToken(ScriptedPortal.answer(status, body == null ? "" : body));
        PortalException failure = Trial.failure(() -> trial.client().deposit(file));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.told().id()).isEqualTo(message);
        assertThat(trial.portal.asked()).isEmpty();
    }

    @Test
    void a_redirect_is_not_followed() {
        trial.portal.on("elsewhere", 200, DEPOSITED);
        PortalException failure = deposit(ScriptedPortal.answer(307, "", "Location", "/cpro/elsewhere"));
        assertThat(failure.told().id()).isEqualTo("QX-PORTAL-REDIRECT");
        assertThat(trial.portal.asked()).hasSize(1);
    }

    @Test
    void a_code_means_what_it_means_for_the_operation() {
        trial.portal.on("factures/v1/completer", 200, "{\"codeRetour\":20002,\"libelle\":\"GDP_MSG_11.033: no\"}");
        PortalException completed = Trial.failure(() -> trial.client().actions().complete(1, List.of(), "x"));
        assertThat(completed.told().id()).isEqualTo("QX-PORTAL-SUSPENDED");
        assertThat(completed.code()).isEqualTo("20002 GDP_MSG_11.033");
        assertThat(report(ScriptedPortal.answer(200, "{\"codeRetour\":20001,\"libelle\":\"POQ_MSG_01.003\"}"))
                        .told()
                        .id())
                .isEqualTo("QX-PORTAL-FLUX");
    }
}

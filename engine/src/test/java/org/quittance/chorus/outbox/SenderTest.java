package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.chorus.PortalException.Kind;

class SenderTest {
    @TempDir
    Path folder;

    private Bench bench;
    private Outbox outbox;
    private Sender sender;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        outbox = bench.open();
        sender = new Sender(outbox, bench.portal);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    private void once(String operation, Kind kind, boolean acted) {
        boolean[] done = new boolean[1];
        bench.portal.faults = (called, number) -> {
            boolean now = called.equals(operation) && !done[0];
            done[0] |= now;
            return now ? new ModelPortal.Fault(kind, acted) : null;
        };
    }

    private DepositState state() {
        return bench.deposit(outbox, "F-1").state();
    }

    @Test
    void the_search_comes_before_the_deposit() {
        outbox.add(bench.invoice("F-1"));
        sender.run(1, any -> {});
        assertThat(bench.portal.calls).containsExactly("search F-1", "deposit F-1");
        assertThat(state()).isEqualTo(DepositState.SENT);
        assertThat(bench.deposit(outbox, "F-1").flux()).hasSize(25);
    }

    @Test
    void an_answer_lost_after_the_portal_has_acted_leads_to_one_deposit_and_the_lost_flux_number_is_found() {
        once("deposit", Kind.UNKNOWN, true);
        outbox.add(bench.invoice("F-1"));
        sender.run(1, any -> {});
        assertThat(state()).isEqualTo(DepositState.UNKNOWN);
        assertThat(outbox.nextDue()).contains(TestClock.START.plus(Duration.ofMinutes(2)));
        bench.drive(outbox, 3);
        assertThat(state()).isEqualTo(DepositState.INTEGRATED);
        assertThat(bench.deposit(outbox, "F-1").flux()).hasSize(25);
        assertThat(bench.portal.deposits("F-1")).isEqualTo(1);
    }

    @Test
    void a_deposit_that_never_arrived_is_sent_again_after_three_searches_and_one_more() {
        once("deposit", Kind.UNKNOWN, false);
        outbox.add(bench.invoice("F-1"));
        sender.run(1, any -> {});
        for (int minutes : new int[] {2, 10, 60}) {
            bench.clock.advance(Duration.ofMinutes(minutes));
            sender.run(1, any -> {});
        }
        assertThat(bench.portal.calls)
                .containsExactly(
                        "search F-1",
                        "deposit F-1",
                        "search F-1",
                        "search F-1",
                        "search F-1",
                        "search F-1",
                        "deposit F-1");
        bench.drive(outbox, 3);
        assertThat(bench.portal.numbers()).containsExactly("F-1");
    }

    @Test
    void a_second_flux_that_is_refused_as_a_duplicate_leads_to_the_first() {
        bench.portal.processing = Duration.ofHours(2);
        once("deposit", Kind.UNKNOWN, true);
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 8);
        assertThat(bench.portal.deposits("F-1")).isEqualTo(2);
        assertThat(bench.portal.numbers()).containsExactly("F-1");
        assertThat(state()).isEqualTo(DepositState.INTEGRATED);
        assertThat(bench.deposit(outbox, "F-1").flux())
                .isEqualTo(bench.portal.invoice("F-1").flux());
    }

    @Test
    void an_invoice_that_the_portal_has_already_is_taken_over_and_not_sent() {
        bench.portal.enter(Bench.SUPPLIER, "F-1", LocalDate.of(2026, 11, 20), new BigDecimal("1200.0"));
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        assertThat(state()).isEqualTo(DepositState.INTEGRATED);
        assertThat(bench.portal.deposits("F-1")).isZero();
    }

    @Test
    void another_invoice_under_the_number_is_not_taken_for_this_one() {
        bench.portal.enter(Bench.SUPPLIER, "F-1", LocalDate.of(2026, 11, 20), new BigDecimal("7.00"));
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        assertThat(state()).isEqualTo(DepositState.CONFLICT);
        assertThat(Bench.action(bench.deposit(outbox, "F-1")).text(Locale.FRENCH))
                .contains("donnez un nouveau numéro");
        assertThat(bench.portal.deposits("F-1")).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREDENTIALS", "FORBIDDEN"})
    void what_only_a_person_can_mend_stops_the_queue_until_it_is_resumed(Kind kind) {
        once("search", kind, false);
        outbox.add(bench.invoice("F-1"));
        outbox.add(bench.invoice("F-2"));
        bench.drive(outbox, 1);
        assertThat(bench.portal.calls).containsExactly("search F-1");
        assertThat(outbox.nextDue()).isEmpty();
        assertThat(outbox.alert()).hasValueSatisfying(alert -> {
            assertThat(alert.kind()).isEqualTo(kind);
            assertThat(alert.action().text(Locale.FRENCH)).contains("la file est arrêtée");
        });
        outbox.resume();
        bench.drive(outbox, 1);
        assertThat(bench.portal.numbers()).containsExactly("F-1", "F-2");
        assertThat(outbox.alert()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREDENTIALS", "UNAVAILABLE"})
    void a_deposit_that_did_not_leave_needs_no_waiting_for_its_fate(Kind kind) {
        once("deposit", kind, false);
        outbox.add(bench.invoice("F-1"));
        sender.run(1, any -> {});
        assertThat(state()).isEqualTo(DepositState.READY);
    }

    @Test
    void a_portal_that_is_away_is_waited_for_and_the_order_is_kept() {
        int[] away = {6};
        bench.portal.faults =
                (operation, number) -> away[0]-- > 0 ? new ModelPortal.Fault(Kind.UNAVAILABLE, false) : null;
        for (int i = 1; i <= 3; i++) {
            outbox.add(bench.invoice("F-" + i));
        }
        bench.drive(outbox, 1);
        assertThat(bench.portal.calls.subList(0, 6)).containsOnly("search F-1");
        assertThat(bench.portal.calls.stream().filter(call -> call.startsWith("deposit")))
                .containsExactly("deposit F-1", "deposit F-2", "deposit F-3");
    }

    @Test
    void a_refused_request_is_for_the_accountant() {
        once("deposit", Kind.REFUSED, false);
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        assertThat(state()).isEqualTo(DepositState.FLUX_REJECTED);
        outbox.resend(outbox.key(Bench.SUPPLIER, "F-1"));
        bench.drive(outbox, 1);
        assertThat(state()).isEqualTo(DepositState.INTEGRATED);
    }

    @Test
    void nothing_is_sent_where_the_portal_refuses_to_search() {
        bench.portal.faults =
                (operation, number) -> operation.equals("search") ? new ModelPortal.Fault(Kind.REFUSED, false) : null;
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 24);
        assertThat(state()).isEqualTo(DepositState.OPERATOR);
        assertThat(bench.portal.deposits("F-1")).isZero();
    }

    @Test
    void a_document_that_was_altered_is_not_sent() throws Exception {
        Deposit deposit = outbox.add(bench.invoice("F-1"));
        Path kept = folder.resolve("outbox/documents")
                .resolve(deposit.sha256().substring(0, 2))
                .resolve(deposit.sha256());
        Files.writeString(kept, "something else");
        bench.drive(outbox, 1);
        assertThat(state()).isEqualTo(DepositState.OPERATOR);
        assertThat(bench.portal.calls).isEmpty();
    }

    @Test
    void a_flux_number_that_comes_after_the_lease_is_not_lost() {
        outbox.add(bench.invoice("F-1"));
        Claim claim = outbox.ledger()
                .claim(Set.of(DepositState.READY), Ledger.Order.PLACE)
                .orElseThrow();
        Claim begun = outbox.ledger().begin(claim).orElseThrow();
        bench.clock.advance(Duration.ofMinutes(6));
        try (Outbox second = bench.open()) {
            new Sender(second, bench.portal).run(1, any -> {});
            assertThat(state()).isEqualTo(DepositState.UNKNOWN);
        }
        Entry sent = begun.entry()
                .with(begun.entry().progress().withFlux("CPP1", "", bench.clock.instant()))
                .after(DepositEvent.ANSWERED, bench.clock.instant())
                .due(0, bench.clock.instant());
        boolean ours = outbox.ledger()
                .save(begun, Change.of(sent, DepositEvent.ANSWERED).with(new Change.Outcome("CPP1", "", "")));
        assertThat(ours).isFalse();
        assertThat(state()).isEqualTo(DepositState.SENT);
        assertThat(bench.deposit(outbox, "F-1").flux()).isEqualTo("CPP1");
        assertThat(outbox.verify()).isEmpty();
    }

    @Test
    void several_workers_send_each_invoice_once() {
        for (int i = 0; i < 40; i++) {
            outbox.add(bench.invoice("F-" + i));
        }
        sender.run(6, any -> {});
        for (int i = 0; i < 40; i++) {
            assertThat(bench.portal.deposits("F-" + i)).isEqualTo(1);
        }
        assertThat(outbox.verify()).isEmpty();
    }
}

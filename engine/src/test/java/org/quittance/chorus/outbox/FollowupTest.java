package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowupTest {
    @TempDir
    Path folder;

    private Bench bench;
    private Outbox outbox;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        outbox = bench.open();
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    private Deposit deposit() {
        return bench.deposit(outbox, "F-1");
    }

    private long calls(String operation) {
        return bench.portal.calls.stream()
                .filter(call -> call.startsWith(operation))
                .count();
    }

    @Test
    void a_flux_is_polled_ever_more_slowly_until_it_is_integrated() {
        bench.portal.processing = Duration.ofMinutes(9);
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        assertThat(calls("report")).isEqualTo(5);
        assertThat(deposit().state()).isEqualTo(DepositState.INTEGRATED);
        assertThat(deposit().status()).isEqualTo("DEPOSEE");
        assertThat(deposit().since()).isEqualTo(TestClock.START.plusSeconds(30 + 60 + 120 + 300 + 600));
    }

    @Test
    void a_flux_that_lasts_ten_days_is_told_and_still_followed() {
        bench.portal.processing = Duration.ofDays(12);
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 24 * 11);
        assertThat(deposit().state()).isEqualTo(DepositState.FLUX_STUCK);
        assertThat(Bench.action(deposit()).id()).isEqualTo("QX-ACTION-STUCK");
        bench.drive(outbox, 24 * 2);
        assertThat(deposit().state()).isEqualTo(DepositState.INTEGRATED);
        assertThat(deposit().action()).isNull();
    }

    @Test
    void a_flux_that_waits_for_people_is_polled_slowly_and_told_after_two_days() {
        bench.portal.verdicts.add("IN_EN_ATTENTE_RETRAITEMENT_CPP");
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 47);
        assertThat(deposit().state()).isEqualTo(DepositState.FLUX_PENDING);
        assertThat(calls("report")).isLessThan(20);
        bench.drive(outbox, 10);
        assertThat(deposit().state()).isEqualTo(DepositState.FLUX_STUCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETAT_FUTUR", "QP_RECEVABLE"})
    void a_word_of_tomorrow_is_polled(String word) {
        bench.portal.verdicts.add(word);
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 24);
        assertThat(deposit().state()).isEqualTo(DepositState.FLUX_PENDING);
        assertThat(outbox.nextDue()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_A_RELANCER", "IN_ERREUR_INTERNE"})
    void what_may_be_sent_again_waits_for_a_person(String word) {
        bench.portal.verdicts.add(word);
        Deposit added = outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 24);
        assertThat(deposit().state()).isEqualTo(DepositState.OPERATOR);
        assertThat(Bench.action(deposit()).id()).isEqualTo("QX-ACTION-FLUX-RESEND");
        assertThat(bench.portal.deposits("F-1")).isEqualTo(1);
        outbox.resend(added.key());
        bench.drive(outbox, 1);
        assertThat(deposit().state()).isEqualTo(DepositState.INTEGRATED);
    }

    @Test
    void a_flux_that_the_portal_lost_goes_again_twice_and_then_waits_for_a_person() {
        bench.portal.verdicts.addAll(List.of("IN_INCIDENTE", "IN_INCIDENTE", "IN_INCIDENTE"));
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 24);
        assertThat(bench.portal.deposits("F-1")).isEqualTo(3);
        assertThat(deposit().state()).isEqualTo(DepositState.OPERATOR);
        assertThat(Bench.action(deposit()).id()).isEqualTo("QX-ACTION-INCIDENT");
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        assertThat(deposit().state()).isEqualTo(DepositState.INTEGRATED);
    }

    @Test
    void of_a_flux_integrated_in_part_the_invoice_that_is_named_is_rejected() {
        bench.portal.verdicts.add("IN_INTEGRE_PARTIEL");
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        assertThat(deposit().state()).isEqualTo(DepositState.INTEGRATED);
        assertThat(deposit().status()).as("the portal does not find it yet").isEmpty();
        assertThat(deposit().closed()).isFalse();
    }

    @Test
    void a_status_is_mirrored_until_the_last_with_what_the_recipient_wrote() {
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        bench.portal.status("F-1", "SUSPENDUE", "Bon de livraison manquant");
        bench.drive(outbox, 13);
        assertThat(deposit().status()).isEqualTo("SUSPENDUE");
        assertThat(deposit().note()).isEqualTo("Bon de livraison manquant");
        bench.portal.status("F-1", "MISE_EN_PAIEMENT", "");
        bench.drive(outbox, 13);
        assertThat(deposit().closed()).isTrue();
        assertThat(deposit().action()).isNull();
        assertThat(outbox.nextDue()).isEmpty();
        assertThat(outbox.ledger().journalled(deposit().key(), Fact.STATUS)).hasSize(3);
    }

    @Test
    void the_history_is_asked_of_invoices_that_changed_only() {
        outbox.add(bench.invoice("F-1"));
        outbox.add(bench.invoice("F-2"));
        bench.drive(outbox, 1);
        long before = calls("history");
        bench.portal.status("F-2", "MISE_A_DISPOSITION", "");
        bench.drive(outbox, 30);
        assertThat(calls("history") - before).isEqualTo(1);
        assertThat(calls("search changed")).isEqualTo(2);
    }

    @Test
    void a_recipient_that_reports_no_payment_is_done_at_the_payment_order() {
        outbox.add(bench.invoice("F-1").withoutPaymentReport());
        bench.drive(outbox, 1);
        bench.portal.status("F-1", "MANDATEE", "");
        bench.drive(outbox, 13);
        assertThat(deposit().closed()).isTrue();
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void a_rejected_invoice_asks_for_a_new_number() {
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        bench.portal.status("F-1", "REJETEE", "TVA erronée");
        outbox.refresh();
        bench.drive(outbox, 0);
        assertThat(deposit().closed()).isTrue();
        assertThat(Bench.action(deposit()).text(Locale.FRENCH))
                .contains("NOUVEAU numéro")
                .endsWith("TVA erronée");
    }

    @Test
    void a_status_of_tomorrow_is_shown_and_followed() {
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        bench.portal.status("F-1", "STATUT_FUTUR", "");
        bench.drive(outbox, 13);
        assertThat(deposit().status()).isEqualTo("STATUT_FUTUR");
        assertThat(deposit().closed()).isFalse();
        Instant next = outbox.nextDue().orElseThrow();
        assertThat(next).isAfter(bench.clock.instant());
    }
}

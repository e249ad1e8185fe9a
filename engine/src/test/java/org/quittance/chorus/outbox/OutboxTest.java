package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.finding.QuittanceException;

class OutboxTest {
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

    @Test
    void the_folder_is_shut_to_others() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("outbox"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_document_is_kept_when_its_source_goes_away() throws Exception {
        OutgoingInvoice invoice = bench.invoice("F-1");
        Deposit added = outbox.add(invoice);
        Files.delete(invoice.file().content());
        bench.drive(outbox, 1);
        assertThat(added.sha256()).hasSize(64);
        assertThat(bench.portal.numbers()).containsExactly("F-1");
    }

    @Test
    void the_same_content_again_changes_nothing() {
        Deposit first = outbox.add(bench.invoice("F-1"));
        ChainHead head = outbox.head();
        assertThat(outbox.add(bench.invoice("F-1"))).isEqualTo(first);
        assertThat(outbox.head()).isEqualTo(head);
    }

    @Test
    void another_content_under_the_number_is_refused() {
        outbox.add(bench.invoice("F-1"));
        assertThatExceptionOfType(QuittanceException.class)
                .isThrownBy(() -> outbox.add(bench.invoice(" F-1", "1300.00")))
                .satisfies(e -> assertThat(e.id()).isEqualTo("QX-OUTBOX-DIFFERENT"))
                .satisfies(e -> assertThat(e.told().text(Locale.FRENCH)).contains("désigne déjà un autre contenu"));
    }

    @Test
    void the_number_stays_taken_for_ever() {
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        bench.portal.status("F-1", "MISE_EN_PAIEMENT", "");
        bench.drive(outbox, 48);
        assertThat(bench.deposit(outbox, "F-1").closed()).isTrue();
        assertThatExceptionOfType(QuittanceException.class)
                .isThrownBy(() -> outbox.add(bench.invoice("F-1", "1300.00")));
    }

    @Test
    void a_corrected_content_may_follow_a_rejected_one_under_the_same_number() {
        bench.portal.verdicts.add("IN_REJETE");
        outbox.add(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        Deposit rejected = bench.deposit(outbox, "F-1");
        assertThat(rejected.state()).isEqualTo(DepositState.FLUX_REJECTED);
        assertThat(rejected.note()).isEqualTo("service missing");
        assertThat(Bench.action(rejected).text(Locale.FRENCH))
                .contains("sous le même numéro")
                .contains("service missing");
        outbox.add(bench.invoice("F-1", "1300.00"));
        bench.drive(outbox, 1);
        assertThat(bench.deposit(outbox, "F-1").state()).isEqualTo(DepositState.INTEGRATED);
        assertThat(bench.portal.invoice("F-1").total()).isEqualByComparingTo("1300");
    }

    @Test
    void a_draft_waits_until_it_is_released() {
        Deposit draft = outbox.draft(bench.invoice("F-1"));
        bench.drive(outbox, 1);
        assertThat(bench.portal.calls).isEmpty();
        outbox.draft(bench.invoice("F-1", "1300.00"));
        outbox.release(draft.key());
        bench.drive(outbox, 1);
        assertThat(bench.portal.invoice("F-1").total()).isEqualByComparingTo("1300");
    }

    @Test
    void what_is_on_its_way_cannot_be_sent_again() {
        Deposit deposit = outbox.add(bench.invoice("F-1"));
        assertThatExceptionOfType(QuittanceException.class)
                .isThrownBy(() -> outbox.resend(deposit.key()))
                .satisfies(e -> assertThat(e.id()).isEqualTo("QX-OUTBOX-NOT-NOW"));
        assertThatExceptionOfType(QuittanceException.class)
                .isThrownBy(() -> outbox.resend(outbox.key(Bench.SUPPLIER, "F-2")))
                .satisfies(e -> assertThat(e.id()).isEqualTo("QX-OUTBOX-UNKNOWN"));
    }

    @Test
    void an_invoice_without_a_number_is_refused() {
        assertThatExceptionOfType(QuittanceException.class)
                .isThrownBy(() -> outbox.key(Bench.SUPPLIER, " "))
                .satisfies(e -> assertThat(e.id()).isEqualTo("QX-OUTBOX-KEY"));
    }

    @Test
    void another_environment_sees_none_of_it() {
        outbox.add(bench.invoice("F-1"));
        OutboxOptions production = OutboxOptions.of("production", bench.clock, new java.util.Random(1));
        try (Outbox other = Outbox.in(folder.resolve("outbox"), production)) {
            assertThat(other.deposits()).isEmpty();
            assertThat(other.nextDue()).isEmpty();
            other.add(bench.invoice("F-1", "9.00"));
        }
        assertThat(outbox.deposits().map(Deposit::sha256)).hasSize(1);
    }

    @Test
    void those_that_need_somebody_come_first() {
        for (int i = 1; i <= 4; i++) {
            outbox.add(bench.invoice("F-" + i));
        }
        bench.drive(outbox, 1);
        bench.portal.status("F-3", "SUSPENDUE", "Bon de livraison manquant");
        bench.drive(outbox, 24);
        List<Deposit> deposits = outbox.deposits().toList();
        assertThat(deposits).extracting(deposit -> deposit.key().number()).containsExactly("F-3", "F-1", "F-2", "F-4");
        assertThat(Bench.action(deposits.get(0)).text(Locale.FRENCH))
                .isEqualTo("Le destinataire attend une pièce : ajoutez-la dans Chorus Pro (compléter) ;"
                        + " le délai de paiement est suspendu. Bon de livraison manquant");
        assertThat(deposits.get(1).action()).isNull();
    }
}

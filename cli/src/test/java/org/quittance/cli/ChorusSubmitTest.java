package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.chorus.simulator.SimulatorCredentials;

/** Invoices that are deposited from the command line. */
@Timeout(240)
class ChorusSubmitTest {
    @TempDir
    Path folder;

    private ChorusBench bench;

    @BeforeEach
    void a_portal() throws IOException {
        bench = new ChorusBench(folder);
    }

    @AfterEach
    void no_portal() {
        bench.close();
    }

    @Test
    void a_folder_is_deposited_and_a_bad_file_does_not_stop_the_others() throws Exception {
        bench.put("F-1", ChorusBench.TOWN);
        bench.put("F-2", ChorusBench.HOSPITAL);
        Files.writeString(bench.in().resolve("F-3.xml"), "<html/>");
        bench.put("F-4", ChorusBench.TOWN);
        Command run = bench.run("submit", bench.in());
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.out())
                .contains("F-1.xml: F-1: ", "F-4.xml: F-4: ", "F-3.xml: refused here, nothing was sent")
                .containsPattern("F-2.xml: refused here[^\\n]*\\n(?s:.*)QX-CHORUS-D10");
        assertThat(bench.asked("/_sim/invoices")).contains("\"F-1\"", "\"F-4\"").doesNotContain("F-2", "F-3");
        assertThat(bench.deposits()).isEqualTo(2);
    }

    @Test
    void what_was_deposited_before_is_said_as_such_and_not_sent_again() throws Exception {
        bench.put("F-1", ChorusBench.TOWN);
        assertThat(bench.run("submit", bench.in()).exit()).isZero();
        Command again = bench.run("submit", bench.in());
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("this content was deposited before, nothing was sent again");
        assertThat(bench.run("submit", bench.in(), "--format", "json").out())
                .contains("\"outcome\":\"known\"", "\"invoice\":\"F-1\"", "\"validation\":null");
        assertThat(bench.deposits()).isEqualTo(1);
    }

    @Test
    void another_content_under_the_same_number_is_refused() throws Exception {
        Path file = bench.put("F-1", ChorusBench.TOWN);
        assertThat(bench.run("submit", file).exit()).isZero();
        Files.writeString(file, Files.readString(file).replace("Tableau blanc", "Tableau noir"));
        Command other = bench.run("submit", file);
        assertThat(other.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(other.out())
                .contains("The number F-1 of supplier 33254021516357 already stands for another content");
        assertThat(bench.deposits()).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_lost_is_searched_for_and_the_invoice_not_sent_again() throws Exception {
        bench.put("F-1", ChorusBench.TOWN);
        bench.order("/_sim/fault", "{\"kind\": \"timeout-after\", \"operation\": \"factures/v1/deposer/flux\"}");
        Command run = bench.run("submit", bench.in());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("F-1: on Chorus Pro as flux CPP");
        assertThat(bench.deposits()).isEqualTo(1);
    }

    @Test
    void an_invoice_that_could_not_be_sent_is_kept_and_a_later_run_sends_it() throws Exception {
        Path first = bench.put("F-1", ChorusBench.TOWN);
        bench.order("/_sim/fault", "{\"kind\": \"403\", \"operation\": \"factures/v1/rechercher/fournisseur\"}");
        Command run = bench.run("submit", first);
        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).contains("F-1: kept in the outbox, not sent yet");
        assertThat(run.err()).contains("may not use the interface");
        Path second = bench.put("F-2", ChorusBench.TOWN);
        Command later = bench.run("submit", second);
        assertThat(later.exit()).as(later.err()).isZero();
        assertThat(later.err()).contains("an earlier run had left and that were taken further: 1");
        assertThat(bench.asked("/_sim/invoices")).contains("\"F-1\"", "\"F-2\"");
    }

    @Test
    void a_dry_run_sends_nothing_and_says_what_is_not_known() throws Exception {
        Path file = bench.put("F-1", ChorusBench.TOWN);
        Command dry = bench.run("submit", file, "--dry-run");
        assertThat(dry.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(dry.out()).contains("What Chorus Pro says of 12345678200051 is not known here.");
        assertThat(bench.asked("/_sim/journal")).isEqualTo("[]");
        assertThat(bench.outbox()).doesNotExist();
        assertThat(bench.run("directory", ChorusBench.TOWN).exit()).isZero();
        assertThat(bench.local("check", file, "--env", bench.base()).exit()).isZero();
    }

    @Test
    void credentials_that_are_missing_or_open_to_others_are_told_before_anything_is_kept() throws Exception {
        Path file = bench.put("F-1", ChorusBench.TOWN);
        Files.setPosixFilePermissions(
                bench.credentials(), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Command open = bench.run("submit", file);
        assertThat(open.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(open.err()).contains("Others may touch the file of credentials", "chmod 600");
        Command none = bench.local("submit", file, "--env", bench.base());
        assertThat(none.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("QUITTANCE_CHORUS_CLIENT_ID");
        assertThat(bench.outbox()).doesNotExist();
    }

    @Test
    void what_cannot_be_meant_is_refused_before_anything_is_sent() throws Exception {
        Path file = bench.put("F-1", ChorusBench.TOWN);
        assertThat(bench.run("submit", "-").err()).contains("no file that can be read again");
        assertThat(bench.run("submit", file, "--jobs", "0").err()).contains("--jobs takes a number of files");
        Command password = Command.run(
                "chorus", "status", "--outbox", "jdbc:postgresql://h/d?password=hunter2", "--documents", folder);
        assertThat(password.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(password.err()).contains("~/.pgpass").doesNotContain("hunter2");
        assertThat(Command.run("chorus", "status", "--outbox", "jdbc:postgresql://h/d")
                        .err())
                .contains("--documents");
        assertThat(Command.run("chorus", "status", "--outbox", folder.resolve("nothing"))
                        .err())
                .contains("there is no outbox");
    }

    @Test
    void an_account_that_is_refused_stops_everything_and_is_told() throws Exception {
        SimulatorCredentials right = bench.secrets();
        try (ChorusBench wrong = new ChorusBench(
                Files.createDirectory(folder.resolve("wrong")),
                new SimulatorCredentials(right.clientId(), right.clientSecret(), right.login(), "another-password"))) {
            Path file = wrong.put("F-1", ChorusBench.TOWN);
            Command run = wrong.run("submit", file);
            assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
            assertThat(run.out()).contains("Chorus Pro refuses the technical account");
            assertThat(wrong.deposits()).isZero();
        }
    }
}

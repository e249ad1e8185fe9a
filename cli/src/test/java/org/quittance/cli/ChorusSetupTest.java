package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.chorus.simulator.SimulatorCredentials;

/** Each step of the way to the portal, and the one that is missing. */
@Timeout(240)
class ChorusSetupTest {
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

    private ChorusBench holding(String clientSecret, String password) throws IOException {
        SimulatorCredentials right = bench.secrets();
        return new ChorusBench(
                Files.createDirectory(folder.resolve("other")),
                new SimulatorCredentials(right.clientId(), clientSecret, right.login(), password));
    }

    @Test
    void everything_is_there_and_the_password_ends_soon() {
        Command run = bench.run("setup");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .doesNotContain("NO ")
                .contains("ok   Interface \"Factures\"", "33254021516357", "days left, until ");
        assertThat(run.err()).contains("The password of the technical account ends on");
    }

    @Test
    void an_application_that_is_refused_is_named() throws IOException {
        try (ChorusBench wrong = holding("another", bench.secrets().password())) {
            Command run = wrong.run("setup");
            assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
            assertThat(run.out()).contains("NO   PISTE gives the application a token", "OAuth Credentials");
        }
    }

    @Test
    void an_account_that_is_refused_is_named() throws IOException {
        try (ChorusBench wrong = holding(bench.secrets().clientSecret(), "another")) {
            Command run = wrong.run("setup");
            assertThat(run.out())
                    .contains(
                            "ok   PISTE gives the application a token", "NO   Chorus Pro takes the technical account");
        }
    }

    @Test
    void an_interface_that_was_not_ticked_is_named() throws Exception {
        bench.order("/_sim/fault", "{\"kind\": \"403\", \"operation\": \"factures/v1/rechercher/fournisseur\"}");
        Command run = bench.run("setup");
        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).contains("ok   Interface \"Structures\"", "NO   Interface \"Factures\"", "tick this API");
    }

    @Test
    void credentials_that_others_may_read_are_named() throws IOException {
        Files.setPosixFilePermissions(bench.credentials(), PosixFilePermissions.fromString("rw-rw-rw-"));
        Command run = bench.run("setup");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).startsWith("NO   Credentials").contains("chmod 600", "not tried");
    }

    @Test
    void the_directory_tells_what_recipients_ask_for() {
        Command run = bench.run("directory", ChorusBench.HOSPITAL, "12345678200044", "12345678200069");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("asks for a service code", "SERVICE_DEST_SERV_OBL", "OLD Ancien service: takes no invoices")
                .contains("SERV_ENG Service des marchés: an engagement number is needed for it")
                .contains("never reports payments")
                .doesNotContain("FACTURES_PUBLIQUES");
        Command unknown = bench.run("directory", "12345678900000");
        assertThat(unknown.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(unknown.out()).contains("has no structure of this number");
        assertThat(bench.run("directory", "123").exit()).isEqualTo(ExitCode.USAGE);
    }
}

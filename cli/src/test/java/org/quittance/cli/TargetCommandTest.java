package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command does with a place of delivery. */
class TargetCommandTest {
    private static final Path INVOICES = Command.ROOT.resolve("samples/src/main/invoices");
    private static final Path REFUSED = Command.ROOT.resolve("samples/src/main/refused/projet-de-decompte.yaml");

    @TempDir
    Path folder;

    @Test
    void create_writes_what_the_target_wants_and_says_what_it_changed() throws IOException {
        Path xml = folder.resolve("facture.xml");
        Command made = Command.run(
                "create", INVOICES.resolve("service-simple.yaml"), "--target", "chorus", "--lang", "fr", "-o", xml);
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.err()).contains("BT-23", "valait « S1 » et vaut désormais « A1 »");
        assertThat(Files.readString(xml)).contains("<ram:ID>A1</ram:ID>");
        assertThat(Command.run("validate", xml, "--target", "chorus").exit()).isZero();
    }

    @Test
    void a_statement_of_works_with_a_project_manager_is_refused_with_what_to_do() {
        Path pdf = folder.resolve("projet.pdf");
        Command made = Command.run("create", REFUSED, "--target", "chorus", "--lang", "fr", "-o", pdf);
        assertThat(made.exit()).isEqualTo(1);
        assertThat(made.err()).contains("QX-CHORUS-D06", "l'espace « Factures de travaux » du portail");
        assertThat(pdf).doesNotExist();
    }

    @Test
    void validate_knows_what_day_it_is_where_a_target_is_named() throws IOException {
        String document = Files.readString(INVOICES.resolve("public-buyer.yaml"))
                .replace("date: 2026-11-04", "date: 2099-11-04")
                .replace("due-date: 2026-12-04", "due-date: 2099-12-04");
        Path source = Files.writeString(folder.resolve("facture.yaml"), document);
        Path xml = folder.resolve("facture.xml");
        Command made = Command.run("create", source, "-o", xml);
        assertThat(made.exit()).as(made.err()).isZero();
        Command judged = Command.run("validate", xml, "--target", "chorus");
        assertThat(judged.exit()).isEqualTo(1);
        assertThat(judged.out()).contains("QX-CHORUS-D03");
    }

    @Test
    void the_rules_of_places_are_listed_as_ours_and_can_be_named() {
        assertThat(Command.run("rules", "--format", "json").out())
                .contains("{\"id\":\"chorus-direct\",\"version\":\"4.22\",\"syntax\":\"cii\",\"kind\":\"ours\"")
                .contains("{\"id\":\"chorus-pa-b2g\",\"version\":\"1.3\",\"syntax\":\"ubl\",\"kind\":\"ours\"");
        assertThat(Command.run("rules").out()).contains("chorus-direct", "chorus-pa-b2g");
        Path xml = folder.resolve("facture.xml");
        assertThat(Command.run("create", INVOICES.resolve("service-simple.yaml"), "-o", xml)
                        .exit())
                .isZero();
        Command judged = Command.run("validate", xml, "--rules", "auto,chorus-direct");
        assertThat(judged.exit()).isEqualTo(1);
        assertThat(judged.out()).contains("QX-CHORUS-D05");
    }

    @Test
    void a_rule_of_a_place_is_explained() {
        assertThat(Command.run("explain", "D12", "--lang", "fr").out())
                .contains("QX-CHORUS-D12", "exige un numéro d'engagement", "chorus-direct");
        assertThat(Command.run("explain", "BR-FR-CPRO-10", "--lang", "fr").out())
                .contains("SIRET à 14 chiffres");
    }

    @Test
    void an_unknown_target_is_a_usage_error() {
        Command made = Command.run(
                "create", INVOICES.resolve("service-simple.yaml"), "--target", "paris", "-o", folder.resolve("f.pdf"));
        assertThat(made.exit()).isEqualTo(2);
        assertThat(made.err()).contains("there is no target \"paris\"; there are none, chorus, pa-b2g, pa-b2b.");
    }
}

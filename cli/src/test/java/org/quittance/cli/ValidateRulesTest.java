package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By what rules {@code validate} judges, and how its report says so. */
class ValidateRulesTest {
    private static final String HOUSE = """
            <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
              <ns prefix="rsm" uri="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>
              <ns prefix="ram" uri="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"/>
              <pattern><rule context="rsm:ExchangedDocument">
                <assert id="HOUSE-1" test="%s">Numbers begin with HOUSE.</assert>
              </rule></pattern>
            </schema>
            """;

    @TempDir
    static Path folder;

    private static Path invoice;

    @BeforeAll
    static void make() {
        invoice = folder.resolve("made.xml");
        Command made = Command.run(
                "create",
                Command.ROOT.resolve("samples/src/main/invoices/service-simple.yaml"),
                "-o",
                invoice,
                "--lang",
                "en");
        assertThat(made.exit()).as(made.err()).isZero();
    }

    private static Path house(String name, String test) throws IOException {
        return Files.writeString(folder.resolve(name), HOUSE.formatted(test));
    }

    @Test
    void a_rule_set_of_ones_own_judges_and_is_listed() throws IOException {
        Path own = house("house.sch", "starts-with(ram:ID, 'HOUSE')");
        Command alone = Command.run("validate", invoice, "--rules", own, "--lang", "en");
        assertThat(alone.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(alone.out())
                .contains("Asked for: --rules house.sch")
                .contains("error HOUSE-1")
                .contains("Rules house.sch user failed")
                .doesNotContain("Rules en16931-cii");
        Command beside = Command.run("validate", invoice, "--rules", "auto," + own, "--format", "json");
        assertThat(beside.out())
                .contains("\"rules\":[\"auto\",\"house.sch\"]")
                .contains("\"ruleSet\":\"en16931-cii\"")
                .contains("\"ruleSet\":\"house.sch\",\"version\":\"user\",\"outcome\":\"failed\"");
        assertThat(Command.run("rules", "--rules", own, "--format", "json").out())
                .contains(
                        "{\"id\":\"house.sch\",\"version\":\"user\",\"syntax\":\"cii\",\"kind\":\"user\",\"validFrom\":null");
    }

    @Test
    void several_rule_sets_of_ones_own_are_run_each() throws IOException {
        Path one = house("one.sch", "ram:ID");
        Path two = house("two.sch", "ram:TypeCode");
        Command run = Command.run("validate", invoice, "--rules", one + "," + two, "--lang", "en");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Rules one.sch user passed", "Rules two.sch user passed");
    }

    @Test
    void a_broken_rule_set_is_told_before_any_file_is_judged() throws IOException {
        Command run = Command.run("validate", invoice, "--rules", house("broken.sch", "ram:ID["));
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("broken.sch").contains("cannot be used");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void the_day_and_the_target_asked_for_are_recorded_and_followed() {
        Command run = Command.run(
                "validate", invoice, "--as-of", "2025-12-31", "--target", "none", "--format", "json", "--lang", "en");
        assertThat(run.out())
                .contains("\"asOf\":\"2025-12-31\",\"target\":\"none\"")
                .contains("\"target\":{\"id\":\"none\",\"why\":\"The caller asked for it.\"}")
                .contains("\"ruleSet\":\"en16931-cii\",\"version\":\"1.3.15\"")
                .doesNotContain("fr-flux2");
    }

    @Test
    void the_target_that_the_invoice_shows_is_told() {
        assertThat(Command.run("validate", invoice, "--lang", "en").out())
                .contains("target pa-b2b: BT-23 is \"S1\", a framework of the French reform.")
                .doesNotContain("Asked for");
    }

    @Test
    void a_rule_that_nobody_has_is_noted_and_one_that_is_carried_is_not() {
        Command slip = Command.run("validate", invoice, "--severity", "BR-CO-99=off");
        assertThat(slip.exit()).isZero();
        assertThat(slip.err()).contains("has a rule \"BR-CO-99\"");
        Command known = Command.run("validate", invoice, "--severity", "BR-CO-10=off,QX-IBAN=info,XSD-cvc-x=info");
        assertThat(known.err()).isEmpty();
    }
}

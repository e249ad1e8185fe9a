package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Verdict;

/** One invoice, written for each of the places that it can go to; what was changed is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateTargetTest {
    private static final Path INVOICES =
            Path.of(System.getProperty("quittance.root", "..")).resolve("samples/src/main/invoices");

    private final Quittance quittance = Quittance.standard();

    /** SIREN and SIRET of both, a service, an engagement: what all three places need. */
    private static String document() {
        return sample("service-simple")
                .replace("order: BC-2026-0318", "service: SERVICE_ECOLES\nengagement: EJ-2026-9")
                .replace("payment:\n", "payment:\n  means: 58\n");
    }

    private static String sample(String name) {
        try {
            return Files.readString(INVOICES.resolve(name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Creation made(String document, CreateOptions options) {
        return quittance.create("facture.yaml", document.getBytes(StandardCharsets.UTF_8), options);
    }

    private static CreateOptions form(String form) {
        return switch (form) {
            case "pdf" -> CreateOptions.pdf();
            case "ubl" -> CreateOptions.ubl();
            default -> CreateOptions.cii();
        };
    }

    private static List<String> changes(Creation made) {
        return made.report().findings().stream()
                .filter(finding -> finding.step().equals("target"))
                .map(finding -> finding.terms().get(0) + " " + finding.declared() + " > " + finding.expected())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "chorus, cii, en16931",
        "chorus, ubl, en16931",
        "chorus, pdf, en16931",
        "pa-b2g, cii, extended-ctc-fr",
        "pa-b2g, ubl, extended-ctc-fr",
        "pa-b2g, pdf, extended",
        "pa-b2b, cii, en16931",
        "pa-b2b, ubl, en16931",
        "pa-b2b, pdf, en16931"
    })
    void one_document_goes_to_each_place(String target, String form, String profile) {
        Creation made = made(document(), form(form).withTarget(target));
        assertThat(made).as("%s", made.report().findings()).isInstanceOf(Creation.Created.class);
        FileReport judged = quittance.validate(
                form.equals("pdf") ? "facture.pdf" : "facture.xml",
                ((Creation.Created) made).bytes(),
                Options.STANDARD.bound(target));
        assertThat(judged.verdict()).as("%s", judged.findings()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judged.profile()).isEqualTo(profile);
    }

    @Test
    void direct_deposit_takes_the_siret_and_a_frame_of_its_own() {
        assertThat(changes(made(document(), CreateOptions.cii().withTarget("chorus"))))
                .containsExactlyInAnyOrder(
                        "BT-30 819473521 > 81947352100014",
                        "BT-47 408617298 > 40861729800026",
                        "BT-23 S1 > A1",
                        "BT-81 58 > 30");
    }

    @Test
    void a_platform_gets_the_service_as_an_address_of_the_public_buyer() {
        assertThat(changes(made(document(), CreateOptions.cii().withTarget("pa-b2g"))))
                .containsExactlyInAnyOrder(
                        "BT-46 null > SERVICE_ECOLES",
                        "BT-24 urn:cen.eu:en16931:2017 > "
                                + "urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr");
        assertThat(changes(made(document(), CreateOptions.cii().withTarget("pa-b2b"))))
                .isEmpty();
    }

    @Test
    void what_was_written_for_direct_deposit_finds_its_way_to_a_platform() {
        byte[] direct = ((Creation.Created) made(document(), CreateOptions.cii().withTarget("chorus"))).bytes();
        String framed = new String(direct, StandardCharsets.UTF_8).replace(">A1<", ">S1<");
        Creation made = quittance.create(
                "facture.xml",
                framed.getBytes(StandardCharsets.UTF_8),
                CreateOptions.cii().withTarget("pa-b2g"));
        assertThat(made).as("%s", made.report().findings()).isInstanceOf(Creation.Created.class);
        assertThat(changes(made)).contains("BT-30 81947352100014 > 819473521", "BT-47 40861729800026 > 408617298");
    }

    @Test
    void each_change_is_said_in_three_languages_where_it_was_written() {
        Finding change = made(document(), CreateOptions.cii().withTarget("chorus")).report().findings().stream()
                .filter(finding -> finding.terms().contains("BT-23"))
                .findFirst()
                .orElseThrow();
        assertThat(change.severity()).isEqualTo(Severity.INFO);
        assertThat(change.place().line())
                .isEqualTo(1 + document().lines().toList().indexOf("process: S1"));
        assertThat(change.text(Locale.FRENCH))
                .isEqualTo("BT-23 Type de processus métier valait « S1 » et vaut désormais « A1 » : "
                        + "le dépôt direct sur Chorus Pro le demande.");
        assertThat(change.text(Locale.ENGLISH))
                .isEqualTo("BT-23 Business process type was \"S1\" and is now \"A1\": "
                        + "direct deposit on Chorus Pro asks for it.");
        assertThat(change.text(Locale.GERMAN)).contains("war „S1“ und ist jetzt „A1“");
    }

    @Test
    void a_credit_note_for_direct_deposit_loses_its_payment_means() {
        String document = sample("credit-note").replace("siren: 408 617 298", "siret: 408 617 298 00026")
                + "\npayment: {iban: FR76 3000 3012 4000 0204 1873 350}\n";
        Creation made = made(document, CreateOptions.cii().withTarget("chorus"));
        assertThat(made).as("%s", made.report().findings()).isInstanceOf(Creation.Created.class);
        assertThat(made.report().findings())
                .filteredOn(finding -> finding.rule().equals("QX-TARGET-REMOVED"))
                .flatExtracting(Finding::terms)
                .containsExactlyInAnyOrder("BT-81", "BT-84");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chorus | process: S1 | process: A4 | QX-CHORUS-D06",
                "chorus | process: S1 | process: S8 | QX-TARGET-FRAME",
                "chorus | siret: 819 473 521 00014 | # | QX-CHORUS-D08",
                "chorus | siret: 408 617 298 00026 | # | QX-CHORUS-D09",
                "pa-b2g | process: S1 | process: A1 | QX-TARGET-CATEGORY",
                "pa-b2g | process: S1 | # | QX-TARGET-CATEGORY",
                "pa-b2g | siret: 819 473 521 00014 | # | BR-FR-CPRO-09",
                "pa-b2g | siret: 408 617 298 00026 | # | BR-FR-CPRO-10",
                "pa-b2g | endpoint: 0225:408617298 | # | BR-FR-12",
                "pa-b2g | siret: 408 617 298 00026 | routing-code: AUTRE | QX-TARGET-SERVICE",
                "pa-b2b | process: S1 | process: A1 | QX-TARGET-CATEGORY",
                "pa-b2b | process: S1 | process: S3 | QX-TARGET-FRAME"
            })
    void what_cannot_be_told_from_the_source_is_refused(String target, String sound, String wrong, String rule) {
        assertThat(document()).contains(sound);
        Creation made =
                made(document().replace(sound, wrong), CreateOptions.cii().withTarget(target));
        assertThat(made).isInstanceOf(Creation.Refused.class);
        assertThat(made.report().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .as("%s", made.report().findings())
                .anySatisfy(finding -> assertThat(finding.rule()).startsWith(rule))
                .anySatisfy(finding -> assertThat(finding.fix(Locale.FRENCH)).isNotBlank());
    }

    @Test
    void there_are_no_other_targets() {
        CreateOptions options = CreateOptions.cii();
        assertThatThrownBy(() -> options.withTarget("peppol"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none, chorus, pa-b2g, pa-b2b");
    }
}

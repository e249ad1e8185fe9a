package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.validation.Delivery;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Outcome;
import org.quittance.validation.Recipient;
import org.quittance.validation.Recipient.Service;
import org.quittance.validation.Recipients;
import org.quittance.validation.StepReport;
import org.quittance.validation.Verdict;

/** What only the directory knows: who takes part, and what a public body asks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryReadinessTest {
    private static final Path SAMPLE =
            Path.of(System.getProperty("quittance.root", "..")).resolve("samples/src/main/invoices/public-buyer.yaml");
    private static final String SELLER = "44918273200023";
    private static final String BUYER = "21690999400016";
    private static final Service SCHOOLS = new Service("SERVICE_ECOLES", "Écoles", true, false);

    private final Quittance quittance = Quittance.standard();
    private final String sound = invoice();

    private String invoice() {
        try {
            Creation made = quittance.create(SAMPLE, CreateOptions.cii());
            return new String(((Creation.Created) made).bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory that was asked for these two. */
    private static final class Known implements Recipients {
        private final Map<String, Lookup> entries = new HashMap<>();

        Known(Recipient buyer) {
            entries.put(BUYER, new Found(buyer));
            entries.put(
                    SELLER,
                    new Found(new Recipient(
                            SELLER, "Papeterie", true, false, false, false, false, List.of(), List.of())));
        }

        Known with(String siret, Lookup lookup) {
            entries.put(siret, lookup);
            return this;
        }

        @Override
        public Lookup of(String siret) {
            return entries.getOrDefault(siret, new Unknown(Message.of("QX-DIRECTORY-NONE", siret)));
        }
    }

    private static Recipient buyer(boolean either, boolean service, boolean engagement, Service... services) {
        return new Recipient(
                BUYER, "Villeneuve", true, true, service, engagement, either, List.of(services), List.of());
    }

    private FileReport judged(String xml, Recipients directory) {
        Delivery delivery = Delivery.on(LocalDate.of(2026, 11, 24)).asking(directory);
        return quittance.validate(
                "facture.xml",
                xml.getBytes(StandardCharsets.UTF_8),
                Options.STANDARD.bound("chorus").delivered(delivery));
    }

    private static List<String> refused(FileReport report) {
        return report.findings().stream()
                .filter(finding -> finding.step().equals("readiness"))
                .map(Finding::rule)
                .filter(rule -> !rule.equals("QX-CHORUS-D32"))
                .toList();
    }

    private static StepReport step(FileReport report) {
        return report.steps().stream()
                .filter(step -> "chorus-directory".equals(step.ruleSet()))
                .findFirst()
                .orElseThrow();
    }

    private String naming(boolean service, boolean engagement) {
        String xml = service ? sound : sound.replaceFirst("<ram:BuyerReference>.*</ram:BuyerReference>", "");
        return engagement
                ? xml
                : xml.replaceFirst("(?s)<ram:BuyerOrderReferencedDocument>.*</ram:BuyerOrderReferencedDocument>", "");
    }

    /** The five rows of the portal's table, each with what breaks it and what does not. */
    @ParameterizedTest
    @CsvSource({
        // either, service, engagement; stated: service, engagement; broken
        "true, true, true, true, false, ''",
        "true, false, false, false, true, ''",
        "true, true, false, false, false, QX-CHORUS-D10",
        "false, true, true, true, true, ''",
        "false, true, true, true, false, QX-CHORUS-D12",
        "false, true, true, false, true, QX-CHORUS-D10",
        "false, true, false, true, false, ''",
        "false, true, false, false, true, QX-CHORUS-D10",
        "false, false, true, false, true, ''",
        "false, false, true, true, false, QX-CHORUS-D12",
        "false, false, false, false, false, ''"
    })
    void a_body_asks_for_a_service_or_an_engagement(
            boolean either, boolean service, boolean engagement, boolean named, boolean engaged, String broken) {
        FileReport report = judged(naming(named, engaged), new Known(buyer(either, service, engagement, SCHOOLS)));
        assertThat(refused(report)).isEqualTo(broken.isEmpty() ? List.of() : List.of(broken));
        assertThat(report.verdict()).isEqualTo(broken.isEmpty() ? Verdict.ACCEPTED : Verdict.REJECTED);
    }

    @Test
    void what_is_missing_is_told_with_the_services_to_choose_from() {
        Known directory = new Known(buyer(
                false,
                true,
                false,
                SCHOOLS,
                new Service("OLD", "", false, false),
                new Service("FACTURES_PUBLIQUES", "", true, false)));
        FileReport report = judged(naming(false, true), directory);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("QX-CHORUS-D10"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.FRENCH))
                        .isEqualTo("Villeneuve exige un code service (BT-10). Au choix : SERVICE_ECOLES."));
    }

    @Test
    void a_service_may_ask_for_an_engagement_that_its_body_does_not() {
        Service asking = new Service("SERVICE_ECOLES", "Écoles", true, true);
        assertThat(refused(judged(naming(true, false), new Known(buyer(false, false, false, asking)))))
                .containsExactly("QX-CHORUS-D12");
        assertThat(refused(judged(naming(true, false), new Known(buyer(true, true, true, asking)))))
                .containsExactly("QX-CHORUS-D12");
        assertThat(refused(judged(sound, new Known(buyer(false, false, false, asking)))))
                .isEmpty();
    }

    @Test
    void a_service_exists_and_is_active() {
        assertThat(refused(judged(sound, new Known(buyer(false, false, false)))))
                .containsExactly("QX-CHORUS-D11");
        Service closed = new Service("SERVICE_ECOLES", "Écoles", false, false);
        assertThat(refused(judged(sound, new Known(buyer(false, false, false, closed)))))
                .containsExactly("QX-CHORUS-D10");
    }

    @Test
    void both_parties_take_part() {
        Recipient inactive = new Recipient(BUYER, "Villeneuve", false, true, false, false, false, List.of(), List.of());
        Recipient company = new Recipient(BUYER, "Villeneuve", true, false, false, false, false, List.of(), List.of());
        assertThat(refused(judged(sound, new Known(inactive)))).containsExactly("QX-CHORUS-D09");
        assertThat(refused(judged(sound, new Known(company)))).containsExactly("QX-CHORUS-D09");
        Known directory = new Known(buyer(false, false, false, SCHOOLS));
        assertThat(refused(judged(sound, directory.with(BUYER, new Recipients.Unregistered()))))
                .containsExactly("QX-CHORUS-D09");
        Known other = new Known(buyer(false, false, false, SCHOOLS));
        assertThat(refused(judged(sound, other.with(SELLER, new Recipients.Unregistered()))))
                .containsExactly("QX-CHORUS-D08");
    }

    @Test
    void the_account_is_one_that_the_seller_declared() {
        Known directory = new Known(buyer(false, false, false, SCHOOLS));
        Recipient other = new Recipient(
                SELLER,
                "Papeterie",
                true,
                false,
                false,
                false,
                false,
                List.of(),
                List.of("FR7630003012400002041873350"));
        Recipient same = new Recipient(
                SELLER,
                "Papeterie",
                true,
                false,
                false,
                false,
                false,
                List.of(),
                List.of("FR7618206002546509334881708"));
        assertThat(refused(judged(sound, directory.with(SELLER, new Recipients.Found(other)))))
                .containsExactly("QX-CHORUS-D17");
        assertThat(refused(judged(sound, directory.with(SELLER, new Recipients.Found(same)))))
                .isEmpty();
    }

    @Test
    void a_number_that_the_portal_has_is_refused() {
        Known known = new Known(buyer(false, false, false, SCHOOLS));
        Recipients taken = new Recipients() {
            @Override
            public Lookup of(String siret) {
                return known.of(siret);
            }

            @Override
            public Optional<String> statusOf(String supplier, String number) {
                return supplier.equals(SELLER) && number.equals("FA-2026-0107")
                        ? Optional.of("MISE_EN_PAIEMENT")
                        : Optional.empty();
            }
        };
        assertThat(judged(sound, taken).findings())
                .filteredOn(finding -> finding.rule().equals("QX-CHORUS-D02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text(Locale.FRENCH))
                        .startsWith("Une facture portant le numéro « FA-2026-0107 »")
                        .contains("MISE_EN_PAIEMENT"));
    }

    @Test
    void what_the_directory_does_not_know_leaves_the_file_incomplete() {
        FileReport report = judged(sound, siret -> new Recipients.Unknown(Message.of("QX-DIRECTORY-NONE", siret)));
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(step(report).outcome()).isEqualTo(Outcome.SKIPPED);
        Recipient unlisted = new Recipient(BUYER, "Villeneuve", true, true, false, false, false, null, List.of());
        assertThat(judged(sound, new Known(unlisted)).verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judged(naming(false, true), new Known(unlisted)).verdict()).isEqualTo(Verdict.ACCEPTED);
        Service asked = new Service("SERVICE_ECOLES", "", true, null);
        assertThat(judged(naming(true, false), new Known(buyer(false, false, false, asked)))
                        .verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void what_is_wrong_is_told_whatever_is_not_known() {
        Known directory =
                new Known(new Recipient(BUYER, "Villeneuve", true, true, false, true, false, null, List.of()));
        FileReport report = judged(naming(true, false), directory);
        assertThat(refused(report)).containsExactly("QX-CHORUS-D12");
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void a_seller_that_is_not_in_the_directory_at_hand_is_noted_and_does_not_stop_the_rest() {
        Known directory = new Known(buyer(false, false, false, SCHOOLS));
        FileReport report =
                judged(sound, directory.with(SELLER, new Recipients.Unknown(Message.of("QX-DIRECTORY-NONE", SELLER))));
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(step(report).reason()).isEqualTo(Message.of("QX-DIRECTORY-SELLER", SELLER));
    }

    @Test
    void nobody_asks_the_directory_unless_the_caller_does() {
        FileReport report = quittance.validate(
                "facture.xml", sound.getBytes(StandardCharsets.UTF_8), Options.STANDARD.bound("chorus"));
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.steps()).extracting(StepReport::ruleSet).doesNotContain("chorus-directory");
    }

    /** Through a platform the service is an address of the buyer, and the rules have other names. */
    @Test
    void a_platform_asks_the_same_of_other_terms() throws IOException {
        String document = Files.readString(SAMPLE.resolveSibling("service-simple.yaml"));
        byte[] xml = ((Creation.Created) quittance.create(
                        "facture.yaml",
                        document.getBytes(StandardCharsets.UTF_8),
                        CreateOptions.cii().withTarget("pa-b2g")))
                .bytes();
        Recipient asking = new Recipient(
                "40861729800026", "Hôtel de ville", true, true, true, true, false, List.of(SCHOOLS), List.of());
        Delivery delivery = Delivery.on(LocalDate.of(2026, 11, 24))
                .asking(siret -> siret.equals(asking.siret())
                        ? new Recipients.Found(asking)
                        : new Recipients.Unknown(Message.of("QX-DIRECTORY-NONE", siret)));
        FileReport report = quittance.validate(
                "facture.xml", xml, Options.STANDARD.bound("pa-b2g").delivered(delivery));
        assertThat(refused(report)).containsExactly("BR-FR-CPRO-11");
    }
}

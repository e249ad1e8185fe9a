package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.readiness.ReadinessRule;
import org.quittance.readiness.ReadinessSet;
import org.quittance.validation.Delivery;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Verdict;

/** For each rule of a place of delivery an invoice that breaks it, and what is said then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadinessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path INVOICES =
            Path.of(System.getProperty("quittance.root", "..")).resolve("samples/src/main/invoices");
    private static final String STYLED = "<?xml-stylesheet type=\"text/xsl\" href=\"facture.xsl\"?>\n";

    private final Quittance quittance = Quittance.standard();
    private final String direct =
            made("public-buyer", Map.of(), CreateOptions.cii()).replaceFirst("\\n", "\n" + STYLED);
    private final String platform = made(
            "service-simple",
            Map.of("order: BC-2026-0318", "service: SERVICE_ECOLES\nengagement: EJ-2026-9\nmarket: M-2026-7"),
            CreateOptions.cii().withTarget("pa-b2g"));

    /** A row of a table of spoiled invoices. */
    record Spoiled(String rule, String severity, String edits, List<String> also, String french) {
        private static final String MEGABYTES = "{11 MB}";

        static Spoiled of(Table.Row row) {
            return new Spoiled(
                    row.get("rule"), row.get("severity"), row.get("edits"), row.list("also"), row.get("french"));
        }

        String in(String sound) {
            String spoiled = sound;
            for (String edit : edits.split(" ¦ ", -1)) {
                String[] sides = edit.split(" ⇒ ?", -1);
                String edited = spoiled.replaceFirst(sides[0], sides[1].replace(MEGABYTES, "x".repeat(11 << 20)));
                assertThat(edited).as("%s changes something", edit).isNotEqualTo(spoiled);
                spoiled = edited;
            }
            return spoiled;
        }

        @Override
        public String toString() {
            return rule + " " + french;
        }
    }

    static Stream<Spoiled> direct() {
        return table("spoiled-chorus.tsv");
    }

    static Stream<Spoiled> platform() {
        return table("spoiled-pa-b2g.tsv");
    }

    private static Stream<Spoiled> table(String name) {
        return Table.beside(ReadinessTest.class, name).rows().stream().map(Spoiled::of);
    }

    private String made(String sample, Map<String, String> edits, CreateOptions options) {
        try {
            String document = Files.readString(INVOICES.resolve(sample + ".yaml"));
            for (Map.Entry<String, String> edit : edits.entrySet()) {
                assertThat(document).contains(edit.getKey());
                document = document.replace(edit.getKey(), edit.getValue());
            }
            Creation made = quittance.create(sample, document.getBytes(StandardCharsets.UTF_8), options);
            assertThat(made).as("%s", made.report().findings()).isInstanceOf(Creation.Created.class);
            return new String(((Creation.Created) made).bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileReport judged(String xml, String target) {
        Options options = Options.STANDARD.bound(target).delivered(Delivery.on(TODAY));
        return quittance.validate("facture.xml", xml.getBytes(StandardCharsets.UTF_8), options);
    }

    private static List<Finding> readiness(FileReport report) {
        return report.findings().stream()
                .filter(finding -> finding.step().equals("readiness"))
                .toList();
    }

    @Test
    void what_is_ready_is_accepted_without_a_word() {
        for (String[] ready : new String[][] {{direct, "chorus"}, {platform, "pa-b2g"}}) {
            FileReport report = judged(ready[0], ready[1]);
            assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.ACCEPTED);
            assertThat(readiness(report)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("direct")
    void what_chorus_pro_does_not_take_is_told(Spoiled spoiled) {
        FileReport report = judged(spoiled.in(direct), "chorus");
        told(spoiled, report);
        boolean refused = spoiled.severity().equals("error");
        assertThat(report.verdict())
                .as("%s", report.findings())
                .isEqualTo(refused ? Verdict.REJECTED : Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("platform")
    void what_does_not_reach_a_public_buyer_is_told(Spoiled spoiled) {
        told(spoiled, judged(spoiled.in(platform), "pa-b2g"));
    }

    private static void told(Spoiled spoiled, FileReport report) {
        Map<String, String> expected = new TreeMap<>();
        if (!spoiled.severity().isEmpty()) {
            expected.put(spoiled.rule(), spoiled.severity());
            spoiled.also().forEach(rule -> expected.put(rule, "error"));
        }
        Map<String, String> found = new TreeMap<>();
        readiness(report)
                .forEach(finding -> found.put(finding.rule(), finding.severity().id()));
        assertThat(found).as("%s", report.findings()).isEqualTo(expected);
        if (!spoiled.severity().isEmpty()) {
            assertThat(readiness(report))
                    .filteredOn(finding -> finding.rule().equals(spoiled.rule()))
                    .anySatisfy(
                            finding -> assertThat(finding.text(Locale.FRENCH)).startsWith(spoiled.french()))
                    .allSatisfy(
                            finding -> assertThat(finding.fix(Locale.FRENCH)).isNotBlank());
        }
    }

    /** The rules that only a directory, or a million lines, can break are tried elsewhere. */
    @Test
    void every_rule_has_an_invoice_that_breaks_it() {
        assertThat(tried("chorus-direct", direct())).isEmpty();
        assertThat(tried("chorus-pa-b2g", platform()))
                .containsExactly("BR-FR-CPRO-11", "BR-FR-CPRO-12", "BR-FR-CPRO-19");
    }

    private static List<String> tried(String set, Stream<Spoiled> table) {
        TreeSet<String> rules = new TreeSet<>(ReadinessSet.find(set).orElseThrow().rules().stream()
                .map(ReadinessRule::id)
                .toList());
        table.map(Spoiled::rule).forEach(rules::remove);
        return List.copyOf(rules);
    }

    @Test
    void an_attachment_of_ten_megabytes_is_too_big() {
        String file = "QUJD".repeat(10_485_760 / 3 + 1);
        String xml = direct.replace(
                "</ram:ContractReferencedDocument>",
                "</ram:ContractReferencedDocument><ram:AdditionalReferencedDocument><ram:IssuerAssignedID>PJ"
                        + "</ram:IssuerAssignedID><ram:TypeCode>916</ram:TypeCode><ram:AttachmentBinaryObject"
                        + " mimeCode=\"application/pdf\" filename=\"plan.pdf\">" + file
                        + "</ram:AttachmentBinaryObject></ram:AdditionalReferencedDocument>");
        assertThat(readiness(judged(xml, "chorus")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("QX-CHORUS-D27", "QX-CHORUS-D31");
    }

    @Test
    void an_amount_in_another_currency_is_refused() {
        String ubl = made("public-buyer", Map.of(), CreateOptions.ubl());
        String mixed = ubl.replaceFirst("(<cbc:LineExtensionAmount currencyID=\")EUR", "$1USD");
        assertThat(mixed).isNotEqualTo(ubl);
        assertThat(readiness(judged(mixed, "chorus")))
                .extracting(finding -> finding.rule() + " " + finding.severity().id())
                .contains("QX-CHORUS-D14 error");
    }

    @Test
    void an_invoice_for_later_is_told_only_where_the_day_is_known() {
        String later = direct.replace(">20261104<", ">20261125<");
        FileReport report = quittance.validate(
                "facture.xml", later.getBytes(StandardCharsets.UTF_8), Options.STANDARD.bound("chorus"));
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_set_can_be_asked_for_by_its_name() {
        Options options = Options.STANDARD.running(List.of("en16931-cii", "chorus-direct@4.22"));
        FileReport report = quittance.validate(
                "facture.xml", direct.replace(">A1<", ">A4<").getBytes(StandardCharsets.UTF_8), options.bound("none"));
        assertThat(readiness(report)).extracting(Finding::rule).containsExactly("QX-CHORUS-D06");
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
    }
}

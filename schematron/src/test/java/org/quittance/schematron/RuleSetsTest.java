package org.quittance.schematron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetsTest {

    private final RuleSets ruleSets = RuleSets.carried();

    @Test
    void the_catalogue_lists_every_rule_set_that_the_contract_promises() {
        assertThat(ruleSets.all().stream().map(RuleSet::id).distinct())
                .contains(
                        "en16931-cii",
                        "en16931-ubl",
                        "factur-x-minimum",
                        "factur-x-basic-wl",
                        "factur-x-basic",
                        "factur-x-en16931",
                        "factur-x-extended",
                        "fr-flux2-cii",
                        "fr-flux2-ubl",
                        "extended-ctc-fr-cii",
                        "extended-ctc-fr-ubl",
                        "xrechnung-cii",
                        "xrechnung-ubl",
                        "peppol-ubl",
                        "zugferd-basic-wl",
                        "zugferd-en16931",
                        "zugferd-extended");
        assertThat(versions("en16931-cii"))
                .hasSize(19)
                .startsWith("1.3.16", "1.3.15")
                .endsWith("1.3.1", "1.3.0");
        assertThat(versions("en16931-ubl")).isEqualTo(versions("en16931-cii"));
        assertThat(versions("factur-x-extended")).containsExactly("1.09.2", "1.08", "1.07.3");
    }

    private List<String> versions(String id) {
        return ruleSets.all().stream()
                .filter(set -> set.id().equals(id))
                .map(RuleSet::version)
                .toList();
    }

    @Test
    void no_two_versions_of_an_id_are_in_force_on_one_day() {
        for (RuleSet newer : ruleSets.all()) {
            List<RuleSet> older = ruleSets.all().stream()
                    .filter(set -> set.id().equals(newer.id()))
                    .dropWhile(set -> !set.equals(newer))
                    .skip(1)
                    .toList();
            assertThat(older).allSatisfy(set -> {
                assertThat(set.validTo()).as(set.fullId()).isNotNull();
                assertThat(set.validTo()).as(set.fullId()).isBefore(newer.validFrom());
            });
        }
    }

    @Test
    void every_resource_of_the_catalogue_exists() {
        assertThat(ruleSets.all()).allSatisfy(set -> {
            assertThat(set.stylesheet().exists()).as(set.stylesheet().name()).isTrue();
            assertThat(set.codedb() == null || set.codedb().exists()).isTrue();
        });
    }

    @Test
    void the_source_names_the_jar_that_is_really_on_the_class_path() {
        assertThat(ruleSets.all())
                .filteredOn(set -> set.kind() == RuleSet.Kind.OFFICIAL)
                .allSatisfy(set -> {
                    String[] coordinates = set.source().split(":", 3);
                    assertThat(Resource.class
                                    .getResource("/" + set.stylesheet().name())
                                    .toString())
                            .contains("/" + coordinates[1] + "-" + coordinates[2] + ".jar!");
                });
    }

    @Test
    void find_takes_an_id_with_or_without_version() {
        RuleSet cii = ruleSets.find("en16931-cii").orElseThrow();
        assertThat(ruleSets.find("en16931-cii@1.3.16")).contains(cii);
        assertThat(ruleSets.find("en16931-cii@1.3.15")).map(RuleSet::version).contains("1.3.15");
        assertThat(ruleSets.find("en16931-cii@1.2.0")).isEmpty();
        assertThat(ruleSets.find("en16931")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-15, 1.3.16",
        "2026-05-14, 1.3.15",
        "2024-12-31, 1.3.13",
        "2021-09-01, 1.3.6a",
        "2019-10-05, 1.3.0",
        "2019-10-04,"
    })
    void find_by_day_knows_which_version_was_in_force(LocalDate day, @Nullable String version) {
        assertThat(ruleSets.find("en16931-cii", day).map(RuleSet::version)).isEqualTo(Optional.ofNullable(version));
    }

    @Test
    void a_version_ends_the_day_before_the_next_begins() {
        RuleSet previous = ruleSets.find("en16931-cii@1.3.15").orElseThrow();
        assertThat(previous.validTo()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(ruleSets.find("en16931-cii").orElseThrow().validTo()).isNull();
        assertThat(ruleSets.find("zugferd-extended").orElseThrow().validTo()).isEqualTo(LocalDate.of(2020, 3, 23));
    }

    @Test
    void a_rule_set_ends_after_its_last_day() {
        RuleSet open = ruleSets.find("peppol-ubl").orElseThrow();
        RuleSet ended = new RuleSet(
                "old",
                "1",
                Syntax.UBL,
                RuleSet.Kind.OFFICIAL,
                null,
                LocalDate.of(2026, 8, 23),
                "x",
                "U",
                open.stylesheet(),
                null);
        assertThat(ended.inForceOn(LocalDate.of(2026, 8, 23))).isTrue();
        assertThat(ended.inForceOn(LocalDate.of(2026, 8, 24))).isFalse();
    }

    @Test
    void french_rules_change_with_the_day() {
        assertThat(ruleSets.find("fr-flux2-cii", LocalDate.of(2026, 2, 15))).isEmpty();
        assertThat(ruleSets.find("fr-flux2-cii", LocalDate.of(2026, 8, 31)).map(RuleSet::version))
                .contains("1.3.0");
        assertThat(ruleSets.find("fr-flux2-cii", LocalDate.of(2026, 9, 1)).map(RuleSet::version))
                .contains("1.4.0-quittance");
    }

    @Test
    void french_rules_are_warnings_until_the_end_of_september_2026_but_for_those_on_sub_invoices() {
        RuleSet rules = ruleSets.find("fr-flux2-ubl").orElseThrow();
        LocalDate september = LocalDate.of(2026, 9, 30);
        LocalDate october = LocalDate.of(2026, 10, 1);
        assertThat(rules.severityOn(violation("BR-FR-08_BT-23"), september)).isEqualTo(Violation.Severity.WARNING);
        assertThat(rules.severityOn(violation("BR-FR-08_BT-23"), october)).isEqualTo(Violation.Severity.FATAL);
        assertThat(rules.severityOn(violation("BR-FR-MV-02_EXT-FR-FE-163"), september))
                .isEqualTo(Violation.Severity.FATAL);
        assertThat(rules.severityOn(violation("BR-FR-BD-02_BT-30"), september)).isEqualTo(Violation.Severity.FATAL);
        assertThat(ruleSets.find("en16931-ubl").orElseThrow().severityOn(violation("BR-01"), september))
                .isEqualTo(Violation.Severity.FATAL);
    }

    private static Violation violation(String rule) {
        return new Violation(
                rule, Violation.Kind.FAILED_ASSERT, "fatal", Violation.Severity.FATAL, "/", null, "text", "test");
    }

    @Test
    void a_rule_set_of_the_user_goes_first() {
        RuleSet mine = RuleSet.user("en16931-cii", Syntax.CII, Resource.of("mine.xsl", new byte[0]));
        assertThat(ruleSets.with(mine).find("en16931-cii")).contains(mine);
        assertThat(ruleSets.find("en16931-cii")).isNotEqualTo(java.util.Optional.of(mine));
    }

    @Test
    void sha256_is_that_of_the_stylesheet_bytes() {
        assertThat(Resource.of("abc", "abc".getBytes(StandardCharsets.US_ASCII)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ruleSets.find("en16931-cii").orElseThrow().sha256()).hasSize(64);
    }

    @Test
    void a_missing_resource_says_what_to_do() {
        assertThatThrownBy(() -> Resource.onClassPath("no/such.xslt").bytes())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(
                        "'no/such.xslt' is not on the class path; add the jar that the catalogue names as its source");
    }

    @Test
    void a_data_row_with_a_missing_column_is_refused() {
        Resource broken = Resource.of("broken.tsv", "a\tb\n1\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> TsvTable.rows(broken)).hasMessage("broken.tsv: a row has 1 columns instead of 2: [1]");
    }
}

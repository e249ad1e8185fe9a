package org.quittance.schematron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RuleSetsTest {

    private final RuleSets ruleSets = RuleSets.carried();

    @Test
    void the_catalogue_lists_every_rule_set_that_the_contract_promises() {
        assertThat(ruleSets.all())
                .extracting(RuleSet::fullId)
                .containsExactly(
                        "en16931-cii@1.3.16",
                        "en16931-ubl@1.3.16",
                        "factur-x-minimum@1.09.2",
                        "factur-x-basic-wl@1.09.2",
                        "factur-x-basic@1.09.2",
                        "factur-x-en16931@1.09.2",
                        "factur-x-extended@1.09.2",
                        "extended-ctc-fr-cii@1.3.0",
                        "extended-ctc-fr-ubl@1.3.0",
                        "xrechnung-cii@3.0.2",
                        "xrechnung-ubl@3.0.2",
                        "peppol-ubl@2026.5");
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
        assertThat(ruleSets.all()).allSatisfy(set -> {
            String[] coordinates = set.source().split(":", 3);
            assertThat(Resource.class.getResource("/" + set.stylesheet().name()).toString())
                    .contains("/" + coordinates[1] + "-" + coordinates[2] + ".jar!");
        });
    }

    @Test
    void find_takes_an_id_with_or_without_version() {
        RuleSet cii = ruleSets.find("en16931-cii").orElseThrow();
        assertThat(ruleSets.find("en16931-cii@1.3.16")).contains(cii);
        assertThat(ruleSets.find("en16931-cii@1.3.15")).isEmpty();
        assertThat(ruleSets.find("en16931")).isEmpty();
    }

    @Test
    void find_by_day_knows_when_a_rule_set_begins() {
        assertThat(ruleSets.find("en16931-cii", LocalDate.of(2026, 5, 14))).isEmpty();
        assertThat(ruleSets.find("en16931-cii", LocalDate.of(2026, 5, 15))).isPresent();
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

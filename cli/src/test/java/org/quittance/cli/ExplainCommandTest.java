package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    @Test
    void a_rule_is_explained_in_the_language_asked_for() {
        Command command = Command.run("explain", "br-co-10", "--lang", "fr");
        assertThat(command.exit()).isZero();
        assertThat(command.out())
                .startsWith("BR-CO-10  règle\n")
                .contains("somme des montants nets des lignes (BT-131)", "que faire", "en16931-ubl 1.3.16 (erreur)");
    }

    @Test
    void a_term_and_a_code_are_explained_as_json() {
        assertThat(Command.run("explain", "BT-31", "--format", "json").out())
                .contains("\"names\":{\"fr\":\"Identifiant à la TVA du vendeur\"", "\"document\":[\"seller.vat-id\"]");
        assertThat(Command.run("explain", "HUR", "--format", "json").out()).contains("\"list\":\"UNECERec20+21\"");
    }

    @Test
    void an_unknown_id_is_a_usage_error_with_near_ones() {
        Command command = Command.run("explain", "BR-CO-100", "--lang", "en");
        assertThat(command.exit()).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("no rule, term or code \"BR-CO-100\"", "Perhaps: BR-CO-10");
    }
}

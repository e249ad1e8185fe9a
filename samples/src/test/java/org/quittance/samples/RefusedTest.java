package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

/** What no invoice is made of, and what the author is told to do. */
class RefusedTest {
    @Test
    void a_statement_of_works_with_a_project_manager_belongs_in_the_portal() throws IOException {
        Creation made = Quittance.standard()
                .create(
                        Sample.file("src/main/refused/projet-de-decompte.yaml"),
                        CreateOptions.pdf().withTarget("chorus"));
        assertThat(made).isInstanceOf(Creation.Refused.class);
        Finding refusal = made.report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(refusal.rule()).isEqualTo("QX-CHORUS-D06");
        assertThat(refusal.text(Locale.FRENCH)).startsWith("Le cadre A4 (BT-23) relève des marchés de travaux");
        assertThat(refusal.fix(Locale.FRENCH)).startsWith("Déposez ce document dans l'espace « Factures de travaux »");
    }
}

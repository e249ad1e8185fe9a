package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.binding.Lost;
import org.quittance.binding.Position;
import org.quittance.binding.Unread;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;

class LossFindingsTest {
    private final LossFindings losses = new LossFindings(Severity.ERROR, "UBL");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NO_PLACE | | UBL has no place for BT-148 Item gross price, here \"12.00\".",
                "TOO_MANY | | UBL holds BT-148 Item gross price fewer times than it stands here; \"12.00\" is too many.",
                "BESIDE | BT-147 | UBL holds BT-148 Item gross price only beside BT-147 Item price discount, which is missing; here it is \"12.00\".",
                "DEMANDED | | UBL demands BT-148 Item gross price, which is missing; without it the result does not follow the schema."
            })
    void each_reason_is_told_with_the_term_the_value_and_the_place(Lost.Reason reason, String beside, String told) {
        Lost lost = new Lost(
                "BT-148", "BG-25[3]/BG-29/BT-148", "12.00", new Position(212, 9), reason, beside == null ? "" : beside);
        Finding finding = losses.of(List.of(lost), List.of()).get(0);
        assertThat(finding.text(Locale.ENGLISH)).isEqualTo(told);
        assertThat(finding.rule()).isEqualTo("QX-LOSS-" + reason.name().replace('_', '-'));
        assertThat(finding.step()).isEqualTo("conversion");
        assertThat(finding.terms()).containsExactly("BT-148");
        assertThat(finding.place().location()).isEqualTo("BG-25[3]/BG-29/BT-148");
        assertThat(finding.place().line()).isEqualTo(212);
        assertThat(finding.fix(Locale.ENGLISH)).contains("--allow-loss");
    }

    @Test
    void what_no_term_claims_is_named_by_its_last_step_and_quoted_in_short() {
        Unread unread = new Unread("/rsm:X/ram:Y/@schemeID", "ab".repeat(100), new Position(7, 3));
        Finding finding = losses.of(List.of(), List.of(unread)).get(0);
        assertThat(finding.rule()).isEqualTo("QX-LOSS-UNREAD");
        assertThat(finding.text(Locale.ENGLISH))
                .isEqualTo("No business term claims @schemeID, here \"" + "ab".repeat(60)
                        + "…\"; UBL would be without it.");
        assertThat(finding.place().location()).isEqualTo("/rsm:X/ram:Y/@schemeID");
    }
}

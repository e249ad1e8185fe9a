package org.quittance.chorus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatorQuirksTest {
    private static final String SEARCH = "factures/v1/rechercher/fournisseur";

    @Test
    void every_quirk_is_on_by_default() {
        assertThat(SimulatorOptions.standard().quirks()).isEqualTo(Quirk.all());
    }

    /** What an answer looks like with a quirk, told by one text that it holds with it and not without. */
    private static String trace(Quirk quirk) {
        return switch (quirk) {
            case NUMBERS_AS_STRINGS -> "\"identifiantFactureCPP\":\"31251";
            case LONE_OBJECTS -> "\"listeErreurDP\":{";
            case FLAT_PAGING -> "GCU_MSG_01_000\",\"pageCourante\":1";
            case NULLS -> "\"numeroMarche\":null";
            case DATE_WRITINGS -> "\"dateHeureEtatCourant\":\"2026-11-23\"";
            case EMPTY_IS_A_CODE -> "\"codeRetour\":20000";
            case UNKNOWN_MEMBERS -> "\"champFutur\"";
            case FUTURE_STATUS -> "STATUT_FUTUR";
            case MIXED_CASE -> "Gcu_Msg_01_000";
        };
    }

    @ParameterizedTest
    @EnumSource(Quirk.class)
    void a_quirk_shows_where_it_is_on_and_only_there(Quirk quirk) throws IOException {
        assertThat(everything(Quirk.none())).doesNotContain(trace(quirk));
        assertThat(everything(Set.of(quirk))).contains(trace(quirk));
    }

    private static String everything(Set<Quirk> quirks) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Wire wire = Wire.start(Wire.plain().quirks(quirks).build())) {
            all.append(wire.call(SEARCH, "{'numeroFacture':'FA-1'}").text());
            wire.deposit(
                    "IN_DP_E1_CII_16B",
                    Deposited.archive(
                            Deposited.numbered("FA-1").cii(),
                            Deposited.numbered("FA-2").cii(),
                            Deposited.numbered("FA-3").cii()));
            String refused = wire.deposit(
                    "IN_DP_E1_CII_16B",
                    Deposited.numbered("FA-4").with("BT-23", "B1").cii());
            for (String by : List.of("PT1M", "PT12S", "PT1M")) {
                wire.advance(by);
                all.append(wire.call(SEARCH, "{}").text());
            }
            all.append(wire.report(refused));
        }
        return all.toString();
    }
}

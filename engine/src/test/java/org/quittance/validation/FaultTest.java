package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

class FaultTest {
    private static final String TOTALS =
            "/rsm:CrossIndustryInvoice[1]/rsm:SupplyChainTradeTransaction[1]/ram:ApplicableHeaderTradeSettlement[1]"
                    + "/ram:SpecifiedTradeSettlementHeaderMonetarySummation[1]";

    private static Finding sum(@Nullable String set, String rule, Severity weight, String at, int line) {
        return Finding.of(
                        "rules",
                        set,
                        rule,
                        weight,
                        List.of("BT-106"),
                        Place.at(at, line, 9),
                        Message.of("BR-CO-10"),
                        null)
                .comparing("2600.00", "2535.00");
    }

    private static FileReport file(Finding... findings) {
        return new FileReport("x.xml", "", 1, Kind.CII, "basic", null, List.of(), List.of(findings));
    }

    private static List<String> told(Finding... findings) {
        return FileCause.of(file(findings), Locale.ENGLISH).stream()
                .map(cause -> String.join("; ", cause.labels()))
                .toList();
    }

    @Test
    void what_several_rules_say_of_one_amount_is_one_cause_under_the_best_known_id() {
        Finding ours = Finding.of(
                        "arithmetic",
                        Severity.WARNING,
                        List.of("BT-106"),
                        Place.at("BG-22/BT-106", 140, 9),
                        Message.of("QX-SUM", "BT-106", "2600.00", "2535.00", "BT-131"))
                .comparing("2600.00", "2535.00");
        Finding[] all = {
            sum("factur-x-basic", "FX-SCH-A-000226", Severity.ERROR, TOTALS, 139),
            sum("factur-x-basic", "BR-CO-10", Severity.ERROR, TOTALS, 139),
            sum("en16931-cii", "BR-CO-10", Severity.ERROR, TOTALS, 139),
            ours
        };
        assertThat(told(all))
                .containsExactly("BR-CO-10 · en16931-cii, factur-x-basic; FX-SCH-A-000226 · factur-x-basic; QX-SUM");
        assertThat(TextReport.of(file(all), Locale.ENGLISH))
                .startsWith("REJECTED    x.xml (cii basic): causes: 1, findings: 4\n")
                .contains(
                        "error BR-CO-10 · en16931-cii, factur-x-basic; FX-SCH-A-000226 · factur-x-basic; QX-SUM  BT-106")
                .containsOnlyOnce("stated: 2600.00");
        assertThat(HtmlSamples.report(file(all)).html(Locale.FRENCH))
                .contains("Fichier rejeté : une cause est à corriger (4 constats).", "2\u202f600,00")
                .containsOnlyOnce("<article");
        assertThat(HtmlSamples.report(file(all)).json(Locale.ENGLISH).split("\"rule\":"))
                .hasSize(5);
    }

    @Test
    void the_same_amounts_in_two_lines_are_two_faults() {
        Finding one = sum(null, "QX-LINE", Severity.WARNING, "BG-25[1]/BT-106", 10);
        Finding two = sum(null, "QX-LINE", Severity.WARNING, "BG-25[2]/BT-106", 20);
        assertThat(Fault.of(file(one, two), Locale.ENGLISH)).hasSize(2);
    }

    @Test
    void other_amounts_or_another_sentence_are_another_fault() {
        Finding other = sum("s", "R-2", Severity.ERROR, TOTALS, 139).comparing("2600.00", "2534.00");
        assertThat(told(sum("s", "R-1", Severity.ERROR, TOTALS, 139), other)).containsExactly("R-1 · s", "R-2 · s");
    }
}

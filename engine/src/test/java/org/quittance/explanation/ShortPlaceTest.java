package org.quittance.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

class ShortPlaceTest {
    private static final String CII =
            "/*:CrossIndustryInvoice[namespace-uri()='urn:x'][1]/*:SupplyChainTradeTransaction[1]";
    private static final String LINE = CII + "/*:IncludedSupplyChainTradeLineItem[namespace-uri()='urn:y'][3]";

    private static Finding finding(String location, String... terms) {
        Place place = Place.at(location, 0, 0);
        return Finding.of("rules", Severity.ERROR, List.of(terms), place, Message.of("BR-16"));
    }

    private static String place(String location, String... terms) {
        return ShortPlace.of(finding(location, terms)).map(ShortPlace::toString).orElse("");
    }

    @Test
    void a_missing_term_stands_in_the_group_that_lacks_it() {
        assertThat(place(LINE, "BT-131")).isEqualTo("BG-25[3]/BT-131");
        assertThat(place("/*:CrossIndustryInvoice[1]", "BT-27")).isEqualTo("BG-4/BT-27");
    }

    @Test
    void a_term_that_is_there_is_told_with_its_groups() {
        String name = CII + "/ram:ApplicableHeaderTradeAgreement[1]/ram:SellerTradeParty[1]/ram:Name[1]";
        assertThat(place(name)).isEqualTo("BG-4/BT-27");
        assertThat(place("/ubl:CreditNote[1]/cac:CreditNoteLine[2]/cbc:ID[1]")).isEqualTo("BG-25[2]/BT-126");
    }

    @Test
    void of_two_groups_in_one_element_the_terms_tell_which_is_meant() {
        String allowance = CII + "/ram:ApplicableHeaderTradeSettlement[1]/ram:SpecifiedTradeAllowanceCharge[2]";
        assertThat(place(allowance, "BT-92")).isEqualTo("BG-20[2]/BT-92");
        assertThat(place(allowance, "BT-99")).isEqualTo("BG-21[2]/BT-99");
        assertThat(place(allowance)).isEmpty();
    }

    @Test
    void names_are_told_in_the_language() {
        assertThat(ShortPlace.of(finding(LINE, "BT-131")).orElseThrow().text(Locale.FRENCH))
                .isEqualTo("Ligne de facture 3 › Montant net de la ligne de facture");
    }

    @Test
    void a_place_outside_the_xml_has_no_short_form() {
        assertThat(place("seller.name", "BT-27")).isEmpty();
        assertThat(place("/Names /EmbeddedFiles")).isEmpty();
    }
}

package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Finding;
import org.quittance.schematron.Corpus;
import org.quittance.term.Profile;

class ProfileGateTest {

    @Test
    void a_missing_group_is_named_with_its_place() {
        Group invoice = Group.root();
        invoice.add("BT-1", "F-1", Map.of(), Position.NONE);
        assertThat(texts(invoice, Profile.EN16931)).contains("BG-7 Buyer is missing (BG-7).");
    }

    @Test
    void a_term_outside_the_profile_is_refused() {
        Group invoice = Group.root();
        invoice.add("BT-14", "SO-1", Map.of(), new Position(3, 7));
        assertThat(texts(invoice, Profile.BASIC))
                .contains("BT-14 Sales order reference (BT-14) is not part of the profile basic.");
        assertThat(texts(invoice, Profile.EN16931)).noneMatch(t -> t.startsWith("BT-14"));
    }

    @Test
    void a_term_that_stands_too_often_is_refused() {
        Group invoice = Group.root();
        invoice.add("BT-1", "F-1", Map.of(), Position.NONE);
        invoice.add("BT-1", "F-2", Map.of(), Position.NONE);
        assertThat(texts(invoice, Profile.EN16931))
                .contains("BT-1 Invoice number (BT-1) stands 2 times, more often than the profile en16931 allows.");
    }

    @Test
    void unknown_codes_and_characters_that_xml_cannot_hold_are_refused() {
        Group invoice = Group.root();
        invoice.add("BT-5", "EURO", Map.of(), Position.NONE);
        invoice.add("BT-10", "a\u0001b", Map.of(), Position.NONE);
        assertThat(texts(invoice, Profile.EN16931))
                .contains(
                        "\"EURO\" is not a code of the list ISO4217, which BT-5 Invoice currency code asks for.",
                        "BT-10 Buyer reference holds the character U+0001, which XML cannot carry.");
    }

    @Test
    void official_examples_pass() throws Exception {
        InvoiceXml xml = new InvoiceXml();
        Corpus.needed(9);
        for (String path : Corpus.files("en16931/examples/cii")) {
            if (path.contains("CII_example")) {
                List<Finding> findings =
                        ProfileGate.check(xml.read(Corpus.bytes(path)).invoice(), Profile.EN16931);
                assertThat(findings).as(path).isEmpty();
            }
        }
    }

    private static List<String> texts(Group invoice, Profile profile) {
        return ProfileGate.check(invoice, profile).stream()
                .map(f -> f.text(Locale.ENGLISH))
                .toList();
    }
}

package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

class FieldMarksTest {
    private static final String LINE = Samples.basic()
            .replaceFirst(
                    "(?s).*(<ram:IncludedSupplyChainTradeLineItem>.*</ram:IncludedSupplyChainTradeLineItem>\\s*).*",
                    "$1");
    private static final String TWO_LINES = Samples.basic()
            .replace(
                    LINE,
                    LINE + LINE.replace("<ram:LineID>1<", "<ram:LineID>2<").replace(">11.10<", ">22.20<"));

    private static FileReport report(String xml, Finding... findings) {
        FileReport validated = Samples.VALIDATOR.validate("x.xml", Samples.utf8(xml), Options.STANDARD.showing(true));
        return validated.with(Stream.of(findings).toList());
    }

    private static FieldMarks marks(FileReport file) {
        return new FieldMarks(Objects.requireNonNull(file.exhibit().invoice()), FileCause.of(file, Locale.ENGLISH));
    }

    private static Finding finding(Place place, String... terms) {
        return Finding.of("rules", Severity.ERROR, List.of(terms), place, Message.of("QX-FILE-EMPTY"));
    }

    /** Where the nth occurrence of a tag begins. */
    private static Place tag(String xml, String tag, int nth) {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = xml.indexOf(tag, at + 1);
        }
        String before = xml.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Place.at("/x", line, at - before.lastIndexOf('\n'));
    }

    private static List<String> marked(String xml, Finding finding) {
        return marks(report(xml, finding)).of(finding).stream().map(Value::path).toList();
    }

    @Test
    void a_path_means_its_field() {
        assertThat(marked(TWO_LINES, finding(Place.at("BG-25[2]/BT-131", 0, 0))))
                .containsExactly("BG-25[2]/BT-131");
    }

    @Test
    void a_place_means_the_field_that_begins_there() {
        Place amount = tag(TWO_LINES, "<ram:LineTotalAmount>", 2);
        assertThat(marked(TWO_LINES, finding(amount))).containsExactly("BG-25[2]/BT-131");
        assertThat(marked(TWO_LINES, finding(amount, "BT-131"))).containsExactly("BG-25[2]/BT-131");
    }

    @Test
    void a_term_that_stands_once_needs_no_place() {
        assertThat(marked(TWO_LINES, finding(Place.NONE, "BT-112"))).containsExactly("BG-22/BT-112");
    }

    @Test
    void of_several_fields_the_one_around_the_place_is_meant() {
        Place line = tag(TWO_LINES, "<ram:IncludedSupplyChainTradeLineItem>", 2);
        assertThat(marked(TWO_LINES, finding(line, "BT-131"))).containsExactly("BG-25[2]/BT-131");
    }

    @Test
    void a_field_that_may_not_be_meant_is_not_marked() {
        Place totals = tag(TWO_LINES, "<ram:SpecifiedTradeSettlementHeaderMonetarySummation>", 1);
        assertThat(marked(TWO_LINES, finding(totals, "BT-131"))).isEmpty();
        assertThat(marked(TWO_LINES, finding(Place.NONE, "BT-131"))).isEmpty();
    }

    @Test
    void what_is_missing_in_a_line_is_marked_at_its_number() {
        Place line = tag(TWO_LINES, "<ram:IncludedSupplyChainTradeLineItem>", 2);
        assertThat(marked(TWO_LINES, finding(line, "BT-157"))).containsExactly("BG-25[2]/BT-126");
    }

    @Test
    void what_a_sum_leaves_out_is_not_missing() {
        Finding sum = Finding.of(
                "rules",
                "en16931-cii",
                "BR-CO-13",
                Severity.ERROR,
                List.of("BT-109", "BT-106", "BT-107", "BT-108"),
                Place.at("/a", 1, 1),
                Message.of("BR-CO-13"),
                null);
        assertThat(marks(report(Samples.basic(), sum.comparing("1.00", "2.00"))).missing())
                .isEmpty();
        assertThat(marks(report(Samples.basic(), sum)).missing()).isEmpty();
        assertThat(marks(report(Samples.basic(), finding(Place.at("/a", 1, 1), "BT-63", "BT-112")))
                        .missing())
                .isEmpty();
    }

    @Test
    void a_term_that_is_not_there_is_missing_once() {
        Finding one = finding(Place.at("/a", 1, 1), "BT-10");
        Finding other = finding(Place.at("/b", 2, 1), "BT-10", "BG-23");
        FieldMarks marks = marks(report(Samples.basic(), one, other));
        assertThat(marks.missing()).containsOnlyKeys("BT-10");
        assertThat(marks.missing().get("BT-10")).hasSize(1);
    }
}

package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.data.Table;

/** Our conversions beside those of other people: each kind of difference has its reason on record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherConvertersTest {
    private static final Table EXPLAINED = Table.beside(OtherConvertersTest.class, "other-converters.tsv");

    private final InvoiceXml xml = new InvoiceXml();
    private final Map<Kind, Integer> kinds = new TreeMap<>();
    private int compared;

    /** A kind of difference: something that only one of two conversions to a syntax has. */
    private record Kind(InvoiceSyntax to, String side, String what) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return to + " " + side + " " + what;
        }

        private boolean explainedBy(Table.Row row) {
            return row.get("to").equals(to.name())
                    && row.get("only").equals(side)
                    && what.matches("(?s).*(" + row.get("what") + ")");
        }
    }

    @BeforeAll
    void go(@TempDir Path folder) throws Exception {
        Map<CorpusXml, Unchecked> converted = Converters.convert(CorpusXml.all(), folder);
        for (Map.Entry<CorpusXml, Unchecked> one : converted.entrySet()) {
            compare(one.getKey(), one.getValue().uncheckedBytes());
        }
        compared = converted.size();
    }

    @Test
    void the_others_convert_what_they_always_did() {
        assertThat(compared).isEqualTo(CorpusXml.COUNT - 2); // the schema D16B refuses several BG-3
    }

    @Test
    void every_difference_is_explained() {
        Map<Kind, Long> explanations = new TreeMap<>();
        kinds.keySet().forEach(kind -> explanations.put(kind, explanation(kind).count()));
        explanations.values().removeIf(number -> number == 1);
        assertThat(explanations).isEmpty();
    }

    @Test
    void every_explanation_still_explains_something() {
        assertThat(EXPLAINED.rows())
                .allSatisfy(
                        row -> assertThat(kinds.keySet()).as(row.get("what")).anyMatch(kind -> kind.explainedBy(row)));
    }

    @Test
    void the_published_table_is_current() throws IOException {
        Path published = Path.of(System.getProperty("quittance.root", ".."), "docs/other-converters.md");
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(published, page);
        }
        assertThat(published).as("-Dgolden.update=true rewrites it").hasContent(page);
    }

    private void compare(CorpusXml source, byte[] theirs) throws MalformedXmlException {
        Reading reading = xml.read(theirs);
        InvoiceSyntax to = Conversion.other(xml.read(source.bytes()));
        assertThat(reading.syntax()).as(source.name()).isEqualTo(to);
        byte[] ours = xml.write(xml.read(source.bytes()).invoice(), to).xml().uncheckedBytes();
        List<String> ourTerms = terms(xml.read(ours));
        List<String> theirTerms = terms(reading);
        note(to, "ours", ourTerms, theirTerms);
        note(to, "theirs", theirTerms, ourTerms);
        note(to, "ours", leaves(ours), leaves(theirs));
        note(to, "theirs", leaves(theirs), leaves(ours));
    }

    private void note(InvoiceSyntax to, String side, List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        for (String one : rest) {
            String what = one.substring(0, one.indexOf('=')).replaceAll("\\[\\d+]", "");
            kinds.merge(new Kind(to, side, what), 1, Integer::sum);
        }
    }

    private static List<String> terms(Reading reading) {
        return TermTexts.of(reading.invoice()).values().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(text -> entry.getKey() + "=" + plain(text)))
                .toList();
    }

    private static List<String> leaves(byte[] document) {
        return XmlLeaf.all(document).stream()
                .map(leaf -> leaf.path() + "=" + plain(leaf.value()))
                .toList();
    }

    /** A text without the blanks around it, a number without zeros at its end. */
    private static String plain(String text) {
        try {
            return new BigDecimal(text.strip()).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text.strip();
        }
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Conversions beside those of other converters

                %d invoices of the corpus, converted by Quittance and by en16931-cii2ubl 3.1.3 or en16931-ubl2cii 2.1.0. What only one of
                the two conversions has, by term (as our reader finds it) and by place in the file. Generated:

                    mvn -pl engine -am test -Dtest=OtherConvertersTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true

                | to | only in | values | what | right | why |
                |---|---|---:|---|---|---|
                """.formatted(compared));
        kinds.forEach((kind, times) -> page.append("| %s | %s | %d | %s | %s |\n"
                .formatted(
                        kind.to(),
                        kind.side(),
                        times,
                        kind.what().replace("/rsm:CrossIndustryInvoice/", "").replaceFirst("^/Invoice/", ""),
                        explanation(kind).findFirst().orElse(" | "))));
        return page.toString();
    }

    private static Stream<String> explanation(Kind kind) {
        return EXPLAINED.rows().stream()
                .filter(kind::explainedBy)
                .map(row -> row.get("right") + " | " + row.get("reason"));
    }
}

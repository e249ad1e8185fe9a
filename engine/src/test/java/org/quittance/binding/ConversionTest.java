package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quittance.data.Table;
import org.quittance.schematron.Invoices;

/** Invoices of other people, converted to the other syntax and back: a term survives, or a list says that it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversionTest {
    private static final Table RULES = Table.beside(ConversionTest.class, "conversion-rules.tsv");

    private final InvoiceXml xml = new InvoiceXml();
    private final List<Conversion> conversions = new ArrayList<>();

    @BeforeAll
    void go() throws MalformedXmlException {
        for (CorpusXml source : CorpusXml.all()) {
            conversions.add(Conversion.of(source));
        }
    }

    @Test
    void every_term_survives_or_is_in_the_list_of_losses() {
        none(conversion -> minus(conversion.terms().without(conversion.said()), told(conversion)));
    }

    @Test
    void nothing_in_the_list_of_losses_survives() {
        none(conversion -> minus(told(conversion), conversion.terms().without(conversion.said())));
    }

    @Test
    void no_term_is_made_up() {
        none(conversion -> conversion.said().without(conversion.terms()));
    }

    @Test
    void the_way_back_loses_nothing_more() {
        none(conversion -> conversion.back().lost().stream()
                .filter(lost -> lost.reason() != Lost.Reason.DEMANDED)
                .map(TermTexts::of)
                .toList());
        conversions.forEach(conversion -> assertThat(conversion.again().values())
                .as(conversion.source().name())
                .isEqualTo(conversion.said().values()));
    }

    @Test
    void what_has_all_that_the_schema_demands_fits_it() {
        none(conversion -> demanded(conversion)
                ? List.of()
                : XmlJudge.errors(
                        XmlJudge.widest(conversion.syntax()),
                        conversion.there().xml().uncheckedBytes()));
    }

    @Test
    void what_comes_back_fits_its_schema() {
        none(conversion -> XmlJudge.errors(
                XmlJudge.widest(conversion.source().syntax()),
                conversion.back().xml().uncheckedBytes()));
    }

    @Test
    void a_schema_that_refuses_what_is_written_was_told_of_before() {
        conversions.stream().filter(ConversionTest::demanded).forEach(conversion -> assertThat(XmlJudge.errors(
                        XmlJudge.widest(conversion.syntax()),
                        conversion.there().xml().uncheckedBytes()))
                .as(conversion.source().name())
                .isNotEmpty());
    }

    @Test
    void a_rule_that_fires_only_after_conversion_has_its_reason_on_record() {
        assertThat(newlyBroken().keySet())
                .isEqualTo(RULES.rows().stream()
                        .map(row -> row.get("rule") + " " + row.get("from") + " " + row.get("to"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void streaming_writes_the_same_bytes_and_loses_the_same() throws Exception {
        for (CorpusXml source : CorpusXml.all()) {
            for (InvoiceSyntax to : InvoiceSyntax.values()) {
                Written held = xml.write(xml.read(source.bytes()).invoice(), to);
                ByteArrayOutputStream streamed = new ByteArrayOutputStream();
                Transcript transcript =
                        xml.transcribe(new ByteArrayInputStream(source.bytes()), reading -> to, streamed);
                assertThat(streamed.toByteArray())
                        .as("%s to %s", source.name(), to)
                        .isEqualTo(held.xml().uncheckedBytes());
                assertThat(transcript.lost()).as("%s to %s", source.name(), to).isEqualTo(held.lost());
            }
        }
    }

    @Test
    void streaming_thousands_of_lines_writes_the_same_bytes() throws Exception {
        byte[] invoice = Invoices.en16931(3000).getBytes(StandardCharsets.UTF_8);
        for (InvoiceSyntax to : InvoiceSyntax.values()) {
            ByteArrayOutputStream streamed = new ByteArrayOutputStream();
            xml.transcribe(new ByteArrayInputStream(invoice), reading -> to, streamed);
            assertThat(streamed.toByteArray())
                    .as(to.name())
                    .isEqualTo(xml.write(xml.read(invoice).invoice(), to).xml().uncheckedBytes());
        }
    }

    @Test
    void the_published_table_is_current() throws IOException {
        Path published = Path.of(System.getProperty("quittance.root", ".."), "docs/conversions.md");
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(published, page);
        }
        assertThat(published).as("-Dgolden.update=true rewrites it").hasContent(page);
    }

    /** Asserts for each file that there is nothing of a kind, and shows all that there is. */
    private void none(Function<Conversion, List<String>> kind) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Conversion conversion : conversions) {
            List<String> some = kind.apply(conversion);
            if (!some.isEmpty()) {
                found.put(conversion.source().name(), some);
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> told(Conversion conversion) {
        return conversion.there().lost().stream()
                .filter(lost -> lost.reason() != Lost.Reason.DEMANDED)
                .map(TermTexts::of)
                .toList();
    }

    private static boolean demanded(Conversion conversion) {
        return conversion.there().lost().stream().anyMatch(lost -> lost.reason() == Lost.Reason.DEMANDED);
    }

    private static List<String> minus(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }

    /** The files in which a rule fires on the conversion only, by rule and direction. */
    private Map<String, List<String>> newlyBroken() {
        Map<String, List<String>> broken = new TreeMap<>();
        conversions.stream()
                .filter(conversion -> !demanded(conversion))
                .forEach(conversion -> conversion.appeared().forEach(rule -> broken.computeIfAbsent(
                                rule.rule() + " " + conversion.source().syntax() + " " + conversion.syntax(),
                                k -> new ArrayList<>())
                        .add(conversion.source().name())));
        return broken;
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Conversions over the shared corpus

                Every invoice of the corpus that fits a schema of its syntax, converted to the other syntax and back. Generated:

                    mvn -pl engine -am test -Dtest=ConversionTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true

                %d invoices with %d values of terms. Each value survives both ways, or is in the list of losses that comes with what
                is written; the lists hold %d values, and %d invoices lack something that the schema of the other syntax demands.

                ## Losses

                | from | to | term | reason | beside | values | invoices |
                |---|---|---|---|---|---:|---:|
                """.formatted(
                        conversions.size(),
                        conversions.stream()
                                .mapToInt(conversion -> conversion.terms().size())
                                .sum(),
                        conversions.stream()
                                .mapToInt(conversion -> told(conversion).size())
                                .sum(),
                        conversions.stream().filter(ConversionTest::demanded).count()));
        losses().forEach((loss, files) -> page.append("| %s | %d | %d |\n"
                .formatted(loss, files.size(), files.stream().distinct().count())));
        page.append(
                "\n## Rules that fire only after conversion\n\n| rule | from | to | invoices | why |\n|---|---|---|---:|---|\n");
        Map<String, List<String>> broken = newlyBroken();
        RULES.rows()
                .forEach(row -> page.append("| %s | %s | %s | %d | %s |\n"
                        .formatted(
                                row.get("rule"),
                                row.get("from"),
                                row.get("to"),
                                broken
                                        .getOrDefault(
                                                row.get("rule") + " " + row.get("from") + " " + row.get("to"),
                                                List.of())
                                        .stream()
                                        .distinct()
                                        .count(),
                                row.get("reason"))));
        return page.toString();
    }

    /** The files in which something is lost, by what and why. */
    private Map<String, List<String>> losses() {
        Map<String, List<String>> losses = new TreeMap<>();
        for (Conversion conversion : conversions) {
            for (Lost lost : conversion.there().lost()) {
                String kind = "%s | %s | %s | %s | %s"
                        .formatted(
                                conversion.source().syntax(),
                                conversion.syntax(),
                                lost.term(),
                                lost.reason(),
                                lost.beside());
                losses.computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(conversion.source().name());
            }
        }
        return losses;
    }
}

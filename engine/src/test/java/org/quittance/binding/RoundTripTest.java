package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quittance.data.Table;
import org.quittance.schematron.Violation;

/** Invoices of other people, read and written again in the same syntax: nothing is gone and nothing is made up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
    private static final Table CHANGES = Table.beside(RoundTripTest.class, "round-trips.tsv");

    private final List<RoundTrip> trips = new ArrayList<>();
    private final Set<Table.Row> met = new HashSet<>();

    @BeforeAll
    void go() throws MalformedXmlException {
        for (CorpusXml source : CorpusXml.all()) {
            trips.add(RoundTrip.of(source));
        }
    }

    @Test
    void the_corpus_is_as_large_as_ever() {
        assertThat(trips).hasSize(CorpusXml.COUNT);
    }

    @Test
    void every_value_is_written_again_or_told() {
        none(trip -> changes("lost", trip.lost()));
    }

    @Test
    void the_syntax_holds_what_it_was_read_from() {
        none(trip -> changes("not written", unwritten(trip)));
    }

    @Test
    void nothing_is_made_up() {
        none(trip -> changes("added", trip.added()));
    }

    @Test
    void every_change_on_purpose_still_happens() {
        trips.forEach(trip -> {
            changes("lost", trip.lost());
            changes("added", trip.added());
            changes("not written", unwritten(trip));
        });
        assertThat(CHANGES.rows()).allMatch(met::contains);
    }

    @Test
    void what_is_written_fits_the_schemas_that_the_original_fits() {
        none(RoundTrip::schemaErrors);
    }

    @Test
    void no_rule_fires_that_did_not_before() {
        none(trip -> trip.appeared().stream().map(Violation::rule).toList());
    }

    @Test
    void a_rule_that_fires_no_longer_was_about_something_unread() {
        none(trip -> trip.vanished().stream()
                .filter(rule -> names(rule).noneMatch(name -> steps(trip).contains(name)))
                .map(Violation::rule)
                .toList());
    }

    @Test
    void the_published_table_is_current() throws IOException {
        Path published = Path.of(System.getProperty("quittance.root", ".."), "docs/round-trips.md");
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(published, page);
        }
        assertThat(published).as("-Dgolden.update=true rewrites it").hasContent(page);
    }

    /** Asserts for each file that there is nothing of a kind, and shows all that there is. */
    private void none(Function<RoundTrip, List<String>> kind) {
        Map<String, List<String>> found = new TreeMap<>();
        for (RoundTrip trip : trips) {
            List<String> some = kind.apply(trip);
            if (!some.isEmpty()) {
                found.put(trip.source().name(), some);
            }
        }
        assertThat(found).isEmpty();
    }

    /** The changes of a kind without those on purpose. */
    private List<String> changes(String kind, List<String> said) {
        return said.stream().filter(leaf -> !onPurpose(kind, leaf)).toList();
    }

    private boolean onPurpose(String kind, String leaf) {
        int equals = leaf.indexOf('=');
        List<Table.Row> reasons = CHANGES.rows().stream()
                .filter(row -> row.get("change").equals(kind))
                .filter(row -> leaf.substring(0, equals).endsWith(row.get("path")))
                .filter(row -> leaf.substring(equals + 1).matches(row.get("value")))
                .toList();
        met.addAll(reasons);
        return !reasons.isEmpty();
    }

    private static List<String> unwritten(RoundTrip trip) {
        return trip.losses().stream()
                .map(lost -> lost.path() + "=" + lost.reason())
                .toList();
    }

    private static Stream<String> names(Violation rule) {
        return Arrays.stream(rule.text().split("\\W+"));
    }

    /** The names of the elements and attributes in which something was unread. */
    private static Set<String> steps(RoundTrip trip) {
        return trip.unread().stream()
                .flatMap(unread -> Arrays.stream(unread.path().split("/@?(\\w+:)?")))
                .collect(Collectors.toSet());
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Round trips over the shared corpus

                Every invoice of the corpus that fits a schema of its syntax, read and written again in the same syntax. Generated:

                    mvn -pl engine -am test -Dtest=RoundTripTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true

                - *values*: texts and attributes of the original; *lost*: those that are not in the new file and not in a list;
                - *unread*: those that no business term claims; they are listed when the file is read, and are not written;
                - *not written*: those of a term that the standard has once, found more often; they are listed when the file is written;
                - *silent*: rules of the EN 16931 set that fired on the original only; all are about something unread.

                %d invoices, %d values, %d lost, %d unread, %d not written. What is changed on purpose (completions, spellings) stands
                with its reason in `engine/src/test/resources/org/quittance/binding/round-trips.tsv`.

                | invoice | syntax | values | lost | unread | not written | silent |
                |---|---|---:|---:|---:|---:|---|
                """.formatted(
                        trips.size(),
                        sum(RoundTrip::leaves),
                        sum(trip -> changes("lost", trip.lost()).size()),
                        sum(trip -> trip.unread().size()),
                        sum(trip -> trip.losses().size())));
        trips.forEach(trip -> page.append(row(trip)));
        page.append("\n## Unread\n\n| path | in | times |\n|---|---|---:|\n");
        unread().forEach((path, files) -> page.append("| %s | %s | %d |\n"
                .formatted(path, files.size() == 1 ? files.get(0) : distinct(files) + " invoices", files.size())));
        return page.toString();
    }

    private String row(RoundTrip trip) {
        return "| %s | %s | %d | %d | %d | %d | %s |\n"
                .formatted(
                        trip.source().name(),
                        trip.source().syntax(),
                        trip.leaves(),
                        changes("lost", trip.lost()).size(),
                        trip.unread().size(),
                        trip.losses().size(),
                        trip.vanished().stream().map(Violation::rule).distinct().collect(Collectors.joining(" ")));
    }

    private int sum(Function<RoundTrip, Integer> figure) {
        return trips.stream().mapToInt(figure::apply).sum();
    }

    private static long distinct(List<String> files) {
        return files.stream().distinct().count();
    }

    /** The invoices in which something was unread, by its path. */
    private Map<String, List<String>> unread() {
        Map<String, List<String>> unread = new TreeMap<>();
        for (RoundTrip trip : trips) {
            for (Unread one : trip.unread()) {
                String path = one.path()
                        .replaceFirst("/\\w+:CrossIndustryInvoice/", "")
                        .replaceFirst("^/", "");
                unread.computeIfAbsent(path, k -> new ArrayList<>())
                        .add(trip.source().name());
            }
        }
        return unread;
    }
}

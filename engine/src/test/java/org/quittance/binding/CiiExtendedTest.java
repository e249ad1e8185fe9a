package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** All of Factur-X EXTENDED has its place in the CII skeleton. */
class CiiExtendedTest {
    private static final String AGREEMENT =
            "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement";

    /** What has no place yet, and why. */
    private static final Map<String, String> EXCEPTED = Map.of(
            AGREEMENT + "/ram:AdditionalReferencedDocument[ram:TypeCode=\"130\"]/ram:FormattedIssueDateTime",
            "BT-X-557: a part of BT-18 that does not stand directly beside its value is not read");

    private final InvoiceXml xml = new InvoiceXml();

    @Test
    void every_leaf_and_attribute_of_the_schema_has_a_place_and_every_place_is_of_the_schema() throws Exception {
        Set<String> declared = new TreeSet<>();
        for (int choice = 0; choice < 2; choice++) {
            XmlLeaves.of(ExtendedSample.xml(EXCEPTED.keySet(), choice))
                    .forEach(leaf -> declared.add(leaf.substring(0, leaf.indexOf('='))));
        }
        Set<String> places = new TreeSet<>();
        collect(Skeleton.load("cii.xml").root(), "", places);
        assertThat(places).hasSizeGreaterThan(700);
        assertThat(without(declared, places)).as("no place").isEmpty();
        assertThat(without(places, declared)).as("not of the schema").isEmpty();
    }

    @Test
    void every_term_has_a_place() {
        Set<String> placed = new HashSet<>();
        terms(Skeleton.load("cii.xml").root(), placed);
        List<String> missing = Terms.standard().all().stream()
                .filter(term -> !term.group())
                .map(Term::id)
                .filter(id -> !placed.contains(id))
                .toList();
        assertThat(missing).containsExactly("BT-X-557");
    }

    private static void terms(SkeletonNode node, Set<String> placed) {
        if (node.slot != null) {
            placed.add(node.slot.term().id());
        }
        for (SkeletonAttribute attribute : node.attributes) {
            Slot slot = attribute.slot();
            if (slot != null) {
                placed.add(slot.term().id());
            }
        }
        node.children.forEach(child -> terms(child, placed));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static void collect(SkeletonNode node, String parent, Set<String> places) {
        String path = parent + "/" + node.qualifiedName();
        if (node.children.isEmpty()) {
            places.add(path);
        }
        node.attributes.forEach(attribute -> places.add(path + "/@" + attribute.name()));
        node.children.forEach(child -> collect(child, path, places));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void an_invoice_that_uses_everything_is_read_whole_and_written_back_without_loss(int choice) throws Exception {
        byte[] original = ExtendedSample.xml(EXCEPTED.keySet(), choice);
        Reading reading = xml.read(original);
        assertThat(reading.unread()).isEmpty();
        byte[] written = xml.write(reading.invoice(), InvoiceSyntax.CII).xml().uncheckedBytes();
        List<String> lost = XmlLeaves.of(original);
        List<String> added = XmlLeaves.of(written);
        List<String> same = List.copyOf(lost);
        added.forEach(lost::remove);
        same.forEach(added::remove);
        assertThat(lost).as("lost").isEmpty();
        assertThat(added).as("made up").isEmpty();
        SchemaFactory.newDefaultInstance()
                .newSchema(ExtendedSample.schema())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(written)));
    }

    @Test
    void no_two_places_of_the_sample_lead_to_the_same_value() throws Exception {
        Group invoice = xml.read(ExtendedSample.xml(EXCEPTED.keySet(), 0)).invoice();
        List<String> repeated = new ArrayList<>();
        repeated(invoice, repeated);
        assertThat(repeated).containsExactlyInAnyOrder("BT-41", "BT-56", "BT-84");
    }

    private static void repeated(Group group, List<String> found) {
        Set<String> seen = new HashSet<>();
        for (Value value : group.values()) {
            if (!seen.add(value.term()) && !Terms.standard().get(value.term()).repeats()) {
                found.add(value.term());
            }
        }
        group.groups().forEach(each -> repeated(each, found));
    }

    @Test
    void a_date_in_another_format_stays_unread() throws Exception {
        String sample = new String(ExtendedSample.xml(EXCEPTED.keySet(), 0), StandardCharsets.UTF_8);
        String odd = sample.replaceFirst("(CompleteDateTime><udt:DateTimeString format=\")102(\">)", "$1205$2");
        assertThat(xml.read(odd.getBytes(StandardCharsets.UTF_8)).unread())
                .extracting(Unread::path)
                .isNotEmpty()
                .allMatch(path -> path.contains("EffectiveSpecifiedPeriod"));
    }

    @Test
    void a_project_name_of_its_own_stays_unread() throws Exception {
        String sample = new String(ExtendedSample.xml(EXCEPTED.keySet(), 0), StandardCharsets.UTF_8);
        byte[] named = sample.replace(">Project reference<", ">Bridge<").getBytes(StandardCharsets.UTF_8);
        assertThat(xml.read(named).unread()).extracting(Unread::text).containsExactly("Bridge");
    }
}

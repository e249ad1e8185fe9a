package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.model.Invoice;
import org.quittance.model.RandomInvoices;
import org.quittance.schematron.PreparedXml;
import org.quittance.schematron.RuleEngine;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.SchemaResult;
import org.quittance.schematron.Schemas;
import org.quittance.schematron.XmlSchema;
import org.quittance.schematron.saxon.SaxonRuleEngine;

/** What is computed and written keeps every official rule, warnings included; {@code -Drandom.invoices=n} asks for more. */
class RandomInvoicesRulesTest {
    /** Warnings that count the documents of the invoice where the standard lets each have one (BG-24 is 0..n). */
    private static final Set<String> MISCOUNTED = Set.of("CII-SR-475", "CII-SR-476");

    private static final int COUNT = Integer.getInteger("random.invoices", 1500);
    /** The rules of EXTENDED take several times as long. */
    private static final int EXTENDED = Math.max(1, COUNT / 5);

    private final InvoiceMapper mapper = new InvoiceMapper();
    private final InvoiceXml xml = new InvoiceXml();
    private final Map<String, String> broken = new TreeMap<>();

    @Test
    void random_invoices_keep_every_official_rule() {
        judge(RandomInvoices.of(2026, COUNT), "factur-x-en16931", "en16931-cii", "factur-x-en16931");
    }

    @Test
    void random_extended_invoices_keep_every_official_rule() {
        judge(RandomInvoices.extended(2028, EXTENDED), "factur-x-extended", "factur-x-extended");
    }

    private void judge(Stream<Invoice> invoices, String schemaId, String... rules) {
        RuleEngine engine = new SaxonRuleEngine();
        List<RuleSet> sets = Stream.of(rules)
                .map(id -> RuleSets.carried().find(id).orElseThrow())
                .toList();
        Schemas schemas = Schemas.carried();
        XmlSchema schema = schemas.find(schemaId).orElseThrow();
        invoices.forEach(invoice -> {
            byte[] bytes = write(invoice);
            note(schemas.validate(schema, bytes), bytes);
            PreparedXml prepared = engine.prepare(bytes);
            sets.forEach(set -> note(set, engine.run(set, prepared), bytes));
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void random_invoices_are_read_back_from_their_xml() throws Exception {
        readBack(RandomInvoices.of(2027, COUNT));
        readBack(RandomInvoices.extended(2029, EXTENDED));
    }

    private void readBack(Stream<Invoice> invoices) throws Exception {
        for (Invoice invoice : invoices.toList()) {
            Reading reading = xml.read(write(invoice));
            assertThat(reading.unread()).isEmpty();
            assertThat(mapper.read(reading.invoice())).isEqualTo(new Mapping.Mapped(invoice));
        }
    }

    private byte[] write(Invoice invoice) {
        return xml.write(mapper.write(invoice), InvoiceSyntax.CII).xml().uncheckedBytes();
    }

    private void note(SchemaResult result, byte[] bytes) {
        if (!(result instanceof SchemaResult.Checked checked)
                || !checked.errors().isEmpty()) {
            broken.putIfAbsent("schema", result + "\n" + new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void note(RuleSet set, RuleResult result, byte[] bytes) {
        if (result instanceof RuleResult.Completed completed) {
            completed.violations().stream()
                    .filter(v -> !MISCOUNTED.contains(v.rule()))
                    .forEach(v -> broken.putIfAbsent(
                            set.id() + " " + v.rule(),
                            v.text() + " " + v.location() + "\n" + new String(bytes, StandardCharsets.UTF_8)));
        } else {
            broken.putIfAbsent(set.id(), result.toString());
        }
    }
}

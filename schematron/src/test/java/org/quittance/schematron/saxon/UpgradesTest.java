package org.quittance.schematron.saxon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.Resource;
import org.quittance.schematron.Upgrades;

class UpgradesTest {

    private static final Resource ZUGFERD_1 = Upgrades.forRoot(
                    "urn:ferd:CrossIndustryDocument:invoice:1p0", "CrossIndustryDocument")
            .orElseThrow();

    private final SaxonTransformer transformer = new SaxonTransformer();

    @Test
    void zugferd_1_becomes_cii() {
        Corpus.needed(3);
        assertThat(Corpus.manifest().stream().filter(e -> e.cell("kind").equals("zf1")))
                .hasSize(3)
                .allSatisfy(entry -> {
                    byte[] made = transformer
                            .transform(ZUGFERD_1, Corpus.bytes(entry.cell("path")))
                            .orElseThrow();
                    assertThat(new String(made, StandardCharsets.UTF_8))
                            .contains("<rsm:CrossIndustryInvoice", "SpecifiedTradeSettlementHeaderMonetarySummation");
                });
    }

    @Test
    void a_document_with_a_doctype_becomes_nothing() {
        byte[] xml =
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(transformer.transform(ZUGFERD_1, xml)).isEmpty();
    }

    @Test
    void other_documents_have_no_upgrade() {
        assertThat(Upgrades.forRoot("urn:x", "CrossIndustryDocument")).isEmpty();
    }
}

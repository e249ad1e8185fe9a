package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quittance.schematron.Corpus;

class CiiRoundTripTest {
    /** What writing completes: type codes left out, and one value in each of the places that the syntax has for it. */
    private static final List<String> COMPLETED =
            List.of("ReferencedDocument/ram:TypeCode=", "PriceProductTradePrice/ram:BasisQuantity", "ram:Information=");

    private final InvoiceXml xml = new InvoiceXml();

    @TestFactory
    Stream<DynamicTest> official_examples_are_read_whole_and_written_back_without_loss() {
        Corpus.needed(34);
        return Corpus.manifest().stream()
                .filter(e -> e.cell("kind").equals("cii"))
                .map(e -> e.cell("path"))
                .filter(path -> path.startsWith("en16931/examples") || path.startsWith("xrechnung-testsuite"))
                .map(path -> DynamicTest.dynamicTest(path, () -> roundTrip(Corpus.bytes(path))));
    }

    private void roundTrip(byte[] original) throws Exception {
        Reading reading = xml.read(original);
        List<String> lost = XmlLeaves.of(original);
        List<String> added = XmlLeaves.of(
                xml.write(reading.invoice(), InvoiceSyntax.CII).xml().uncheckedBytes());
        List<String> same = new ArrayList<>(lost);
        added.forEach(lost::remove);
        same.forEach(added::remove);
        added.removeIf(leaf -> COMPLETED.stream().anyMatch(leaf::contains));
        assertThat(added).as("made up").isEmpty();
        assertThat(lost).as("lost").isEmpty();
        assertThat(reading.unread()).allMatch(unread -> unread.path().contains("URIID/@")); // of an empty element
    }
}

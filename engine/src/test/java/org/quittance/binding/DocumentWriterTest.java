package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentWriterTest {

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void what_is_written_is_read_back_whatever_the_invoice(DocumentFormat format) {
        for (int seed = 0; seed < 300; seed++) {
            Group invoice = new RandomInvoices(seed, 0.1 + 0.8 * (seed % 10) / 10).next();
            String text = new String(new DocumentWriter().write(invoice, format), StandardCharsets.UTF_8);
            Group again;
            try {
                again = Documents.invoice(Documents.read(text, format));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text, e);
            }
            assertThat(Documents.dump(again)).as("seed " + seed + "\n" + text).isEqualTo(Documents.dump(invoice));
        }
    }
}

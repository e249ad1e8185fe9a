package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quittance.term.Profile;

class FacturXPdfTest {
    private static final Fonts FONTS = Fonts.bundled();
    private static final byte[] XML = "<invoice/>".getBytes(StandardCharsets.UTF_8);
    private static final Instant CREATED = Instant.parse("2026-11-16T00:00:00Z");

    @Test
    void the_invoice_of_the_picture_is_pdf_a_and_pdf_ua() throws Exception {
        byte[] pdf = draw(SampleInvoice.ofPicture(), Locale.FRENCH);
        Files.write(Path.of("/tmp/out.pdf"), pdf);
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    private static byte[] draw(SampleInvoice invoice, Locale locale) {
        return new FacturXPdf(FONTS)
                .draw(invoice.group(), XML, Profile.EN16931, PageOptions.of(locale, CREATED, "seed"))
                .pdf();
    }
}

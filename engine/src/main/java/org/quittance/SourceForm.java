package org.quittance;

import java.nio.charset.StandardCharsets;
import org.quittance.binding.DocumentFormat;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** What an invoice comes as, told by its first characters: a file's name may say anything. */
enum SourceForm {
    YAML,
    JSON,
    XML;

    private static final int LOOK = 256;

    /**
     * The form of a source.
     *
     * @throws QuittanceException {@code QX-SOURCE-PDF} for a PDF, which already is what would be made
     */
    static SourceForm of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.UTF_8)
                .replace("\u0000", "")
                .replaceFirst("^[\uFEFF\uFFFD\\s]+", "");
        if (head.startsWith("%PDF-")) {
            throw new QuittanceException(Message.of("QX-SOURCE-PDF"));
        }
        if (head.startsWith("<")) {
            return XML;
        }
        return head.startsWith("{") ? JSON : YAML;
    }

    DocumentFormat document() {
        return this == JSON ? DocumentFormat.JSON : DocumentFormat.YAML;
    }
}

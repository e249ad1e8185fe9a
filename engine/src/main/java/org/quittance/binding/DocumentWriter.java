package org.quittance.binding;

import java.nio.charset.StandardCharsets;

/**
 * Writes the terms of an invoice as a document; reading it gives the same terms back, wrong ones included.
 *
 * <p>What no key can say stands by id under {@code terms:}.
 */
public final class DocumentWriter {

    /** The document as text in UTF-8. */
    public byte[] write(Group invoice, DocumentFormat format) {
        DocumentNode.Mapping document = DocumentComposer.compose(invoice);
        String text = format == DocumentFormat.JSON ? JsonText.of(document) : YamlText.of(document);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

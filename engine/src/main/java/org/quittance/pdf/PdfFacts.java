package org.quittance.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself, besides its attachments.
 *
 * @param version the version of the header or the catalog, whichever is the later, such as {@code 1.7}
 * @param pages how many pages it has
 * @param soundPages whether its page tree leads to each page once
 * @param encrypted whether it is encrypted, even with an empty password
 * @param activeContent what a reader might run, play or send; the first fifty
 * @param tagged whether it claims a structure tree ({@code /MarkInfo /Marked true})
 * @param language {@code /Lang} of the catalog
 * @param producer the program that wrote it
 * @param complete whether an end-of-file mark closes it
 * @param xmp its metadata; empty facts when it has none
 */
public record PdfFacts(
        String version,
        int pages,
        boolean soundPages,
        boolean encrypted,
        List<PdfActiveContent> activeContent,
        boolean tagged,
        @Nullable String language,
        @Nullable String producer,
        boolean complete,
        XmpFacts xmp) {
    public PdfFacts {
        activeContent = List.copyOf(activeContent);
    }
}

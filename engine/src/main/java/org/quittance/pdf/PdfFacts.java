package org.quittance.pdf;

import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself, besides its attachments.
 *
 * @param version the version of the header or the catalog, such as {@code 1.7}
 * @param pages how many pages it claims
 * @param encrypted whether it is encrypted, even with an empty password
 * @param javaScript whether it carries JavaScript in its name tree or opening action
 * @param openAction whether it does something when opened, other than going to a page
 * @param tagged whether it claims a structure tree ({@code /MarkInfo /Marked true})
 * @param language {@code /Lang} of the catalog
 * @param producer the program that wrote it
 * @param complete whether an end-of-file mark closes it
 * @param xmp its metadata; empty facts when it has none
 */
public record PdfFacts(
        String version,
        int pages,
        boolean encrypted,
        boolean javaScript,
        boolean openAction,
        boolean tagged,
        @Nullable String language,
        @Nullable String producer,
        boolean complete,
        XmpFacts xmp) {}

package org.quittance.pdf;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of one of its attachments: the file specification and the parameters of the embedded file.
 *
 * @param key its key in the name tree of embedded files; {@code null} when it is not listed there
 * @param file the name in {@code /F}
 * @param unicodeFile the name in {@code /UF}
 * @param description the text in {@code /Desc}
 * @param relationship {@code /AFRelationship}, such as {@code Alternative}
 * @param mime {@code /Subtype} of the embedded file, such as {@code text/xml}
 * @param modified {@code /ModDate} as written
 * @param size {@code /Size} of the parameters
 * @param checksum {@code /CheckSum} in lower-case hexadecimal
 * @param associated whether {@code /AF} of the catalog names it
 * @param flaws what is wrong with how it was put in
 */
public record PdfFileSpec(
        @Nullable String key,
        @Nullable String file,
        @Nullable String unicodeFile,
        @Nullable String description,
        @Nullable String relationship,
        @Nullable String mime,
        @Nullable String modified,
        @Nullable Long size,
        @Nullable String checksum,
        boolean associated,
        Set<PdfFileFlaw> flaws) {
    public PdfFileSpec {
        flaws = Set.copyOf(flaws);
    }

    /** Whether the name tree of embedded files lists it, so that a reader shows it. */
    public boolean listed() {
        return key != null;
    }

    /** The name to show and to save under: {@code /UF}, else {@code /F}, else the key. */
    public String name() {
        return unicodeFile != null ? unicodeFile : file != null ? file : key != null ? key : "";
    }
}

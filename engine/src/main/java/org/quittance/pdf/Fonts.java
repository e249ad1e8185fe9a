package org.quittance.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The fonts of the page, parsed once; keep one and hand it to every {@link FacturXPdf}. Safe for many threads.
 *
 * <p>Source Sans Pro in three weights; Liberation Sans for the characters that it lacks.
 */
public final class Fonts {
    private static final String FOLDER = "/fonts/ttf/SourceSansPro/SourceSansPro-";
    private static final String FALLBACK = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Map<Weight, List<FontFile>> chains;

    private Fonts(Map<Weight, List<FontFile>> chains) {
        this.chains = chains;
    }

    /**
     * Parses the fonts on the class path.
     *
     * @throws IllegalStateException when one is missing: the class path is broken
     */
    public static Fonts bundled() {
        Map<Weight, List<FontFile>> chains = new EnumMap<>(Weight.class);
        FontFile fallback = read(FALLBACK);
        for (Weight weight : Weight.values()) {
            chains.put(weight, List.of(read(FOLDER + weight.fileName() + ".ttf"), fallback));
        }
        return new Fonts(chains);
    }

    private static FontFile read(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font " + resource + " is missing on the class path.");
            }
            return FontFile.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fonts to try for a weight, best first; the last one draws the replacement for what none of them has. */
    List<FontFile> chain(Weight weight) {
        return chains.getOrDefault(weight, List.of());
    }
}

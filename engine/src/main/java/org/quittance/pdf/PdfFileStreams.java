package org.quittance.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Decodes streams of a PDF up to a limit: a few kilobytes can stand for gigabytes. */
final class PdfFileStreams {
    /** PDFBox decodes its rarer filters wholly in memory, so it is only let at short streams. */
    private static final long RARE_FILTER_LIMIT = 1 << 20;

    private final long limit;

    PdfFileStreams(long limit) {
        this.limit = limit;
    }

    /** What could be decoded, and why not all of it. */
    static final class Decoded {
        final byte[] bytes;
        final @Nullable String problem;
        final boolean cut;

        Decoded(byte[] bytes, @Nullable String problem, boolean cut) {
            this.bytes = bytes;
            this.problem = problem;
            this.cut = cut;
        }
    }

    Decoded decode(COSStream stream) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        try (InputStream in = open(stream)) {
            byte[] buffer = new byte[1 << 14];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (decoded.size() + n > limit) {
                    return new Decoded(decoded.toByteArray(), "larger than " + limit + " bytes", true);
                }
                decoded.write(buffer, 0, n);
            }
            return new Decoded(decoded.toByteArray(), null, false);
        } catch (IOException e) {
            return new Decoded(decoded.toByteArray(), String.valueOf(e.getMessage()), false);
        }
    }

    private static InputStream open(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        boolean deflated = filters.stream()
                .allMatch(f -> f.equals(COSName.FLATE_DECODE) || f.getName().equals("Fl"));
        if (!deflated || predicted(stream)) {
            if (stream.getLength() > RARE_FILTER_LIMIT) {
                throw new IOException("a stream of this size is only read with the filter FlateDecode, not " + filters);
            }
            return stream.createInputStream();
        }
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            in = new InflaterInputStream(in);
        }
        return in;
    }

    private static List<COSName> filters(@Nullable COSBase filters) {
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean predicted(COSStream stream) {
        COSBase parms = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        return parms instanceof COSArray
                || (parms instanceof COSDictionary dictionary && dictionary.getInt(COSName.PREDICTOR, 1) > 1);
    }
}

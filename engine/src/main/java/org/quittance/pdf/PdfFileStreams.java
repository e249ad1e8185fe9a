package org.quittance.pdf;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
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

    /** Of these, a byte can stand for a thousand and more. */
    private static final Set<String> EXPANDING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW");

    private static final long EXPANDING_LIMIT = 1 << 17;
    private static final Set<String> DECODED = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL");

    private final long limit;

    PdfFileStreams(long limit) {
        this.limit = limit;
    }

    private static final class LimitException extends IOException {
        private static final long serialVersionUID = 1L;
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
                if (decoded.size() + (long) n > limit) {
                    return new Decoded(decoded.toByteArray(), "larger than " + limit + " bytes", true);
                }
                decoded.write(buffer, 0, n);
            }
            return new Decoded(decoded.toByteArray(), null, false);
        } catch (LimitException e) {
            return new Decoded(new byte[0], "larger than " + limit + " bytes", true);
        } catch (IOException e) {
            return new Decoded(decoded.toByteArray(), String.valueOf(e.getMessage()), false);
        }
    }

    /** How many bytes a stream unfolds to, as far as the limit; one more than that when it is more. */
    long measure(COSStream stream) {
        try {
            if (!deflated(filters(stream.getFilters()))) {
                return stream.getLength() > rareLimit(filters(stream.getFilters()))
                        ? limit + 1
                        : decode(stream).bytes.length;
            }
            return inflatedSize(stream);
        } catch (IOException e) {
            return 0;
        }
    }

    private InputStream open(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        if (!deflated(filters)) {
            if (!DECODED.containsAll(filters.stream().map(COSName::getName).toList())) {
                throw new IOException("a file is not read with the filters " + filters);
            }
            if (stream.getLength() > rareLimit(filters)) {
                throw new IOException("a stream of this size is only read with the filter FlateDecode, not " + filters);
            }
            return stream.createInputStream();
        }
        if (predicted(stream)) {
            if (inflatedSize(stream) > limit) {
                throw new LimitException();
            }
            return stream.createInputStream();
        }
        return inflated(stream);
    }

    private long inflatedSize(COSStream stream) throws IOException {
        long size = 0;
        try (InputStream in = inflated(stream)) {
            byte[] buffer = new byte[1 << 14];
            for (int n = in.read(buffer); n >= 0 && size <= limit; n = in.read(buffer)) {
                size += n;
            }
        } catch (ZipException | EOFException e) {
            return size; // what follows a fault is read by nobody
        }
        return size;
    }

    private static InputStream inflated(COSStream stream) throws IOException {
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters(stream.getFilters()).size(); i++) {
            in = new InflaterInputStream(in);
        }
        return in;
    }

    private static boolean deflated(List<COSName> filters) {
        return filters.stream()
                .allMatch(f -> f.equals(COSName.FLATE_DECODE) || f.getName().equals("Fl"));
    }

    private static long rareLimit(List<COSName> filters) {
        return filters.stream().anyMatch(f -> EXPANDING.contains(f.getName())) ? EXPANDING_LIMIT : RARE_FILTER_LIMIT;
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

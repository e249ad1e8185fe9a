package org.quittance.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/**
 * Measures what a reader unfolds before it can look at anything: cross-reference streams and object streams. It goes by the
 * bytes alone, since whoever opens the file has unfolded them already.
 */
final class PdfStructureScan {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END_STREAM = "endstream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.ISO_8859_1);
    /** The least that an entry of a cross-reference stream takes is three bytes, but usual ones take five to eight. */
    private static final int ENTRY = 8;
    /** The most that deflate saves is 1 : 1032. */
    private static final long MOST_DEFLATED = 1032;
    /** Rarer filters are unfolded in one piece. */
    private static final int RARE_FILTER_LIMIT = 1 << 16;

    private final byte[] pdf;
    private final PdfLimits limits;
    private long entries;
    private long objects;
    private boolean exceeded;

    private PdfStructureScan(byte[] pdf, PdfLimits limits) {
        this.pdf = pdf;
        this.limits = limits;
    }

    /** Whether opening the file would take more than the limits allow. */
    static boolean exceeds(byte[] pdf, PdfLimits limits) {
        PdfStructureScan scan = new PdfStructureScan(pdf, limits);
        scan.objects();
        scan.streams();
        return scan.exceeded;
    }

    private void objects() {
        int count = 0;
        for (int at = find(OBJECT, 0); at >= 0 && !exceeded; at = find(OBJECT, at + OBJECT.length)) {
            exceeded = ++count > limits.objects();
        }
    }

    private void streams() {
        int from = 0;
        for (int at = find(STREAM, 0); at >= 0 && !exceeded; at = find(STREAM, from)) {
            boolean end = at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e';
            if (!end) {
                stream(new Head(from, at), at + STREAM.length);
            }
            from = at + STREAM.length;
        }
    }

    private void stream(Head head, int keyword) {
        if (!head.structural) {
            return;
        }
        int start = keyword;
        while (start < pdf.length && start < keyword + 2 && (pdf[start] == '\r' || pdf[start] == '\n')) {
            start++;
        }
        int end = find(END_STREAM, start);
        long raw = (end < 0 ? pdf.length : end) - (long) start;
        if (head.rare) {
            exceeded |= raw > RARE_FILTER_LIMIT;
        }
        long left = head.references ? limits.objects() * (long) ENTRY - entries : limits.streamBytes() / 2 - objects;
        long size = head.deflated == 0 ? raw : unfolded(start, raw, head.deflated, left);
        if (head.references) {
            entries += size;
        } else {
            objects += size;
        }
        exceeded |= size > left;
    }

    /** What cannot be unfolded here may be encrypted; then it counts as what it can be at most. */
    private long unfolded(int start, long raw, int times, long most) {
        long size = 0;
        try (InputStream in = inflated(new ByteArrayInputStream(pdf, start, pdf.length - start), times)) {
            byte[] buffer = new byte[1 << 14];
            for (int n = in.read(buffer); n >= 0 && size <= most; n = in.read(buffer)) {
                size += n;
            }
            return size;
        } catch (IOException e) {
            return size > 0 ? size : raw * MOST_DEFLATED;
        }
    }

    private static InputStream inflated(InputStream raw, int times) {
        InputStream in = raw;
        for (int i = 0; i < times; i++) {
            in = new InflaterInputStream(in);
        }
        return in;
    }

    private int find(byte[] word, int from) {
        for (int i = from; i <= pdf.length - word.length; i++) {
            int n = 0;
            while (n < word.length && pdf[i + n] == word[n]) {
                n++;
            }
            if (n == word.length) {
                return i;
            }
        }
        return -1;
    }

    /** What the dictionary before a stream says, as far as its names tell. */
    private final class Head {
        private boolean structural;
        private boolean references;
        private boolean rare;
        private int deflated;

        Head(int from, int to) {
            for (int i = from; i < to; i++) {
                if (pdf[i] == '/') {
                    name(i + 1, to);
                }
            }
        }

        private void name(int from, int to) {
            StringBuilder name = new StringBuilder();
            int i = from;
            while (i < to && name.length() < 20 && " \t\r\n\f\0/[]<>()%".indexOf(pdf[i]) < 0) {
                if (pdf[i] == '#' && i + 2 < to) {
                    int code = 16 * Character.digit(pdf[i + 1], 16) + Character.digit(pdf[i + 2], 16);
                    name.append((char) Math.max(0, code));
                    i += 3;
                } else {
                    name.append((char) (pdf[i++] & 0xFF));
                }
            }
            told(name.toString());
        }

        private void told(String name) {
            switch (name) {
                case "XRef" -> {
                    structural = true;
                    references = true;
                }
                case "ObjStm" -> structural = true;
                case "FlateDecode", "Fl" -> deflated++;
                case "LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL" ->
                    rare = true;
                default -> {}
            }
        }
    }
}

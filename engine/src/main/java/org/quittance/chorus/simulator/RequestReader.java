package org.quittance.chorus.simulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the requests of one HTTP/1.1 connection, one after the other. */
final class RequestReader {
    /** The largest body that is kept: an archive of 30 MB in Base64, and some. */
    static final int MOST_BODY = 48 << 20;

    private static final int MOST_HEAD = 64 << 10;
    private static final long MOST_SKIPPED = 1L << 30;

    private final InputStream in;
    private final OutputStream out;
    private int head;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * The next request; empty when the caller has hung up.
     *
     * @throws IOException when the connection breaks, or what comes is no HTTP
     */
    Optional<Request> next() throws IOException {
        head = 0;
        String first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] words = first.split(" ");
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new IOException("no HTTP request");
        }
        Map<String, String> headers = headers();
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        BodyBytes body = new BodyBytes();
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            readChunks(body);
        } else {
            body.take(size(headers.getOrDefault("content-length", "0"), 10));
        }
        return Optional.of(new Request(words[0], path(words[1]), headers, body.bytes(), body.oversize()));
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private void readChunks(BodyBytes body) throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            body.take(size);
            line();
        }
        for (String trailer = line(); !trailer.isEmpty(); ) {
            trailer = line();
        }
    }

    private long chunk() throws IOException {
        head = 0;
        return size(line().split(";")[0].strip(), 16);
    }

    private static long size(String text, int radix) throws IOException {
        try {
            return Long.parseLong(text, radix);
        } catch (NumberFormatException e) {
            throw new IOException("no size: " + text, e);
        }
    }

    /** One line without its end; empty at the end of the stream. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (++head > MOST_HEAD) {
                throw new IOException("the head of the request is too long");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** The body as far as it may be kept; what is too much is read over. */
    private final class BodyBytes {
        private ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
        private long total;

        void take(long size) throws IOException {
            total += size;
            if (size < 0 || total > MOST_SKIPPED) {
                throw new IOException("the body is too large");
            }
            if (oversize()) {
                kept = new ByteArrayOutputStream(0);
                in.skipNBytes(size);
                return;
            }
            byte[] more = in.readNBytes((int) size);
            if (more.length < size) {
                throw new EOFException("the body ends too early");
            }
            kept.write(more, 0, more.length);
        }

        boolean oversize() {
            return total > MOST_BODY;
        }

        byte[] bytes() {
            return kept.toByteArray();
        }
    }
}

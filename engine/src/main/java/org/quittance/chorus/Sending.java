package org.quittance.chorus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * One attempt to send a body, which knows how far it came: as long as the last byte has not been fetched the server holds
 * half a request and cannot have acted on it.
 */
final class Sending {
    private final Outgoing body;
    private final long length;
    private volatile long fetched;

    Sending(Outgoing body) {
        this.body = body;
        this.length = body.length();
    }

    BodyPublisher publisher() {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), length);
    }

    /** Whether any of it may have left. */
    boolean begun() {
        return fetched > 0;
    }

    /** Whether all of it may have left. */
    boolean whole() {
        return fetched >= length;
    }

    private InputStream open() {
        try {
            return new Counted(body.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Counted extends FilterInputStream {
        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            count += more;
            fetched = Math.max(fetched, count);
        }
    }
}

package org.quittance.chorus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** The Base64 of another stream, without line breaks, made while it is read. */
final class Base64Stream extends InputStream {
    /** A multiple of three, so that nothing is padded before the end. */
    private static final int PIECE = 3 * 8192;

    private final InputStream plain;
    private byte[] encoded = new byte[0];
    private int at;

    Base64Stream(InputStream plain) {
        this.plain = plain;
    }

    /** How many characters that many bytes become. */
    static long length(long bytes) {
        return (bytes + 2) / 3 * 4;
    }

    @Override
    public int read() throws IOException {
        return ready() ? encoded[at++] : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(most, encoded.length - at);
        System.arraycopy(encoded, at, into, from, count);
        at += count;
        return count;
    }

    private boolean ready() throws IOException {
        if (at == encoded.length) {
            encoded = Base64.getEncoder().encode(plain.readNBytes(PIECE));
            at = 0;
        }
        return encoded.length > 0;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}

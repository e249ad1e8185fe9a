package org.quittance.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody changes, in memory or still in the file that they came in. */
public final class Content {
    private final byte @Nullable [] bytes;
    private final @Nullable Source source;

    private Content(byte @Nullable [] bytes, @Nullable Source source) {
        this.bytes = bytes;
        this.source = source;
    }

    /** Takes the bytes over; the caller leaves them alone from now on. */
    static Content of(byte[] bytes) {
        return new Content(bytes, null);
    }

    /** Leaves the bytes where they are. */
    static Content in(Source source) {
        return new Content(null, source);
    }

    /**
     * A stream over the bytes.
     *
     * @throws IOException when the file that holds them cannot be read
     */
    public InputStream open() throws IOException {
        return bytes != null
                ? new ByteArrayInputStream(bytes)
                : Objects.requireNonNull(source).open();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return shared().clone();
    }

    /** How many bytes there are. */
    public int size() {
        return shared().length;
    }

    /** The bytes themselves, for those that only read. */
    byte[] shared() {
        try {
            return bytes != null ? bytes : Objects.requireNonNull(source).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

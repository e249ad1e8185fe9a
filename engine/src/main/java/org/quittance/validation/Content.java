package org.quittance.validation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that nobody changes. */
public final class Content {
    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the bytes over; the caller leaves them alone from now on. */
    static Content of(byte[] bytes) {
        return new Content(bytes);
    }

    /** A stream over the bytes. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** The bytes themselves, for those that only read. */
    byte[] shared() {
        return bytes;
    }
}

package org.quittance.model;

import java.util.Arrays;
import java.util.Base64;

/** Bytes that nobody changes, equal when they are the same. */
public final class Binary {
    private final byte[] bytes;

    private Binary(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Binary of(byte[] bytes) {
        return new Binary(bytes.clone());
    }

    /**
     * Reads base64, with or without line breaks.
     *
     * @throws IllegalArgumentException when it is not base64
     */
    public static Binary ofBase64(String text) {
        return new Binary(Base64.getDecoder().decode(text.replaceAll("\\s+", "")));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** The bytes in base64, on one line. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}

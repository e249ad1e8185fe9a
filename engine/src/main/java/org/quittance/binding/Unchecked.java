package org.quittance.binding;

/**
 * Bytes of an invoice that nobody has validated yet. The front door hands out checked ones; whoever wants these asks for
 * them by name.
 */
public final class Unchecked {
    private final byte[] bytes;

    /** Wraps what a writer made; the array is not copied. */
    public Unchecked(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes, on the caller's own responsibility; the array is not copied. */
    public byte[] uncheckedBytes() {
        return bytes;
    }
}

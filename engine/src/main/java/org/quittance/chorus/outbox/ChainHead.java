package org.quittance.chorus.outbox;

/**
 * Where the journal ends.
 *
 * @param entries how many entries it has
 * @param hash that of the last entry, which vouches for all before it
 */
public record ChainHead(long entries, String hash) {
    /** Where a journal begins. */
    static final ChainHead START = new ChainHead(0, "0".repeat(64));
}

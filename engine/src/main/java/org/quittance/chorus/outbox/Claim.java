package org.quittance.chorus.outbox;

/**
 * An invoice that nobody else works on, until the lease is over.
 *
 * @param fence what the invoice must still bear when its change is written
 */
record Claim(Entry entry, long fence) {}

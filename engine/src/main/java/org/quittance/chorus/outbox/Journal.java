package org.quittance.chorus.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * All that happened, entry after entry: nothing is ever changed or taken away, and each entry's hash covers the one
 * before it.
 */
final class Journal {
    /**
     * One entry.
     *
     * @param seq its place, from 1
     * @param supplier of the invoice that it is about; empty, like the number, where it is about none
     */
    record Entry(
            long seq,
            Instant written,
            String environment,
            String supplier,
            String number,
            String kind,
            String content,
            String previous,
            String hash) {

        /** What the hash has to be. */
        String computed() {
            return Journal.hash(
                    previous, String.valueOf(written.toEpochMilli()), environment, supplier, number, kind, content);
        }
    }

    private static final String COLUMNS = "seq, written, environment, supplier, number, kind, content, previous, hash";

    private Journal() {}

    /** Writes an entry about an invoice; returns its place. */
    static long append(Transaction transaction, InvoiceKey key, Fact fact) throws SQLException {
        return append(transaction, key.environment(), key.supplier(), key.number(), fact);
    }

    /** Writes an entry about no invoice. */
    static long append(Transaction transaction, String environment, Fact fact) throws SQLException {
        return append(transaction, environment, "", "", fact);
    }

    /** The entries after a place, at most so many. */
    static List<Entry> after(Transaction transaction, long seq, int most) throws SQLException {
        return transaction.list(
                "select " + COLUMNS + " from journal where seq > ? order by seq limit ?", Journal::read, seq, most);
    }

    /** The entries about an invoice after a place, at most so many. */
    static List<Entry> after(Transaction transaction, InvoiceKey key, long seq, int most) throws SQLException {
        return transaction.list(
                "select " + COLUMNS + " from journal where environment = ? and supplier = ? and number = ? and seq > ?"
                        + " order by seq limit ?",
                Journal::read,
                key.environment(),
                key.supplier(),
                key.number(),
                seq,
                most);
    }

    private static long append(Transaction transaction, String environment, String supplier, String number, Fact fact)
            throws SQLException {
        ChainHead head = transaction.head();
        String content = storable(fact.text());
        String written = String.valueOf(transaction.now().toEpochMilli());
        String hash = hash(head.hash(), written, environment, supplier, number, fact.kind(), content);
        long seq = head.entries() + 1;
        transaction.update(
                "insert into journal (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seq,
                transaction.now(),
                environment,
                supplier,
                number,
                fact.kind(),
                content,
                head.hash(),
                hash);
        transaction.head(new ChainHead(seq, hash));
        return seq;
    }

    /** What both databases give back as it was: no lone surrogate. JSON leaves no control character. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                Instant.ofEpochMilli(row.getLong("written")),
                row.getString("environment"),
                row.getString("supplier"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("content"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** Each part is preceded by its length, so that no two lists of parts give the same bytes. */
    private static String hash(String... parts) {
        MessageDigest digest = Documents.sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

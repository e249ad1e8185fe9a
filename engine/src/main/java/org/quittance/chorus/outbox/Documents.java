package org.quittance.chorus.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** The files that were handed over, each content once, under its SHA-256. */
final class Documents {
    private final Path folder;

    Documents(Path folder) {
        this.folder = folder;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 of a file. */
    static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in, OutputStream.nullOutputStream());
        }
    }

    /** Where a content stands. */
    Path file(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    /**
     * Keeps a file; when this returns, it survives a loss of power.
     *
     * @return its SHA-256
     * @throws QuittanceException {@code QX-OUTBOX-DOCUMENT} when it cannot be read or kept
     */
    String keep(Path source) {
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            Private.folder(folder);
            try {
                return moved(part, copied(source, part));
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new QuittanceException(Message.of("QX-OUTBOX-DOCUMENT", source, folder, e));
        }
    }

    /** Whether a content is there, and as it was. */
    boolean sound(String sha256) throws IOException {
        Path file = file(sha256);
        return Files.exists(file) && hash(file).equals(sha256);
    }

    /** Lists a content that is kept. */
    void list(Transaction transaction, InvoiceKey key, String sha256, long bytes) throws SQLException {
        int added = transaction.update(
                "insert into documents (sha256, bytes, added) values (?, ?, ?) on conflict do nothing",
                sha256,
                bytes,
                transaction.now());
        if (added > 0) {
            Journal.append(transaction, key, Fact.of(Fact.DOCUMENT, "sha256", sha256, "bytes", bytes));
        }
    }

    /** The contents stand in 256 folders. */
    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static String copied(Path source, Path part) throws IOException {
        try (InputStream in = Files.newInputStream(source);
                FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            String hash = hash(in, Channels.newOutputStream(channel));
            channel.force(true);
            return hash;
        }
    }

    private String moved(Path part, String hash) throws IOException {
        Path file = file(hash);
        Path shelf = shelf(hash);
        Private.folder(shelf);
        if (!Files.exists(file) || !hash(file).equals(hash)) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Private.settle(shelf);
        Private.settle(folder);
        return hash;
    }

    private static String hash(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(in, digest).transferTo(out);
        return HexFormat.of().formatHex(digest.digest());
    }
}

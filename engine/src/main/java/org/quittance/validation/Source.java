package org.quittance.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file on disk or in memory, not yet read. */
public final class Source {
    private final String name;
    private final @Nullable Path path;
    private final byte @Nullable [] bytes;

    private Source(String name, @Nullable Path path, byte @Nullable [] bytes) {
        this.name = name;
        this.path = path;
        this.bytes = bytes;
    }

    /** A file on disk. */
    public static Source of(Path path) {
        return new Source(path.toString(), path, null);
    }

    /** Bytes in memory under the name that the report shall show; the caller leaves them alone from now on. */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, null, bytes);
    }

    /** A file on disk that reports call by another name, such as {@code -} for what came by a pipe. */
    public static Source of(String name, Path path) {
        return new Source(name, path, null);
    }

    /** The path or the name given. */
    public String name() {
        return name;
    }

    /** The folder of a file on disk under its own name; empty for what came without one. */
    public Optional<Path> folder() {
        return path != null && path.toString().equals(name)
                ? Optional.ofNullable(path.toAbsolutePath().getParent())
                : Optional.empty();
    }

    long size() throws IOException {
        return bytes != null ? bytes.length : Files.size(Objects.requireNonNull(path));
    }

    /**
     * The first bytes.
     *
     * @param most how many at most
     */
    public byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }

    /** All bytes. */
    public byte[] bytes() throws IOException {
        return bytes != null ? bytes : Files.readAllBytes(Objects.requireNonNull(path));
    }

    /**
     * The hash of all bytes in lower-case hexadecimal; computed from a stream, so a file of any size has one.
     *
     * @throws IOException when they cannot be read
     */
    public String sha256() throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = open()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A stream over the bytes. */
    public InputStream open() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(Objects.requireNonNull(path));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

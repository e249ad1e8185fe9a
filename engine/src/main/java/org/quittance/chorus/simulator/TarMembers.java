package org.quittance.chorus.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads the files of a {@code .tar.gz} one after the other (POSIX ustar), within limits. */
final class TarMembers {
    private static final int BLOCK = 512;
    private static final int MOST_MEMBERS = 2_000;
    private static final int MOST_BYTES = 32 << 20;
    private static final long MOST_UNFOLDED = 1L << 30;

    private final InputStream in;
    private long unfolded;
    private int members;

    /** @throws IOException when it is no gzip */
    TarMembers(InputStream archive) throws IOException {
        this.in = new GZIPInputStream(archive, 1 << 16);
    }

    /** Whether the bytes begin as those of gzip. */
    static boolean archived(byte[] content) {
        return content.length > 2 && (content[0] & 0xFF) == 0x1F && (content[1] & 0xFF) == 0x8B;
    }

    /**
     * The content of the next file; folders and remarks of the archiver are passed over.
     *
     * @throws IOException when the archive is broken or unfolds to too much
     */
    Optional<byte[]> next() throws IOException {
        for (Optional<byte[]> head = block(); head.isPresent(); head = block()) {
            byte[] block = head.get();
            if (block[0] == 0) {
                return Optional.empty();
            }
            long size = size(block);
            boolean file = block[156] == '0' || block[156] == 0;
            unfolded += size;
            members++;
            if ((file && size > MOST_BYTES) || unfolded > MOST_UNFOLDED || members > MOST_MEMBERS) {
                throw new IOException("the archive unfolds to too much");
            }
            byte[] content = file ? exactly((int) size) : new byte[0];
            in.skipNBytes((file ? 0 : size) + (BLOCK - size % BLOCK) % BLOCK);
            if (file) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> block() throws IOException {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length == 0) {
            return Optional.empty();
        }
        if (block.length < BLOCK) {
            throw new IOException("the archive is cut off");
        }
        return Optional.of(block);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] content = in.readNBytes(size);
        if (content.length < size) {
            throw new IOException("the archive is cut off");
        }
        return content;
    }

    private static long size(byte[] block) throws IOException {
        String octal = new String(block, 124, 12, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        try {
            return octal.isEmpty() ? 0 : Long.parseUnsignedLong(octal, 8) & Long.MAX_VALUE;
        } catch (NumberFormatException e) {
            throw new IOException("the archive is broken", e);
        }
    }
}

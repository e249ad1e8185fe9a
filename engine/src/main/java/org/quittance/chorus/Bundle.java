package org.quittance.chorus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Several files of one syntax in one {@code .tar.gz}, to be deposited as one flux. One invoice per flux is better: the
 * portal may take some of a bundle and refuse the others.
 */
public final class Bundle {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final char NUL = 0;

    private Bundle() {}

    /**
     * Writes the bundle; the same files make the same bytes.
     *
     * @param members the files by the names that they have in it: ASCII, at most 100 characters, without folders
     * @throws IllegalArgumentException where a name is none
     * @throws IOException where a file cannot be read, or changes meanwhile, or the bundle cannot be written
     */
    public static void write(Map<String, Path> members, Path bundle) throws IOException {
        members.keySet().forEach(Bundle::check);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bundle))) {
            for (Map.Entry<String, Path> member : members.entrySet()) {
                write(out, member.getKey(), member.getValue());
            }
            out.write(new byte[2 * BLOCK]);
        }
    }

    private static void check(String name) {
        if (!name.matches("[A-Za-z0-9_+][A-Za-z0-9._+-]*") || name.length() >= NAME) {
            throw new IllegalArgumentException(name);
        }
    }

    private static void write(OutputStream out, String name, Path file) throws IOException {
        long size = Files.size(file);
        out.write(header(name, size));
        long written = Files.copy(file, out);
        if (written != size) {
            throw new IOException(file + ": " + size + " / " + written);
        }
        out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
    }

    /** The header of a member as POSIX.1-1988 (ustar) has it; the time is 1970, so that nothing differs between two runs. */
    private static byte[] header(String name, long size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644" + NUL);
        put(header, 108, "0000000" + NUL);
        put(header, 116, "0000000" + NUL);
        put(header, 124, String.format("%011o", size) + NUL);
        put(header, 136, "00000000000" + NUL);
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar" + NUL + "00");
        int sum = 0;
        for (byte value : header) {
            sum += value & 0xff;
        }
        put(header, 148, String.format("%06o", sum) + NUL + " ");
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}

package org.quittance.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quittance.data.WholeFile;

/** Writes a result whole or not at all: a file that was there stays until the new one is complete. */
final class Output {
    private Output() {}

    /** Writes a text of any length. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Says before the work what would be said after it.
     *
     * @throws UsageException when there is no folder for it, or it is one itself
     */
    static void check(Path target) {
        if (!Inputs.standard(target)) {
            replaceable(target);
        }
    }

    /** Writes what is too long to hold; a device gets it as it comes. */
    static void write(Path target, Writing writing) throws IOException {
        if (replaceable(target)) {
            WholeFile.write(target, part -> {
                stream(part, writing);
                return true;
            });
        } else {
            stream(target, writing);
        }
    }

    /** An interrupt must not close the file, which it would if it were a channel. */
    private static void stream(Path target, Writing writing) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(target.toFile()), 1 << 16)) {
            writing.to(out);
        }
    }

    static void write(Path target, byte[] bytes) throws IOException {
        if (Inputs.standard(target)) {
            OutputStream out = System.out;
            out.write(bytes);
            out.flush();
        } else if (replaceable(target)) {
            WholeFile.write(target, part -> Files.write(part, bytes).equals(part));
        } else {
            Files.write(target, bytes);
        }
    }

    /**
     * Has a file written by whoever does that whole or not at all; standard output and devices get it when it is
     * complete.
     *
     * @return whether it was written
     */
    static boolean through(Path target, WholeFile.Filling filling) throws IOException {
        if (!Inputs.standard(target) && replaceable(target)) {
            return filling.fill(target);
        }
        Path made = Files.createTempFile("quittance-", ".out");
        try {
            boolean wanted = filling.fill(made);
            if (wanted && Inputs.standard(target)) {
                Files.copy(made, System.out);
                System.out.flush();
            } else if (wanted) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    Files.copy(made, out);
                }
            }
            return wanted;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** Whether it is a file, or may become one; a device is written to as it is. */
    static boolean replaceable(Path target) {
        if (Files.isDirectory(target)) {
            throw new UsageException("\"" + target + "\" is a folder; -o takes a file here.");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return false;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("there is no folder \"" + folder + "\" to write to.");
        }
        return true;
    }
}

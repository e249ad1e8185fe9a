package org.quittance.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quittance.data.WholeFile;

/** Writes a result whole or not at all: a file that was there stays until the new one is complete. */
final class Output {
    private Output() {}

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
    private static boolean replaceable(Path target) {
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

package org.quittance.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a result whole or not at all: a file that was there stays until the new one is complete. */
final class Output {
    private Output() {}

    static void write(Path target, byte[] bytes) throws IOException {
        if (Inputs.standard(target)) {
            OutputStream out = System.out;
            out.write(bytes);
            out.flush();
            return;
        }
        if (!Files.exists(target) || Files.isRegularFile(target)) {
            replace(target.toAbsolutePath(), bytes);
        } else {
            Files.write(target, bytes);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("there is no folder \"" + folder + "\" to write to.");
        }
        Path part = Files.createTempFile(folder, ".quittance", ".part");
        try {
            Files.write(part, bytes);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package org.quittance.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

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

    /** A link is followed; the new file has the permissions that any new file gets. */
    private static void replace(Path named, byte[] bytes) throws IOException {
        Path target = Files.exists(named) ? named.toRealPath() : named;
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("there is no folder \"" + folder + "\" to write to.");
        }
        Path part = folder.resolve(".quittance-" + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
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

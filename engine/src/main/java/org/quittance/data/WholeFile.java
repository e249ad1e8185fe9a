package org.quittance.data;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file whole or not at all: what was there stays until the new one is complete. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the new content. */
    @FunctionalInterface
    public interface Filling {
        /** Writes to the path, where nothing is yet; {@code false} leaves the file that it was meant for as it is. */
        boolean fill(Path part) throws IOException;
    }

    /**
     * Puts a file in its place; a link is followed.
     *
     * @return what the filling said
     * @throws IOException when it cannot be written; what was there is there still
     */
    public static boolean write(Path named, Filling filling) throws IOException {
        Path target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        Path part = target.resolveSibling(".quittance-" + UUID.randomUUID() + ".part");
        try {
            boolean wanted = filling.fill(part);
            if (wanted) {
                move(part, target);
            }
            return wanted;
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

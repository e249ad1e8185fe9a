package org.quittance.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a document finds the files that it names: {@code file: timesheet.pdf}. */
@FunctionalInterface
public interface DocumentAttachments {
    /** The largest file that is carried along, in bytes. */
    int LIMIT = 20 * 1024 * 1024;

    /** The file of a name, as it stands in the document. */
    Found find(String name);

    /**
     * A file, or why there is none.
     *
     * @param name the file's name without folders
     * @param content what it holds, as Base64; {@code null} when it cannot be had
     * @param problem the id of the message that says why; empty when all is well
     * @param values what the message is about, after the path, the term and the name that was written
     */
    record Found(String name, @Nullable String content, String problem, List<String> values) {
        /** A file that is there. */
        public static Found of(String name, byte[] bytes) {
            return new Found(name, Base64.getEncoder().encodeToString(bytes), "", List.of());
        }

        /** A file that cannot be had, for the reason of a message. */
        public static Found not(String problem, String... values) {
            return new Found("", null, problem, List.of(values));
        }
    }

    /** No files: a document that comes over the wire names none. */
    static DocumentAttachments none() {
        return name -> Found.not("QX-DOC-FILE-NONE");
    }

    /**
     * The files in a folder and below it. A name that leads out of the folder, also by a symbolic link, is refused: a
     * document of a stranger must not carry the files of whoever sends it.
     */
    static DocumentAttachments in(Path folder) {
        return name -> {
            try {
                return read(folder, name);
            } catch (IOException | InvalidPathException e) {
                return Found.not("QX-DOC-FILE-MISSING");
            }
        };
    }

    private static Found read(Path folder, String name) throws IOException {
        Path base = folder.toRealPath();
        Path file = base.resolve(name);
        if (Path.of(name).isAbsolute() || !file.normalize().startsWith(base)) {
            return Found.not("QX-DOC-FILE-OUTSIDE");
        }
        Path real = file.toRealPath();
        if (!real.startsWith(base)) {
            return Found.not("QX-DOC-FILE-OUTSIDE");
        }
        if (!Files.isRegularFile(real)) {
            return Found.not("QX-DOC-FILE-MISSING");
        }
        long size = Files.size(real);
        if (size == 0) {
            return Found.not("QX-DOC-FILE-EMPTY");
        }
        return size > LIMIT
                ? Found.not("QX-DOC-FILE-SIZE", String.valueOf(size), String.valueOf(LIMIT))
                : Found.of(String.valueOf(file.getFileName()), Files.readAllBytes(real));
    }
}

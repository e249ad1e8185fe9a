package org.quittance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.Limits;

/** The files that the arguments mean: files as they are, folders with all in them, {@code -} for standard input. */
final class Inputs {
    /** The argument that stands for standard input or output. */
    static final String STANDARD = "-";

    private Inputs() {}

    /**
     * The files of the arguments, folders walked through in the order of their names.
     *
     * @param wanted which files of a folder count; a file that is named always does
     * @throws UsageException when one is not there, or a folder holds none that counts
     */
    static List<Path> files(List<String> arguments, Predicate<Path> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                files.addAll(below(path, wanted));
            } else if (argument.equals(STANDARD) || Files.exists(path)) {
                files.add(path);
            } else {
                throw new UsageException("there is no file \"" + argument + "\".");
            }
        }
        return files;
    }

    private static List<Path> below(Path folder, Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean dangling = attributes.isSymbolicLink() && !Files.exists(file);
                if (wanted.test(file) && (Files.isRegularFile(file) || dangling)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A folder that cannot be listed to its end is told as such, beside what was found in it. */
            @Override
            public FileVisitResult postVisitDirectory(Path inside, @Nullable IOException e) {
                if (e != null) {
                    found.add(inside);
                }
                return FileVisitResult.CONTINUE;
            }

            /** What cannot be read is work that cannot be done, and is told as such. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        if (found.isEmpty()) {
            throw new UsageException("the folder \"" + folder + "\" holds no file to work on.");
        }
        Collections.sort(found);
        return found;
    }

    /** The name of a file without its ending, under which a result stands in a folder. */
    static String base(Path file) {
        String name = standard(file) ? "invoice" : String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Whether a file can be read once only: standard input, a pipe, a device. */
    static boolean once(Path path) {
        return standard(path) || (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path));
    }

    /** The bytes of what can be read once only, as many as any file may have and one more. */
    static byte[] read(Path path) throws IOException {
        return read(path, Limits.STANDARD.fileBytes());
    }

    /** The bytes of what can be read once only, that many and one more. */
    static byte[] read(Path path, long limit) throws IOException {
        int most = (int) limit + 1;
        if (standard(path)) {
            return System.in.readNBytes(most);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        }
    }

    static boolean standard(Path path) {
        return path.toString().equals(STANDARD);
    }

    /** Whether a file's name ends in one of these, whatever the case. */
    static Predicate<Path> ending(String... ends) {
        return path -> {
            String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
            return Stream.of(ends).anyMatch(name::endsWith);
        };
    }
}

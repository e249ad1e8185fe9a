package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the result of each input goes. */
final class Targets {
    private Targets() {}

    /**
     * The one file for one input; in a folder, the base name of each input with an ending.
     *
     * @throws UsageException before anything is made, when one result would take the place of another or of an input
     */
    static Map<Path, Path> of(List<Path> files, Path out, String ending) throws IOException {
        boolean folder = files.size() > 1 || Files.isDirectory(out);
        if (folder && !Files.isDirectory(out)) {
            throw new UsageException("several inputs need a folder to write to, and \"" + out + "\" is none.");
        }
        Map<Path, Path> targets = new LinkedHashMap<>();
        Map<Path, Path> taken = new HashMap<>();
        for (Path file : files) {
            Path result = folder ? out.resolve(Inputs.base(file) + ending) : out;
            Path other = taken.put(result, file);
            if (other != null) {
                throw new UsageException(
                        "\"" + other + "\" and \"" + file + "\" would both become \"" + result + "\".");
            }
            targets.put(file, result);
        }
        keepInputs(files, targets);
        return targets;
    }

    private static void keepInputs(List<Path> files, Map<Path, Path> targets) throws IOException {
        for (Path result : targets.values()) {
            for (Path file : Files.exists(result) ? files : List.<Path>of()) {
                if (!Inputs.standard(file) && Files.exists(file) && Files.isSameFile(file, result)) {
                    throw new UsageException("\"" + result + "\" is an input; write the result elsewhere.");
                }
            }
        }
    }
}

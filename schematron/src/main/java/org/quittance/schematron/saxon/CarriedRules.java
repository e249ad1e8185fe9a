package org.quittance.schematron.saxon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.UnusableRulesException;

/**
 * A step of this module's build: compiles the rule sets that this project wrote, so that nobody waits for it at run time.
 *
 * <p>The catalogue names the stylesheet; the Schematron is the file beside it that ends in {@code .sch}.
 */
public final class CarriedRules {

    private CarriedRules() {}

    /**
     * Writes the stylesheets that are absent or older than a Schematron file in their folder.
     *
     * @param args the folder of the compiled classes and resources
     */
    public static void main(String[] args) throws IOException, UnusableRulesException {
        Path classes = Path.of(args[0]);
        for (RuleSet set : RuleSets.carried().all()) {
            if (set.kind() == RuleSet.Kind.OURS) {
                write(classes, set.stylesheet().name());
            }
        }
    }

    private static void write(Path classes, String stylesheet) throws IOException, UnusableRulesException {
        Path target = classes.resolve(stylesheet);
        List<Path> schemas = schemas(target.resolveSibling("."));
        if (Files.exists(target) && !anyNewer(schemas, Files.getLastModifiedTime(target))) {
            return;
        }
        String name = stylesheet.replaceFirst("\\.xslt$", ".sch");
        Resource[] parts = schemas.stream()
                .map(path -> Resource.onClassPath(
                        classes.relativize(path.normalize()).toString().replace('\\', '/')))
                .toArray(Resource[]::new);
        Files.write(
                target,
                new SchematronCompiler()
                        .compile(Resource.onClassPath(name), parts)
                        .bytes());
    }

    private static List<Path> schemas(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sch"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean anyNewer(List<Path> files, FileTime time) throws IOException {
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).compareTo(time) > 0) {
                return true;
            }
        }
        return false;
    }
}

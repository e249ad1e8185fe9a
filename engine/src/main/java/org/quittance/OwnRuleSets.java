package org.quittance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.Syntax;
import org.quittance.schematron.UnusableRulesException;
import org.quittance.schematron.saxon.SchematronCompiler;

/** Reads rule sets that users bring. */
final class OwnRuleSets {
    /** What all documents of UBL have in their namespaces, and no others. */
    private static final String UBL = "urn:oasis:names:specification:ubl:";

    private OwnRuleSets() {}

    static RuleSet read(String id, Path file) throws IOException, UnusableRulesException {
        Resource rules = resource(file);
        return new SchematronCompiler()
                .ruleSet(id, syntax(rules), rules, beside(file).toArray(Resource[]::new));
    }

    /** The namespaces that rules declare tell what they are about. */
    private static Syntax syntax(Resource rules) {
        return new String(rules.bytes(), StandardCharsets.UTF_8).contains(UBL) ? Syntax.UBL : Syntax.CII;
    }

    private static List<Resource> beside(Path file) throws IOException {
        List<Resource> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            for (Path other : files.sorted().toList()) {
                if (other.toString().endsWith(".sch") && !Files.isSameFile(other, file) && Files.isRegularFile(other)) {
                    parts.add(resource(other));
                }
            }
        }
        return parts;
    }

    private static Resource resource(Path file) throws IOException {
        return Resource.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
}

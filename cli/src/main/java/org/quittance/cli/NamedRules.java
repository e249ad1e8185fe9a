package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quittance.Quittance;
import org.quittance.readiness.ReadinessSet;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.UnusableRulesException;
import org.quittance.validation.Options;

/**
 * The rule sets that {@code --rules} names.
 *
 * @param ids the ids in the order given
 * @param own those of them that were read from files
 */
record NamedRules(List<String> ids, List<RuleSet> own) {
    private static final List<String> ENDINGS = List.of(".sch", ".xsl", ".xslt");

    /**
     * Reads the files among the names.
     *
     * @throws UsageException when a rule set is not carried, or a file cannot serve as one
     */
    static NamedRules of(List<String> names) throws IOException {
        RuleSets carried = Quittance.ruleSets();
        List<String> ids = new ArrayList<>();
        List<RuleSet> own = new ArrayList<>();
        for (String name : names) {
            if (name.equals(Options.AUTO)
                    || carried.find(name).isPresent()
                    || ReadinessSet.find(name).isPresent()) {
                ids.add(name);
            } else if (file(name)) {
                RuleSet set = read(name, ids);
                ids.add(set.id());
                own.add(set);
            } else {
                throw new UsageException("the rule set \"" + name + "\" is not carried; see: quittance rules");
            }
        }
        return new NamedRules(ids, own);
    }

    /** The options with these rule sets. */
    Options in(Options options) {
        Options running = ids.equals(List.of(Options.AUTO)) ? options : options.running(ids);
        for (RuleSet set : own) {
            running = running.with(set);
        }
        return running;
    }

    private static boolean file(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith) || name.contains("/") || Files.isRegularFile(Path.of(name));
    }

    /** A file is called by its name; where two have the same, the second by its path. */
    private static RuleSet read(String name, List<String> taken) throws IOException {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            throw new UsageException("there is no file \"" + name + "\" with rules.");
        }
        String id = Stream.of(String.valueOf(path.getFileName()), name)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow(() -> new UsageException("--rules names \"" + name + "\" twice."));
        try {
            return Quittance.ruleSet(id, path);
        } catch (UnusableRulesException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}

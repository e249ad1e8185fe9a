package org.quittance.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.Quittance;
import org.quittance.finding.Messages;
import org.quittance.readiness.ReadinessSet;
import org.quittance.schematron.RuleSet;
import org.quittance.validation.Options;

/** Tells ids of rules from slips of the pen: an id that nothing carries is weighed in vain. */
final class RuleIds {
    /** Rules that schemas and veraPDF name as they go. */
    private static final Pattern OPEN =
            Pattern.compile("(XSD|PDFA|PDFUA|BR-HYBRID|BR-FX)-.+|UNNAMED(-.+)?|FX-NOT-USED");

    private RuleIds() {}

    /** Those of the rules that are to be weighed which are not known, in order. */
    static List<String> unknown(Options options) {
        return options.severities().keySet().stream()
                .filter(Predicate.not(OPEN.asMatchPredicate()))
                .filter(rule -> !Messages.catalogue().ids().contains(rule))
                .filter(rule -> ReadinessSet.all().stream()
                        .flatMap(set -> set.rules().stream())
                        .noneMatch(one -> one.id().equals(rule)))
                .filter(rule -> Stream.concat(Quittance.ruleSets().all().stream(), options.own().stream())
                        .noneMatch(set -> mentions(set, rule)))
                .sorted()
                .toList();
    }

    private static boolean mentions(RuleSet set, String rule) {
        String text = new String(set.stylesheet().bytes(), StandardCharsets.UTF_8);
        for (int at = text.indexOf(rule); at >= 0; at = text.indexOf(rule, at + 1)) {
            if (edge(text, at - 1) && edge(text, at + rule.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean edge(String text, int at) {
        return at < 0 || at >= text.length() || !(Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
    }
}

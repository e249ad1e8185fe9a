package org.quittance.explanation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.explanation.RuleEntry.Use;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;
import org.quittance.readiness.ReadinessRule;
import org.quittance.readiness.ReadinessSet;

/** What there is to say of the rules of places of delivery. */
final class ReadinessEntries {
    private static final Pattern SHORT = Pattern.compile("D\\d\\d|CPRO-\\d\\d");
    private static final Map<String, RuleEntry> ENTRIES = entries();

    private ReadinessEntries() {}

    private static Map<String, RuleEntry> entries() {
        Map<String, RuleEntry> entries = new LinkedHashMap<>();
        for (ReadinessSet set : ReadinessSet.all()) {
            for (ReadinessRule rule : set.rules()) {
                entries.computeIfAbsent(rule.id(), id -> entry(set, id));
            }
        }
        return entries;
    }

    private static RuleEntry entry(ReadinessSet set, String id) {
        Set<Message> messages = new LinkedHashSet<>();
        Set<String> terms = new LinkedHashSet<>();
        Set<Severity> weights = new LinkedHashSet<>();
        for (ReadinessRule rule : set.rules()) {
            if (rule.id().equals(id)) {
                messages.add(rule.asked().general());
                rule.terms().forEach(term -> terms.add(term.replaceFirst("@.*", "")));
                Optional.ofNullable(rule.severity()).ifPresent(weights::add);
            }
        }
        List<Use> uses = weights.stream()
                .sorted()
                .limit(1)
                .map(weight -> new Use(set.id(), set.version(), weight))
                .toList();
        return new RuleEntry(id, List.copyOf(messages), List.copyOf(terms), uses, "");
    }

    /** The rule of this id; that of Chorus Pro may be asked for by its number alone, as {@code D10}. */
    static Optional<RuleEntry> find(String asked) {
        String id = asked.toUpperCase(Locale.ROOT);
        boolean number = SHORT.matcher(id).matches();
        return ENTRIES.values().stream()
                .filter(entry -> entry.id().equals(id) || (number && entry.id().endsWith("-" + id)))
                .findFirst();
    }

    static List<RuleEntry> all() {
        return List.copyOf(ENTRIES.values());
    }
}

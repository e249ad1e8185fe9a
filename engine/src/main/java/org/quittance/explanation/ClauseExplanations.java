package org.quittance.explanation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.data.Table;
import org.quittance.finding.Message;

/** Which sentence says that a clause of PDF/A-3 or PDF/UA-1 is not kept. */
public final class ClauseExplanations {
    private static final Map<String, Map<String, String>> BY_STEP =
            Map.of("pdfa", read("pdfa"), "pdfua", read("pdfua"));
    private static final Pattern RULE = Pattern.compile("(?i)(PDFA|PDFUA)-(\\d+(?:\\.\\d+)*-\\d+)");

    private ClauseExplanations() {}

    private static Map<String, String> read(String step) {
        Map<String, String> messages = new HashMap<>();
        for (Table.Row row : Table.beside(Message.class, "pdfa-clauses.tsv").rows()) {
            row.list(step).forEach(clause -> messages.put(clause, row.get("id")));
        }
        return Map.copyOf(messages);
    }

    /** The id of the sentence for a clause; {@code step} is {@code pdfa} for PDF/A-3 or {@code pdfua} for PDF/UA-1. */
    public static Optional<String> message(String step, String clause) {
        return Optional.ofNullable(BY_STEP.getOrDefault(step, Map.of()).get(clause));
    }

    /** The sentence for a rule id such as {@code PDFA-6.2.4.3-4}, whatever the file; empty for another id. */
    static Optional<Message> general(String rule) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String step = matcher.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(Message.of(message(step, matcher.group(2)).orElse("QX-PDF-CLAUSE")));
    }
}

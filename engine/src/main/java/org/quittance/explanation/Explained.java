package org.quittance.explanation;

import java.util.List;
import org.quittance.finding.Message;

/**
 * What is said of a rule.
 *
 * @param message the sentence, with cause and fix
 * @param terms the business terms that the rule is about; none where no one knows
 */
public record Explained(Message message, List<String> terms) {
    public Explained {
        terms = List.copyOf(terms);
    }
}

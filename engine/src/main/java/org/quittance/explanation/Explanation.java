package org.quittance.explanation;

import java.util.List;
import java.util.Locale;

/**
 * What an id means: an id may be that of a rule, of a term and of codes of several lists at once.
 *
 * @param asked the id as it was asked for
 * @param rules the rule of that id, those that are ours included
 * @param terms the business term of that id
 * @param codes the codes of that spelling
 * @param suggestions what may be meant, where there is nothing of that id
 */
public record Explanation(
        String asked, List<RuleEntry> rules, List<TermEntry> terms, List<CodeEntry> codes, List<String> suggestions) {
    public Explanation {
        rules = List.copyOf(rules);
        terms = List.copyOf(terms);
        codes = List.copyOf(codes);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether there is anything of that id. */
    public boolean found() {
        return !rules.isEmpty() || !terms.isEmpty() || !codes.isEmpty();
    }

    /** The explanation for people to read. */
    public String text(Locale language) {
        return ExplanationText.of(this, language);
    }

    /** The explanation as one JSON object, with sentences in the language. */
    public String json(Locale language) {
        return ExplanationJson.of(this, language);
    }
}

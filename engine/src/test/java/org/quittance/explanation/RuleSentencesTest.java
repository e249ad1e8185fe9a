package org.quittance.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quittance.finding.Message;
import org.quittance.schematron.DeclaredRule;
import org.quittance.schematron.DeclaredRules;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;

/** Every rule that a carried rule set can report has words of ours, in three languages. */
class RuleSentencesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN);
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");
    private static final Pattern TWICE = Pattern.compile("\\b(?!(?i:die|der|das|sie|nous|vous)\\b)(\\w{3,}) \\1\\b");

    private final RuleExplanations explanations = new RuleExplanations();

    @Test
    void every_rule_of_every_carried_set_is_told_in_three_languages() {
        Set<String> wrong = new TreeSet<>();
        Set<Message> told = new HashSet<>();
        int rules = 0;
        for (RuleSet set : RuleSets.carried().all()) {
            for (DeclaredRule rule : DeclaredRules.of(set)) {
                rules++;
                Message message = explanations.of(set, rule).message();
                if (told.add(message)) {
                    LANGUAGES.forEach(language -> flaws(rule, message, language)
                            .forEach(flaw -> wrong.add(rule.rule() + " " + language + " " + flaw + ": " + message)));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rules).isGreaterThan(50_000);
        assertThat(told).hasSizeGreaterThan(2_000);
    }

    private static List<String> flaws(DeclaredRule rule, Message message, Locale language) {
        List<String> flaws = new ArrayList<>();
        String said = message.text(language);
        if (message.id().equals("RULE-OTHER")) {
            flaws.add("has no words: " + rule.context() + " | " + rule.test() + " | " + rule.text());
        }
        if (rule.text().contains(said) || said.isBlank()) {
            flaws.add("says nothing of its own");
        }
        if (message.cause(language).isEmpty() || message.fix(language).isEmpty()) {
            flaws.add("gives no cause or no fix");
        }
        for (String part : List.of(
                said,
                message.cause(language).orElse(""),
                message.fix(language).orElse(""),
                message.example(language).orElse(""))) {
            if (HOLE.matcher(part).find() || TWICE.matcher(part).find() || part.contains("labels of")) {
                flaws.add("is malformed: " + part);
            }
        }
        return flaws;
    }
}

package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/** Rules of ours about terms, each a row of a table: what the values of a term have to look like. */
final class TermRules {
    private final List<Rule> rules;

    private TermRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** A row. */
    private record Rule(
            String id,
            Severity severity,
            List<Condition> when,
            List<String> terms,
            String demand,
            String pattern,
            String told) {
        static Rule of(Table.Row row) {
            return new Rule(
                    row.get("rule"),
                    Severity.valueOf(row.get("severity").toUpperCase(Locale.ROOT)),
                    row.list("when").stream().map(Condition::of).toList(),
                    row.list("terms"),
                    row.get("demand"),
                    row.get("pattern"),
                    row.get("told"));
        }

        boolean matches(Value value) {
            return TermRules.matches(pattern, value);
        }

        boolean beside(Value value) {
            return Stream.of(pattern.split(";"))
                    .anyMatch(term -> !value.owner().values(term).isEmpty());
        }

        /** About the first of the values that would do, or about none at all. */
        Finding finding(List<Value> values) {
            return values.isEmpty() ? finding(terms.get(0), "", Place.NONE) : finding(values.get(0));
        }

        Finding finding(Value value) {
            Place place = Place.at(
                    value.path(), value.position().line(), value.position().column());
            return finding(value.term(), value.text(), place);
        }

        private Finding finding(String term, String text, Place place) {
            Message message = Message.of(id, term, Message.nameOf(term), text, text.length(), told);
            return Finding.of(ReadinessStep.STEP, severity, List.of(term), place, message);
        }
    }

    /** What must be so for a rule to apply: that a value of a term has a form, or that none has. */
    private record Condition(String term, String pattern, boolean wanted) {
        static Condition of(String text) {
            int sign = text.indexOf('=');
            boolean wanted = text.charAt(sign - 1) != '!';
            return new Condition(text.substring(0, wanted ? sign : sign - 1), text.substring(sign + 1), wanted);
        }

        boolean holds(Group invoice) {
            return values(invoice, term).stream().anyMatch(value -> matches(pattern, value)) == wanted;
        }
    }

    /** The rules of the table with that name. */
    static TermRules of(String id) {
        return new TermRules(Table.beside(TermRules.class, id + ".tsv").rows().stream()
                .map(Rule::of)
                .toList());
    }

    List<Finding> findings(Group invoice) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.when().stream().allMatch(condition -> condition.holds(invoice))) {
                findings.addAll(broken(rule, invoice));
            }
        }
        return findings;
    }

    private static List<Finding> broken(Rule rule, Group invoice) {
        List<Value> values = rule.terms().stream()
                .flatMap(term -> values(invoice, term).stream())
                .toList();
        return switch (rule.demand()) {
            case "all" ->
                values.stream()
                        .filter(value -> !rule.matches(value))
                        .map(rule::finding)
                        .toList();
            case "some" -> values.stream().anyMatch(rule::matches) ? List.of() : List.of(rule.finding(values));
            case "none" -> values.stream().map(rule::finding).toList();
            case "beside" ->
                values.stream()
                        .filter(value -> !rule.beside(value))
                        .map(rule::finding)
                        .toList();
            default -> throw new IllegalStateException("no demand " + rule.demand());
        };
    }

    private static boolean matches(String pattern, Value value) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(value.text().strip())
                .matches();
    }

    /** Every value of a term in a group and below. */
    private static List<Value> values(Group group, String term) {
        List<Value> found = new ArrayList<>(group.values(term));
        group.groups().forEach(below -> found.addAll(values(below, term)));
        return found;
    }
}

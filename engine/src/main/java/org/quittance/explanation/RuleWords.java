package org.quittance.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quittance.binding.TermPlaces;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.Messages;
import org.quittance.term.Terms;

/** The sentences that were written for rules, one by one or for a family of ids: {@code rules.tsv}, else the row of the id. */
final class RuleWords {
    private static final Pattern TERM =
            Pattern.compile("(?<![A-Za-z0-9-])(?:EXT-FR-FE|BT|BG)-(?:X-|DEX-)?\\d+(?:-\\d+)?(?![A-Za-z0-9])");
    private static final Pattern ATTRIBUTE = Pattern.compile("-\\d+$");

    /** Stands for a message in rows that say nothing but the terms. */
    private static final String FROM_TEST = "*";

    private static final Pattern HEAD = Pattern.compile("\\[([A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+)]");

    private static final Pattern SUFFIX = Pattern.compile("(BR-FR-[A-Z]*-?\\d+)[-_].*");

    private final List<Row> rows = Table.beside(RuleWords.class, "rules.tsv").rows().stream()
            .map(row ->
                    new Row(Pattern.compile(row.get("rule")), row.get("message"), row.get("terms"), row.list("values")))
            .toList();

    private final Map<String, Optional<Hit>> hits = new ConcurrentHashMap<>();

    private record Row(Pattern rule, String message, String terms, List<String> values) {
        Row {
            values = List.copyOf(values);
        }
    }

    /** A row, and what the parentheses of its pattern matched. */
    private record Hit(Row row, List<String> groups) {
        Hit {
            groups = List.copyOf(groups);
        }

        String filled(String template) {
            String filled = template;
            for (int i = 0; i < groups.size(); i++) {
                filled = filled.replace("$" + (i + 1), groups.get(i));
            }
            return filled;
        }
    }

    /**
     * What was written for a rule; empty where only its test tells what it means.
     *
     * @param rule its id
     * @param text its own words, out of which come the terms where no row says them
     */
    Optional<Explained> of(String rule, String text) {
        return Stream.of(rule, quoted(rule, text))
                .distinct()
                .flatMap(id -> written(id, text).stream())
                .findFirst();
    }

    /** Factur-X 1.08 gave its rules new ids; the old one, which others know the rule by, heads the text. */
    private static String quoted(String rule, String text) {
        Matcher head = HEAD.matcher(text);
        return head.lookingAt() ? head.group(1) : rule;
    }

    private Optional<Explained> written(String rule, String text) {
        Optional<Hit> hit = hit(rule);
        if (hit.isPresent()) {
            return hit.filter(found -> !found.row().message().equals(FROM_TEST))
                    .map(found -> explained(found, rule, text));
        }
        return Stream.of(rule, family(rule))
                .filter(Messages.catalogue()::has)
                .findFirst()
                .map(id -> plain(id, rule, text));
    }

    /** The terms of a rule whose sentence its test gives; none where the place alone tells them. */
    List<String> hint(String rule, String text) {
        return hit(rule)
                .or(() -> hit(quoted(rule, text)))
                .map(found -> terms(found.row().terms()))
                .orElse(List.of());
    }

    /** A rule may be broken ten thousand times in one file, so its row is looked for once. */
    private Optional<Hit> hit(String rule) {
        return hits.computeIfAbsent(rule, this::search);
    }

    private Optional<Hit> search(String rule) {
        for (Row row : rows) {
            Matcher matcher = row.rule().matcher(rule);
            if (matcher.matches()) {
                List<String> groups = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(i -> matcher.group(i) == null ? "" : matcher.group(i))
                        .toList();
                return Optional.of(new Hit(row, groups));
            }
        }
        return Optional.empty();
    }

    /** The French rules are told apart by the term at the end of their ids. */
    private static String family(String rule) {
        Matcher matcher = SUFFIX.matcher(rule);
        return matcher.matches() ? matcher.group(1) : rule;
    }

    private static Explained plain(String id, String rule, String text) {
        List<String> own = id.equals(rule) ? List.of() : terms(rule);
        List<String> terms = own.isEmpty() ? terms(text) : own;
        return new Explained(new Message(id, List.of(labels(terms))), terms);
    }

    private static Explained explained(Hit hit, String rule, String text) {
        String message = hit.filled(hit.row().message());
        List<String> said = terms(hit.filled(hit.row().terms()));
        List<String> own = said.isEmpty() ? terms(rule) : said;
        List<String> terms = own.isEmpty() ? terms(text) : own;
        List<String> values = new ArrayList<>();
        hit.row().values().forEach(value -> values.add(hit.filled(value)));
        if (values.isEmpty()) {
            values.add(labels(terms));
            values.add(terms.stream()
                    .flatMap(term -> TermPlaces.standard().example(term).stream())
                    .findFirst()
                    .orElse(""));
        }
        return new Explained(new Message(message, values), terms);
    }

    private static String labels(List<String> terms) {
        return terms.isEmpty() ? "" : Message.labelsOf(terms);
    }

    /** The ids of business terms in a text, in its order. */
    static List<String> terms(String text) {
        return TERM.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(RuleWords::known)
                .distinct()
                .toList();
    }

    /** The number behind an id may count the assertions of a rule, and is no part of the term then. */
    private static String known(String id) {
        String shorter = ATTRIBUTE.matcher(id).replaceFirst("");
        boolean plain = Terms.standard().find(id).isPresent();
        return plain || Terms.standard().find(shorter).isEmpty() ? id : shorter;
    }
}

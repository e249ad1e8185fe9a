package org.quittance.explanation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.Messages;
import org.quittance.schematron.SchemaError;
import org.quittance.schematron.Syntax;

/** Says in words why an XML schema refuses a document. Immutable and safe for several threads. */
public final class SchemaExplanations {
    /** What the rule ids of schema errors begin with; the key of the W3C specification follows. */
    public static final String PREFIX = "XSD-";

    private static final int TOLD_ELEMENTS = 4;
    private static final int TOLD_CODES = 12;

    /** A value may be a whole attachment. */
    private static final int LONGEST_VALUE = 80;

    private static final Pattern RULE = Pattern.compile("(?i)XSD-(?:cvc|xml|schema)[\\w.-]*");
    private static final String OTHER = "SCHEMA-OTHER";
    private static final Pattern LAST_STEP = Pattern.compile("/([^/\\[]*)(?:\\[\\d+])?$");
    private static final Pattern ITEM = Pattern.compile("(?:\"[^\"]*\":)?([^\\s,{}]+)");
    private static final Pattern WHOSE_ATTRIBUTE =
            Pattern.compile("(?s)cvc-attribute\\.3: .*'([^']*)'[^']*'[^']*'[^']*'[^']*'[^']*");

    private final Map<String, Row> rows = new HashMap<>();

    /** The sentences of {@code schema.tsv}. */
    public SchemaExplanations() {
        for (Table.Row row :
                Table.beside(SchemaExplanations.class, "schema.tsv").rows()) {
            List<String> said = Arrays.stream(row.optional("said").split(" "))
                    .filter(name -> !name.isEmpty())
                    .toList();
            rows.put(row.get("key"), new Row(row.get("message"), said, pattern(said)));
        }
    }

    private record Row(String message, List<String> said, Pattern pattern) {
        Row {
            said = List.copyOf(said);
        }

        /** What a message of the validator says, by name; empty where it is worded otherwise. */
        Optional<Map<String, String>> read(String words) {
            Matcher matcher = pattern.matcher(words);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> read = new HashMap<>();
            for (int i = 0; i < said.size(); i++) {
                read.put(said.get(i).replace("#", ""), matcher.group(i + 1));
            }
            return Optional.of(read);
        }
    }

    /**
     * What is said of an error, and of what.
     *
     * @param explained the sentence with its terms
     * @param location the XPath of the element or attribute concerned; empty before the root
     */
    public record Refusal(Explained explained, String location) {}

    /** A value may hold quotes itself, what stands behind it cannot; a name holds none. */
    private static Pattern pattern(List<String> said) {
        StringBuilder regex = new StringBuilder("(?s)");
        for (String name : said) {
            regex.append(
                    name.startsWith("#") ? "[^'\\d]*(\\d+)" : name.equals("value") ? "[^']*'(.*)'" : "[^']*'([^']*)'");
        }
        return Pattern.compile(
                regex.append(said.contains("value") ? "[^']*" : ".*").toString());
    }

    /** The sentence for an error that a schema of that syntax gave; one that nobody foresaw is quoted whole. */
    public Refusal of(Syntax syntax, SchemaError error) {
        String[] lines = error.message().split("\n(?=cvc-)", 2);
        Row row = rows.get(error.key());
        Optional<Map<String, String>> foreseen = row == null ? Optional.empty() : row.read(lines[0]);
        Map<String, String> said = new HashMap<>(foreseen.orElse(Map.of()));
        if (lines.length == 2) {
            Matcher attribute = WHOSE_ATTRIBUTE.matcher(lines[1]);
            if (attribute.matches()) {
                said.put("attribute", attribute.group(1));
            }
        }
        String location = error.location()
                + Optional.ofNullable(said.get("attribute")).map("/@"::concat).orElse("");
        List<String> terms = terms(syntax, location);
        String what = what(location, terms);
        Message message = row == null || foreseen.isEmpty()
                ? Message.of(OTHER, what, error.key(), error.message())
                : message(row.message(), what, said);
        return new Refusal(
                new Explained(message, missing(syntax, row, location, said).orElse(terms)), location);
    }

    private static Message message(String id, String what, Map<String, String> said) {
        String value = said.getOrDefault("value", "");
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        boolean empty = id.equals("SCHEMA-VALUE") && value.isBlank();
        return Message.of(empty ? "SCHEMA-VALUE-EMPTY" : id, what, shown, asked(said));
    }

    private static String asked(Map<String, String> said) {
        if (said.containsKey("expected")) {
            return told(said.getOrDefault("expected", ""), TOLD_ELEMENTS);
        }
        if (said.containsKey("codes")) {
            return told(said.getOrDefault("codes", "").replaceAll("[\\[\\]]", ""), TOLD_CODES);
        }
        return said.containsKey("limit") ? said.getOrDefault("limit", "") : type(said.getOrDefault("type", ""));
    }

    private static String type(String type) {
        String known = "SCHEMA-TYPE-" + type;
        return Message.textOf(
                Messages.catalogue().has(known)
                        ? Message.of(known)
                        : Message.of(type.startsWith("#") ? "SCHEMA-TYPE-" : "SCHEMA-TYPE", type));
    }

    private static List<String> items(String list) {
        return ITEM.matcher(list)
                .results()
                .map((MatchResult item) -> item.group(1))
                .toList();
    }

    private static String told(String list, int most) {
        List<String> items = items(list);
        String told = items.stream().limit(most).collect(Collectors.joining(", "));
        return items.size() > most ? told + " … (+" + (items.size() - most) + ")" : told;
    }

    private static String what(String location, List<String> terms) {
        Matcher step = LAST_STEP.matcher(location);
        if (!step.find()) {
            return Message.textOf(Message.of("SCHEMA-DOCUMENT"));
        }
        String name = step.group(1).startsWith("@") ? owner(location) + "/" + step.group(1) : step.group(1);
        return Message.textOf(
                terms.isEmpty()
                        ? Message.of("SCHEMA-ELEMENT", name)
                        : Message.of("SCHEMA-ELEMENT-TERM", name, Message.labelsOf(terms)));
    }

    private static String owner(String location) {
        Matcher step = LAST_STEP.matcher(location.substring(0, location.lastIndexOf('/')));
        return step.find() ? step.group(1) : "";
    }

    /** What is missing has no place yet; where one element is asked for, the term is that of the element. */
    private static Optional<List<String>> missing(
            Syntax syntax, @Nullable Row row, String location, Map<String, String> said) {
        List<String> expected = items(said.getOrDefault("expected", ""));
        return row != null && row.message().equals("SCHEMA-INCOMPLETE") && expected.size() == 1
                ? Optional.of(terms(syntax, location + "/" + expected.get(0))).filter(terms -> !terms.isEmpty())
                : Optional.empty();
    }

    private static List<String> terms(Syntax syntax, String location) {
        return ElementPath.of(location).map(path -> TermFinder.at(syntax, path)).orElse(List.of());
    }

    /** The sentence that stands for a rule id of a schema error, whatever the document; empty for another id. */
    Optional<Message> general(String rule) {
        if (!RULE.matcher(rule).matches()) {
            return Optional.empty();
        }
        Row row = rows.get(id(rule).substring(PREFIX.length()));
        return Optional.of(Message.of(row == null ? OTHER : row.message()));
    }

    /** A rule id as reports write it; the keys of W3C have large and small letters. */
    String id(String rule) {
        String key = rule.substring(PREFIX.length());
        return PREFIX
                + rows.keySet().stream()
                        .filter(key::equalsIgnoreCase)
                        .findFirst()
                        .orElse(key);
    }
}

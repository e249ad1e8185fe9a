package org.quittance.chorus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.data.Table;

/**
 * Takes secrets and file contents out of whatever is kept or told: first by the names of fields and headers, then every
 * known secret wherever it stands and however it is written, then whatever looks like an encoded file.
 */
final class Masking {
    static final String MASK = "***";

    private static final Table FIELDS = Table.beside(Masking.class, "masked-fields.tsv");
    private static final Set<String> SECRETS = names("secret");
    private static final Set<String> FILES = names("file");

    /** So many tokens are remembered: those that an answer on its way may still hold. */
    private static final int TOKENS = 4;

    private static final Pattern NAMED_SECRET = Pattern.compile(
            "(" + alternatives(SECRETS) + ")([\\\\\"'\\s]*[:=][\\\\\"'\\s]*)((?:Bearer|Basic)\\s+)?[^\\s\"'\\\\,;&<]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_FILE =
            Pattern.compile("(" + alternatives(FILES) + ")([\\\\\"'\\s]*[:=][\\\\\"'\\s]*)([A-Za-z0-9+/=_-]{16,})");

    /** Longer than any hash, shorter than a line of an encoded file; one class, since a group would exhaust the stack. */
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_\\\\-]{72,}+={0,2}");

    private final List<Pattern> known;
    private final CopyOnWriteArrayList<Pattern> tokens = new CopyOnWriteArrayList<>();

    Masking(Collection<String> secrets) {
        known = secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Secret::pattern)
                .toList();
    }

    private static Set<String> names(String what) {
        return FIELDS.rows().stream()
                .filter(row -> row.get("holds").equals(what))
                .map(row -> row.get("name"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String alternatives(Set<String> names) {
        return names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Whether a field of that name holds the Base64 of a file. */
    static boolean holdsFile(String name) {
        return FILES.contains(name);
    }

    /** Whether a field of that name holds a secret. */
    static boolean holdsSecret(String name) {
        return SECRETS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What stands for a file content. */
    static String shown(long bytes, String sha256) {
        return "[" + bytes + " bytes, sha256 " + sha256 + "]";
    }

    /** Henceforth this token is a secret too. */
    void learn(String token) {
        tokens.add(Secret.pattern(token));
        while (tokens.size() > TOKENS) {
            tokens.remove(0);
        }
    }

    /** The text without what nobody may read. */
    String text(String text) {
        String masked = NAMED_SECRET.matcher(text).replaceAll("$1$2$3" + MASK);
        masked = replaced(masked, known);
        masked = replaced(masked, tokens);
        masked = NAMED_FILE
                .matcher(masked)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) + found.group(2) + digest(found.group(3))));
        return ENCODED.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(digest(found.group())));
    }

    private static String replaced(String text, List<Pattern> secrets) {
        String masked = text;
        for (Pattern secret : secrets) {
            masked = secret.matcher(masked).replaceAll(MASK);
        }
        return masked;
    }

    private static String digest(String encoded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(encoded);
            return shown(bytes.length, Sha256.of(bytes));
        } catch (IllegalArgumentException e) {
            return shown(encoded.length(), Sha256.of(encoded.getBytes(StandardCharsets.UTF_8)));
        }
    }
}

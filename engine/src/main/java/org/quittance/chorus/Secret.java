package org.quittance.chorus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The writings under which a secret may come back: plain, escaped for JSON, HTML or a form, and inside Base64. */
final class Secret {
    /** Fewer characters of Base64 would be found by chance. */
    private static final int SHORTEST = 8;

    private static final Map<Integer, String> ENTITIES =
            Map.of((int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '"', "quot", (int) '\'', "apos");

    /** What URLs and forms write instead. */
    private static final Map<Integer, String> INSTEAD = Map.of((int) '+', "-", (int) '/', "_", (int) ' ', "\\+");

    private Secret() {}

    /** Finds the secret in any of its writings. */
    static Pattern pattern(String secret) {
        StringBuilder writings = new StringBuilder(writing(secret));
        for (int before = 0; before < 3; before++) {
            String core = core(secret.getBytes(StandardCharsets.UTF_8), before);
            if (core.length() >= SHORTEST) {
                writings.append('|').append(writing(core)).append("=*");
            }
        }
        return Pattern.compile(writings.toString());
    }

    private static String writing(String text) {
        return text.codePoints().mapToObj(Secret::writing).collect(Collectors.joining());
    }

    private static String writing(int c) {
        String plain = Character.toString(c);
        if (plain.matches("[A-Za-z0-9]")) {
            return plain;
        }
        String escaped = c == '\\' ? "\\\\{1,8}" : "\\\\{0,4}" + Pattern.quote(plain);
        String entity = "&" + ENTITIES.getOrDefault(c, "#" + c) + ";";
        List<String> writings = List.of(
                escaped,
                unicode(plain),
                entity,
                "&#0*" + c + ";",
                "(?i:&#x0*" + Integer.toHexString(c) + ";)",
                percent(plain),
                INSTEAD.getOrDefault(c, entity));
        return "(?:" + String.join("|", writings) + ")";
    }

    /** As JSON writes it where it writes ASCII only. */
    private static String unicode(String plain) {
        return plain.chars()
                .mapToObj(unit -> String.format("\\\\{1,4}u(?i:%04x)", unit))
                .collect(Collectors.joining());
    }

    private static String percent(String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte value : plain.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("(?i:%%%02x)", value));
        }
        return encoded.toString();
    }

    /** The characters of Base64 that are the same whatever stands before and behind the bytes. */
    private static String core(byte[] bytes, int before) {
        byte[] padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int from = (before * 8 + 5) / 6;
        int to = padded.length * 8 / 6;
        return from < to ? encoded.substring(from, to) : "";
    }
}

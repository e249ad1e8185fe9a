package org.quittance.chorus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** The writings under which a secret may come back: plain, escaped for JSON, HTML or a form, and inside Base64. */
final class Secret {
    /** Fewer characters of Base64 would be found by chance. */
    private static final int SHORTEST = 8;

    private Secret() {}

    static Set<String> writings(String secret) {
        Set<String> writings = new LinkedHashSet<>();
        writings.add(secret);
        writings.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        writings.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
        writings.add(secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        writings.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        writings.add(html(secret).replace("'", "&#39;"));
        writings.add(html(secret));
        writings.add(ascii(secret));
        for (int before = 0; before < 3; before++) {
            String core = core(secret.getBytes(StandardCharsets.UTF_8), before);
            if (core.length() >= SHORTEST) {
                writings.add(core);
                writings.add(core.replace('+', '-').replace('/', '_'));
                writings.add(core.replace("/", "\\/"));
            }
        }
        writings.remove("");
        return writings;
    }

    private static String html(String secret) {
        return secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** As JSON writes it where it writes ASCII only. */
    private static String ascii(String secret) {
        StringBuilder escaped = new StringBuilder();
        for (char c : secret.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
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

package org.quittance.pdf;

import java.nio.charset.StandardCharsets;

/** Addresses as PDF wants them: 7-bit. */
final class Uris {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private Uris() {}

    /** The text with everything that may not stand in a URI written as {@code %XX}. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.strip().getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || ALLOWED.indexOf(b) >= 0);
            escaped.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xFF));
        }
        return escaped.toString();
    }
}

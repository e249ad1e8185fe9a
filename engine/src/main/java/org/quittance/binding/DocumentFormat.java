package org.quittance.binding;

import java.util.Locale;

/** The two ways to write a document down; they say the same things with the same keys. */
public enum DocumentFormat {
    YAML,
    JSON;

    /** The format that a file name tells: JSON for {@code .json}, otherwise YAML. */
    public static DocumentFormat of(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : YAML;
    }

    /** The format of bytes without a name: JSON when the first sign is an opening brace. */
    public static DocumentFormat of(byte[] bytes) {
        for (byte b : bytes) {
            boolean blankOrMark = b == ' ' || b == '\t' || b == '\r' || b == '\n' || b < 0;
            if (!blankOrMark) {
                return b == '{' ? JSON : YAML;
            }
        }
        return YAML;
    }
}

package org.quittance.validation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patterns of the tables, each compiled once; they are matched with a whole value, without the blanks around it. */
final class Patterns {
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    static boolean matches(String pattern, String text) {
        return matcher(pattern, text).matches();
    }

    static Matcher matcher(String pattern, String text) {
        return COMPILED.computeIfAbsent(pattern, regex -> Pattern.compile(regex, Pattern.DOTALL))
                .matcher(text.strip());
    }
}

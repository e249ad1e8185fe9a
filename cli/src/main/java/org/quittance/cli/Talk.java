package org.quittance.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How the command talks: options that every verb has. */
final class Talk {
    /** The languages of messages and pages. */
    enum Language {
        FR,
        EN,
        DE;

        Locale locale() {
            return Locale.forLanguageTag(name());
        }
    }

    @Option(names = "--quiet", description = "Say nothing but the result.")
    boolean quiet;

    @Option(names = "--no-color", description = "Never use colours.")
    boolean noColor;

    /** The language asked for, else that of the machine, else English. */
    static Locale language(@org.jspecify.annotations.Nullable Language asked) {
        return asked == null ? Locale.getDefault() : asked.locale();
    }
}

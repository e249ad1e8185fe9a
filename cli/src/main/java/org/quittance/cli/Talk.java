package org.quittance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the command talks, and the options about it that every verb has. */
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

    @Option(names = "--lang", paramLabel = "fr|en|de", description = "The language of messages and pages.")
    @Nullable
    Language language;

    @Option(names = "--quiet", description = "Say nothing but the result.")
    boolean quiet;

    @Option(names = "--no-color", description = "Never use colours.")
    boolean noColor;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Spec(Spec.Target.MIXEE)
    CommandSpec verb = CommandSpec.create();

    /** Says on standard error what is wrong, and what to do about it. */
    void complain(Message told) {
        err().println("quittance: " + sentence(told));
    }

    /** A sentence with what to do about it. */
    String sentence(Message told) {
        return told.text(locale()) + told.fix(locale()).map(fix -> " " + fix).orElse("");
    }

    /** The language asked for, else that of the machine. */
    Locale locale() {
        return language == null ? Locale.getDefault() : language.locale();
    }

    /** Where results go. */
    PrintWriter out() {
        return verb.commandLine().getOut();
    }

    /** Where progress and complaints go. */
    PrintWriter err() {
        return verb.commandLine().getErr();
    }
}

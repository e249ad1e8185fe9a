package org.quittance.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;

/** Findings quote the document; one that quotes a megabyte helps nobody and fills every report. */
final class Shortened {
    private static final int MOST = 4000;

    private Shortened() {}

    static Finding of(Finding f) {
        boolean fits = fits(f.message())
                && fits(f.suspect())
                && fits(f.official())
                && fits(f.declared())
                && fits(f.expected())
                && fits(f.place().location());
        return fits ? f : shortened(f);
    }

    static Message of(Message message) {
        return fits(message)
                ? message
                : new Message(
                        message.id(),
                        message.values().stream()
                                .map(value -> String.valueOf(text(value)))
                                .toList());
    }

    private static Finding shortened(Finding f) {
        Place at = f.place();
        return new Finding(
                f.step(),
                f.ruleSet(),
                f.rule(),
                f.severity(),
                f.terms(),
                new Place(text(at.location()), at.line(), at.column(), at.page()),
                f.message() == null ? null : of(f.message()),
                text(f.official()),
                text(f.declared()),
                text(f.expected()),
                f.suspect() == null ? null : of(f.suspect()),
                f.times(),
                f.violation());
    }

    private static boolean fits(@Nullable Message message) {
        List<String> values = message == null ? List.of() : message.values();
        return values.stream().allMatch(Shortened::fits);
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.length() <= MOST;
    }

    private static @Nullable String text(@Nullable String text) {
        if (text == null || text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + " … (" + text.length() + ")";
    }
}

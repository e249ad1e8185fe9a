package org.quittance.chorus;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.quittance.finding.Message;

/**
 * When the password of the technical account stops being one; it lasts 424 days.
 *
 * @param day the day on which it ends
 * @param daysLeft how many days are left, negative once it has ended
 */
public record PasswordExpiry(LocalDate day, long daysLeft) {
    private static final List<Integer> STAGES = List.of(15, 30, 60);

    /** Seen from a day. */
    static PasswordExpiry seenFrom(LocalDate today, LocalDate day) {
        return new PasswordExpiry(day, ChronoUnit.DAYS.between(today, day));
    }

    /** The stage of warning: 60, 30 or 15 days before the end; empty where there is no hurry. */
    public Optional<Integer> stage() {
        return STAGES.stream().filter(stage -> daysLeft <= stage).findFirst();
    }

    /** What to tell the operator; empty where there is no hurry. */
    public Optional<Message> warning() {
        return stage().map(stage -> Message.of("QX-PORTAL-PASSWORD", day, daysLeft));
    }
}

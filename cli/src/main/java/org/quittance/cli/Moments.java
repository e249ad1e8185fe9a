package org.quittance.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as people write them, in the time of the machine. */
final class Moments {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Moments() {}

    static String of(Instant moment) {
        return FORM.format(moment.atZone(ZoneId.systemDefault()));
    }
}

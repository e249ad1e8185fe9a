package org.quittance.chorus.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.data.Table;

/** How long the outbox waits for what; {@code delays.tsv} lists it. */
public final class Delays {
    /** What is waited for. */
    enum Wait {
        /** How long an invoice is kept from other workers while one is at it. */
        LEASE,
        /** Before each search for an invoice whose fate is unknown. */
        UNKNOWN,
        /** Between two looks at a flux. */
        POLL,
        /** Between two looks at a flux that waits for people. */
        SLOW,
        /** How long a flux may wait for people before somebody is told. */
        SLOW_ALERT,
        /** Between two looks at a flux that takes too long. */
        STUCK,
        /** Between two looks at what changed on the portal. */
        MIRROR,
        /** Before a flux that the portal lost is sent again, as often as there are delays. */
        INCIDENT,
        /** While the portal cannot be reached. */
        BACKOFF,
        /** How far the clock may go back. */
        CLOCK
    }

    private final Map<Wait, List<Duration>> waits;

    private Delays(Map<Wait, List<Duration>> waits) {
        this.waits = waits;
    }

    /** What the real portal deserves. */
    public static Delays standard() {
        return scaled(1);
    }

    /** The same on another time scale: 0.001 makes a second of a quarter of an hour. Leases keep a floor of real time. */
    public static Delays scaled(double scale) {
        Map<Wait, List<Duration>> waits = new EnumMap<>(Wait.class);
        for (Table.Row row : Table.beside(Delays.class, "delays.tsv").rows()) {
            Wait wait = Wait.valueOf(row.get("name").toUpperCase(Locale.ROOT).replace('-', '_'));
            for (int i = Integer.parseInt(row.get("times")); i > 0; i--) {
                waits.computeIfAbsent(wait, any -> new ArrayList<>()).add(scaled(row, scale));
            }
        }
        return new Delays(waits);
    }

    /** The delay after so many tries; when the list is over, its last. */
    Duration of(Wait wait, int tries) {
        List<Duration> all = list(wait);
        return all.get(Math.min(tries, all.size() - 1));
    }

    /** The delay of which there is but one. */
    Duration of(Wait wait) {
        return of(wait, 0);
    }

    /** How often this is waited for. */
    int times(Wait wait) {
        return list(wait).size();
    }

    private List<Duration> list(Wait wait) {
        return waits.getOrDefault(wait, List.of(Duration.ZERO));
    }

    private static Duration scaled(Table.Row row, double scale) {
        Duration scaled =
                Duration.ofNanos(Math.round(Duration.parse(row.get("delay")).toNanos() * scale));
        Duration floor = row.get("floor").isEmpty() ? Duration.ZERO : Duration.parse(row.get("floor"));
        return scaled.compareTo(floor) < 0 ? floor : scaled;
    }
}

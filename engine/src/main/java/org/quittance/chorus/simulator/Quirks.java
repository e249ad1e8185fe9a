package org.quittance.chorus.simulator;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How the portal writes what it answers. */
final class Quirks {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
            .withZone(DepositRules.PARIS);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(DepositRules.PARIS);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(DepositRules.PARIS);

    private final Set<Quirk> on;

    Quirks(Set<Quirk> on) {
        this.on = Set.copyOf(on);
    }

    boolean has(Quirk quirk) {
        return on.contains(quirk);
    }

    /** A moment in the long writing, or in one of three by the row it stands in. */
    String moment(Instant at, int row) {
        Instant milli = at.truncatedTo(ChronoUnit.MILLIS);
        return switch (has(Quirk.DATE_WRITINGS) ? row % 3 : 0) {
            case 1 -> MINUTE.format(milli);
            case 2 -> DAY.format(milli);
            default -> LONG.format(milli);
        };
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    /** A number, in every other row as a string. */
    Object number(Number number, int row) {
        return has(Quirk.NUMBERS_AS_STRINGS) && row % 2 == 1 ? number.toString() : number;
    }

    /** A list, or its one item. */
    Object list(List<?> items) {
        return has(Quirk.LONE_OBJECTS) && items.size() == 1 ? items.get(0) : items;
    }

    /** A member that has nothing to say. */
    void nothing(JsonObject in, String name) {
        if (has(Quirk.NULLS)) {
            in.put(name, Json.NULL);
        }
    }

    /** The last touch on an answer of the interface. */
    JsonObject finished(JsonObject answer) {
        if (has(Quirk.UNKNOWN_MEMBERS) && answer.has("codeRetour")) {
            answer.put("champFutur", JsonObject.of("version", 2));
        }
        if (has(Quirk.MIXED_CASE)) {
            answer.text("libelle").ifPresent(label -> answer.put("libelle", mixed(label)));
        }
        return answer;
    }

    /** {@code TRA_MSG_00.000} becomes {@code Tra_Msg_00.000}; what stands behind the key stays. */
    private static String mixed(String label) {
        int end = label.indexOf(' ') < 0 ? label.length() : label.indexOf(' ');
        String key = label.substring(0, end);
        if (!key.contains("_")) {
            return label;
        }
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            boolean first = i == 0 || key.charAt(i - 1) == '_';
            mixed.append(first ? key.charAt(i) : Character.toLowerCase(key.charAt(i)));
        }
        return mixed + label.substring(end);
    }
}

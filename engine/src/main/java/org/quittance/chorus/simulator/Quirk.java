package org.quittance.chorus.simulator;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** An oddity of the real portal that a client has to bear; each can be switched off. */
public enum Quirk {
    /** Numbers come as strings in some rows. */
    NUMBERS_AS_STRINGS,
    /** A list of one comes as the bare object. */
    LONE_OBJECTS,
    /** The members of {@code parametresRetour} stand at the top of the answer. */
    FLAT_PAGING,
    /** Empty members come as null instead of not at all. */
    NULLS,
    /** Dates come in three writings. */
    DATE_WRITINGS,
    /** A search that finds nothing answers the code 20000 instead of an empty list. */
    EMPTY_IS_A_CODE,
    /** Members that no document names. */
    UNKNOWN_MEMBERS,
    /** Some invoices pass through a status that no list has. */
    FUTURE_STATUS,
    /** The letters of labels are small and large. */
    MIXED_CASE;

    /** All of them. */
    public static Set<Quirk> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(Quirk.class));
    }

    /** None of them. */
    public static Set<Quirk> none() {
        return Collections.unmodifiableSet(EnumSet.noneOf(Quirk.class));
    }
}

package org.quittance.chorus.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an invoice, and why.
 *
 * @param entry as it is afterwards
 * @param facts what led to it, for the journal
 * @param outcome what came of the attempt to send it, where that is known now
 */
record Change(
        Entry entry,
        DepositEvent event,
        List<Fact> facts,
        @Nullable Outcome outcome) {
    /**
     * What came of an attempt.
     *
     * @param flux the number that the portal gave, empty where none
     * @param code the portal's code where it refused or failed
     * @param words what it said
     */
    record Outcome(String flux, String code, String words) {}

    Change {
        facts = List.copyOf(facts);
    }

    static Change of(Entry entry, DepositEvent event, Fact... facts) {
        return new Change(entry, event, List.of(facts), null);
    }

    static Change of(Entry entry, DepositEvent event, List<Fact> facts) {
        return new Change(entry, event, facts, null);
    }

    Change with(Outcome told) {
        return new Change(entry, event, facts, told);
    }
}

package org.quittance.chorus.outbox;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.data.Lazy;
import org.quittance.data.Table;
import org.quittance.finding.Message;

/** How far an invoice has come in the outbox; which change leads where stands in {@code transitions.tsv}. */
public enum DepositState {
    /** Kept, but not to be sent before it is released. */
    DRAFT,
    /** To be sent. */
    READY,
    /** The intent to send is written down, and no answer yet. */
    SENDING,
    /** It may have arrived or not: the portal is searched before anything else is done. */
    UNKNOWN,
    /** The portal has given a flux number. */
    SENT,
    /** The portal works on the flux. */
    FLUX_PENDING,
    /** The portal has been working on it for too long. */
    FLUX_STUCK,
    /** The portal has refused the file: no invoice was made. */
    FLUX_REJECTED,
    /** The portal lost the flux: the same file is sent again. */
    FLUX_INCIDENT,
    /** The portal holds the invoice: from here on its status is mirrored. */
    INTEGRATED,
    /** The portal holds another invoice of this supplier and number. */
    CONFLICT,
    /** Nothing goes on before a person decides. */
    OPERATOR;

    private static final Lazy<Map<DepositState, Map<DepositEvent, DepositState>>> TRANSITIONS =
            Lazy.of(DepositState::transitions);
    private static final Lazy<Map<DepositState, Table.Row>> ROWS = Lazy.of(DepositState::rows);

    /** What reports call it: {@code draft}, {@code pending}, {@code deposited}, {@code integrated}, {@code rejected} ... */
    public String word() {
        return row().get("word");
    }

    /** What the accountant has to do in this state, if anything. */
    Optional<Message> action() {
        return Optional.of(row().get("action")).filter(id -> !id.isEmpty()).map(Message::of);
    }

    /** Whether this can happen now. */
    boolean allows(DepositEvent event) {
        return TRANSITIONS.get().getOrDefault(this, Map.of()).containsKey(event);
    }

    /**
     * Where it leads.
     *
     * @throws IllegalStateException when it cannot happen now
     */
    DepositState after(DepositEvent event) {
        DepositState next = TRANSITIONS.get().getOrDefault(this, Map.of()).get(event);
        if (next == null) {
            throw new IllegalStateException(event + " cannot happen to an invoice that is " + this);
        }
        return next;
    }

    private Table.Row row() {
        Table.Row row = ROWS.get().get(this);
        if (row == null) {
            throw new IllegalStateException("No row for " + this);
        }
        return row;
    }

    private static Map<DepositState, Map<DepositEvent, DepositState>> transitions() {
        Map<DepositState, Map<DepositEvent, DepositState>> all = new EnumMap<>(DepositState.class);
        for (Table.Row row : Table.beside(DepositState.class, "transitions.tsv").rows()) {
            all.computeIfAbsent(named(row.get("from")), any -> new EnumMap<>(DepositEvent.class))
                    .put(DepositEvent.valueOf(row.get("event")), named(row.get("to")));
        }
        return all;
    }

    private static Map<DepositState, Table.Row> rows() {
        Map<DepositState, Table.Row> rows = new EnumMap<>(DepositState.class);
        for (Table.Row row : Table.beside(DepositState.class, "states.tsv").rows()) {
            rows.put(named(row.get("state")), row);
        }
        return rows;
    }

    private static DepositState named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package org.quittance.chorus.outbox;

import java.util.List;
import java.util.function.Consumer;

/** Follows the journal from its first entry to its last. */
final class ChainWalk {
    private static final int PAGE = 500;

    private final Database database;
    private final Consumer<Defect> defects;
    private ChainHead last = ChainHead.START;

    ChainWalk(Database database, Consumer<Defect> defects) {
        this.database = database;
        this.defects = defects;
    }

    void walk() {
        ChainHead end = end();
        boolean more = true;
        while (more) {
            List<Journal.Entry> page = database.read(transaction -> Journal.after(transaction, last.entries(), PAGE));
            page.forEach(this::step);
            more = page.size() == PAGE;
        }
        if (last.entries() < end.entries()) {
            defect(Defect.Kind.TRUNCATED, last.entries() + 1, end.entries());
        } else if (last.entries() == end.entries() && !last.hash().equals(end.hash())) {
            defect(Defect.Kind.REWRITTEN, end.entries(), end.entries());
        } else if (last.entries() > end.entries() && end().entries() < last.entries()) {
            defect(Defect.Kind.REWRITTEN, end.entries() + 1, last.entries());
        }
    }

    private ChainHead end() {
        return database.read(transaction -> transaction.first(
                        "select entries, head from chain",
                        row -> new ChainHead(row.getLong("entries"), row.getString("head"))))
                .orElse(ChainHead.START);
    }

    private void step(Journal.Entry entry) {
        boolean linked = entry.previous().equals(last.hash());
        if (entry.seq() != last.entries() + 1) {
            defect(Defect.Kind.REMOVED, last.entries() + 1, entry.seq() - 1);
        } else if (!linked) {
            defect(known(entry.previous()) ? Defect.Kind.REORDERED : Defect.Kind.REMOVED, entry.seq(), entry.seq());
        }
        if (!entry.computed().equals(entry.hash())) {
            defect(Defect.Kind.ALTERED, entry.seq(), entry.seq());
        }
        last = new ChainHead(entry.seq(), entry.hash());
    }

    /** Whether the entry that should stand before stands somewhere else. */
    private boolean known(String hash) {
        return hash.equals(ChainHead.START.hash())
                || database.read(transaction -> transaction.first(
                                "select seq from journal where hash = ?", row -> row.getLong("seq"), hash))
                        .isPresent();
    }

    private void defect(Defect.Kind kind, long from, long to) {
        defects.accept(new Defect(kind, from == to ? String.valueOf(from) : from + "-" + to));
    }
}

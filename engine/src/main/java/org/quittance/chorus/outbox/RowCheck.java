package org.quittance.chorus.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Compares the rows of invoices and attempts with what the journal says of them. */
final class RowCheck {
    private record Checked(InvoiceKey key, long place, boolean sound) {}

    private static final int PAGE = 500;
    private static final String SAME_INVOICE =
            "j.environment = r.environment and j.supplier = r.supplier and j.number = r.number";
    private static final String LAST_STATE = "select r.*, (select max(j.seq) from journal j where " + SAME_INVOICE
            + " and j.kind = '" + Fact.STATE + "') as last,"
            + " (select j.content from journal j where j.seq = r.entry and " + SAME_INVOICE + ") as content"
            + " from invoices r where r.place > ? order by r.place limit ?";
    private static final String LAST_ATTEMPT = "select r.*, r.entry as place,"
            + " (select j.content from journal j where j.seq = r.entry and " + SAME_INVOICE + ") as content"
            + " from attempts r where r.entry > ? order by r.entry limit ?";
    private static final String LOST = "select environment, supplier, number, min(j.seq) as place from journal j"
            + " where j.kind = '" + Fact.STATE + "' and j.seq > ? and not exists (select 1 from invoices r where "
            + SAME_INVOICE + ") group by environment, supplier, number order by place limit ?";

    private final Database database;
    private final Consumer<Defect> defects;

    RowCheck(Database database, Consumer<Defect> defects) {
        this.database = database;
        this.defects = defects;
    }

    void check() {
        check(LAST_STATE, RowCheck::invoice, Defect.Kind.INVOICE_ALTERED);
        check(LAST_ATTEMPT, RowCheck::attempt, Defect.Kind.ATTEMPT_ALTERED);
        check(LOST, row -> new Checked(key(row), row.getLong("place"), false), Defect.Kind.INVOICE_MISSING);
    }

    private void check(String sql, Transaction.RowReader<Checked> reader, Defect.Kind kind) {
        long after = 0;
        boolean more = true;
        while (more) {
            long from = after;
            List<Checked> page = database.read(transaction -> transaction.list(sql, reader, from, PAGE));
            for (Checked row : page) {
                after = row.place();
                if (!row.sound()) {
                    defects.accept(new Defect(
                            kind, row.key().supplier() + " " + row.key().number()));
                }
            }
            more = page.size() == PAGE;
        }
    }

    private static Checked invoice(ResultSet row) throws SQLException {
        long place = row.getLong("place");
        try {
            Invoices.Row read = Invoices.read(row);
            boolean sound = read.journalled() == row.getLong("last")
                    && read.entry().snapshot(read.event()).text().equals(row.getString("content"));
            return new Checked(read.entry().key(), place, sound);
        } catch (RuntimeException e) {
            return new Checked(key(row), place, false);
        }
    }

    private static Checked attempt(ResultSet row) throws SQLException {
        Attempt read = Attempt.read(row);
        boolean sound = Objects.equals(read.snapshot().text(), row.getString("content"));
        return new Checked(read.key(), row.getLong("place"), sound);
    }

    private static InvoiceKey key(ResultSet row) throws SQLException {
        return new InvoiceKey(row.getString("environment"), row.getString("supplier"), row.getString("number"));
    }
}

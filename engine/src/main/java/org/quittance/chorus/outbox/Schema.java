package org.quittance.chorus.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** The tables of the outbox, brought up to date step by step. */
final class Schema {
    private static final List<Table.Row> STEPS =
            Table.beside(Schema.class, "schema.tsv").rows();

    private Schema() {}

    /**
     * Makes what is missing.
     *
     * @throws QuittanceException {@code QX-OUTBOX-VERSION} when a later version made the tables
     */
    static void update(Database database) {
        database.define(transaction -> {
            transaction.update("create table if not exists outbox_schema (version integer primary key)");
            int version = transaction
                    .first("select coalesce(max(version), 0) as version from outbox_schema", row -> row.getInt(1))
                    .orElse(0);
            if (version > STEPS.size()) {
                throw new QuittanceException(Message.of("QX-OUTBOX-VERSION", version, STEPS.size()));
            }
            for (Table.Row step : STEPS.subList(version, STEPS.size())) {
                apply(transaction, step);
            }
            return version;
        });
    }

    private static void apply(Transaction transaction, Table.Row step) throws SQLException {
        for (String statement : text(step.get("file")).split(";\\R")) {
            if (!statement.isBlank()) {
                transaction.update(statement);
            }
        }
        transaction.update("insert into outbox_schema (version) values (?)", Integer.valueOf(step.get("version")));
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

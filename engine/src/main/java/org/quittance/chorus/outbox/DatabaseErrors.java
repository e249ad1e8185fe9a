package org.quittance.chorus.outbox;

import java.sql.SQLException;
import java.util.Objects;
import org.quittance.data.Lazy;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** Tells what an error of the database means and what to do about it. */
final class DatabaseErrors {
    private static final Lazy<Table> TABLE = Lazy.of(() -> Table.beside(DatabaseErrors.class, "database-errors.tsv"));
    private static final int PRIMARY_RESULT = 0xff;
    private static final String NO_DRIVER = "No suitable driver";

    private DatabaseErrors() {}

    /** What stands behind the question mark of an address may be a password. */
    static QuittanceException told(String url, SQLException error) {
        String place = url.replaceFirst("\\?.*", "");
        String words = Objects.toString(error.getMessage(), "");
        String id = words.startsWith(NO_DRIVER) ? "QX-OUTBOX-DRIVER" : id(url, error);
        return new QuittanceException(Message.of(id, place, words.replace(url, place)));
    }

    /** Whether another one did the same at the same time, so that trying again helps. */
    static boolean clash(SQLException error) {
        String state = Objects.toString(error.getSQLState(), "");
        return id("jdbc:sqlite:", error).equals("QX-OUTBOX-BUSY")
                || state.startsWith("23")
                || state.equals("42P07")
                || state.startsWith("40");
    }

    private static String id(String url, SQLException error) {
        boolean sqlite = url.startsWith("jdbc:sqlite:");
        String state = Objects.toString(error.getSQLState(), "");
        String result = String.valueOf(error.getErrorCode() & PRIMARY_RESULT);
        for (Table.Row row : TABLE.get().rows()) {
            String code = row.get("code");
            boolean meant = sqlite
                    ? row.get("kind").equals("sqlite") && code.equals(result)
                    : row.get("kind").equals("postgresql") && state.startsWith(code);
            if (meant) {
                return row.get("message");
            }
        }
        return "QX-OUTBOX-DATABASE";
    }
}

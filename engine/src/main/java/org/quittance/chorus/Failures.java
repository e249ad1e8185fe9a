package org.quittance.chorus;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.Attempt.Again;
import org.quittance.chorus.Attempt.Failed;
import org.quittance.chorus.PortalException.Kind;
import org.quittance.data.Table;
import org.quittance.finding.Message;

/** Says of an answer that is none what it means, above all whether the portal may have acted. */
final class Failures {
    private static final List<Table.Row> ANSWERS =
            Table.beside(Failures.class, "answers.tsv").rows();
    private static final List<Table.Row> CODES =
            Table.beside(Failures.class, "codes.tsv").rows();
    private static final String EMPTY = "EMPTY";
    private static final int LABEL = 300;

    private final Masking masking;
    private final Clock clock;

    Failures(Masking masking, Clock clock) {
        this.masking = masking;
        this.clock = clock;
    }

    /** A failure before anything was sent. */
    static PortalException before(Kind kind, String message, Object... values) {
        return new PortalException(kind, "", Message.of(message, values), null);
    }

    /** An answer with another status than success. */
    Failed answered(Operation operation, Reply reply) {
        String status = String.valueOf(reply.status());
        String signs = reply.signs();
        Table.Row row = ANSWERS.stream()
                .filter(candidate -> of(candidate, operation)
                        && status.matches(candidate.get("status"))
                        && Pattern.compile(candidate.get("sign")).matcher(signs).find())
                .findFirst()
                .orElseThrow();
        Node said = reply.object().orElse(Node.NONE);
        if (row.get("message").equals("QX-PORTAL-REQUEST")
                && !said.text("codeRetour").isEmpty()) {
            return refusal(operation, said);
        }
        Kind kind = Kind.valueOf(row.get(operation.changes() ? "write" : "read"));
        String again = row.get(operation.changes() ? "write_again" : "again");
        return new Failed(
                exception(kind, status, row.get("message"), operation, label(said), reply.retryAfter(clock)),
                again.isEmpty() ? Again.NO : Again.valueOf(again.toUpperCase(Locale.ROOT)));
    }

    /** Refused before it was looked at, so that a code that nobody knows does not leave it open whether it was done. */
    private Failed refusal(Operation operation, Node said) {
        Failed coded = coded(operation, said);
        PortalException told = coded.exception();
        return told.kind() == Kind.UNKNOWN ? failed(Kind.REFUSED, told.code(), told.told()) : coded;
    }

    /** Whether a code means that nothing was found. */
    boolean empty(Operation operation, Node answer) {
        return row(operation, answer).get("read").equals(EMPTY);
    }

    /** An answer with another code than success. */
    Failed coded(Operation operation, Node answer) {
        Table.Row row = row(operation, answer);
        Kind kind = Kind.valueOf(row.get(operation.changes() ? "write" : "read"));
        String label = label(answer);
        String code = (answer.text("codeRetour") + " " + label.split("[\\s:]", 2)[0]).strip();
        return failed(kind, code, Message.of(row.get("message"), operation.path(), code, label));
    }

    private static Table.Row row(Operation operation, Node answer) {
        String code = answer.text("codeRetour");
        String label = answer.text("libelle");
        return CODES.stream()
                .filter(candidate -> of(candidate, operation)
                        && code.matches(candidate.get("code"))
                        && Pattern.compile(candidate.get("label"), Pattern.CASE_INSENSITIVE)
                                .matcher(label)
                                .find())
                .findFirst()
                .orElseThrow();
    }

    private static boolean of(Table.Row row, Operation operation) {
        List<String> operations = row.list("operations");
        return operations.isEmpty() || operations.contains(operation.id());
    }

    private String label(Node answer) {
        String label = answer.text("libelle");
        String told = masking.text(label.isEmpty() ? answer.text("error") : label);
        return told.length() > LABEL ? told.substring(0, LABEL) + "..." : told;
    }

    /** A success that is not one: half an answer, a page of HTML, a field missing that proves it. */
    Failed unreadable(Operation operation, String why) {
        Kind kind = operation.changes() ? Kind.UNKNOWN : Kind.UNAVAILABLE;
        return new Failed(
                exception(kind, "200", "QX-PORTAL-UNREADABLE", operation, why, null),
                operation.changes() ? Again.NO : Again.LATER);
    }

    /** No answer at all. */
    Failed broken(Operation operation, Sending sending, Exception cause) {
        String why = told(cause);
        if (!sending.begun()) {
            return new Failed(
                    exception(Kind.UNAVAILABLE, "", "QX-PORTAL-OFFLINE", operation, why, null),
                    cause instanceof SSLException ? Again.NO : Again.LATER);
        }
        if (!operation.changes()) {
            return new Failed(exception(Kind.UNAVAILABLE, "", "QX-PORTAL-SILENT", operation, why, null), Again.LATER);
        }
        return sending.whole()
                ? new Failed(exception(Kind.UNKNOWN, "", "QX-PORTAL-UNKNOWN", operation, why, null), Again.NO)
                : new Failed(exception(Kind.UNAVAILABLE, "", "QX-PORTAL-HALF", operation, why, null), Again.NO);
    }

    /** The thread was asked to stop. */
    Failed interrupted(Operation operation, @Nullable Sending sending) {
        boolean open = operation.changes() && sending != null && sending.whole();
        return new Failed(
                exception(
                        open ? Kind.UNKNOWN : Kind.UNAVAILABLE,
                        "",
                        open ? "QX-PORTAL-UNKNOWN" : "QX-PORTAL-SILENT",
                        operation,
                        "InterruptedException",
                        null),
                Again.NO);
    }

    /** Nothing is sent for now. */
    Failed paused(Operation operation, Duration rest) {
        return new Failed(
                exception(Kind.UNAVAILABLE, "", "QX-PORTAL-PAUSED", operation, String.valueOf(rest.toSeconds()), rest),
                Again.NO);
    }

    /** What failed, in words that hold no secret: the JDK quotes what the server wrote. */
    String told(Exception cause) {
        String text = cause.getMessage();
        return cause.getClass().getSimpleName() + (text == null ? "" : ": " + masking.text(text));
    }

    private static Failed failed(Kind kind, String code, Message told) {
        return new Failed(new PortalException(kind, code, told, null), Again.NO);
    }

    private static PortalException exception(
            Kind kind, String code, String message, Operation operation, String said, @Nullable Duration retryAfter) {
        return new PortalException(kind, code, Message.of(message, operation.path(), code, said), retryAfter);
    }
}

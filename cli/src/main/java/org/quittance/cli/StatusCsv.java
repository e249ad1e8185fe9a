package org.quittance.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.outbox.Deposit;

/** Deposits as comma-separated values (RFC 4180), the fields of the JSON; no cell is a formula to a spreadsheet. */
final class StatusCsv implements StatusList {
    private static final List<String> HEAD = List.of(
            "invoice",
            "supplier",
            "file",
            "sha256",
            "flux",
            "state",
            "status",
            "since",
            "action",
            "environment",
            "note",
            "next");
    private static final String FORMULA = "=+-@\t\r\n";

    private final Talk talk;

    StatusCsv(Talk talk) {
        this.talk = talk;
    }

    @Override
    public void tell(Stream<Deposit> deposits) {
        line(HEAD);
        deposits.forEach(
                deposit -> line(DepositFields.of(deposit, talk.locale()).values()));
        talk.out().flush();
    }

    private void line(Collection<? extends @Nullable String> cells) {
        talk.out().print(cells.stream().map(StatusCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean quoted = safe.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}

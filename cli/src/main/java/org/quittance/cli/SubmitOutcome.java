package org.quittance.cli;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.finding.Message;
import org.quittance.validation.Verdict;

/** What became of a file that was submitted. */
enum SubmitOutcome {
    /** The portal has it now. */
    DEPOSITED(ExitCode.DONE),
    /** The portal had the same content before. */
    KNOWN(ExitCode.DONE),
    /** The portal refused it, or somebody has to decide. */
    ACTION(ExitCode.REJECTED),
    /** It is kept and goes later. */
    WAITING(ExitCode.INCOMPLETE),
    /** It was sent and nobody knows whether it arrived. */
    UNKNOWN(ExitCode.INCOMPLETE),
    /** It was not taken. */
    REFUSED(ExitCode.REJECTED),
    /** It could not be judged. */
    INCOMPLETE(ExitCode.INCOMPLETE);

    private final int code;

    SubmitOutcome(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The word for it in JSON. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SubmitOutcome of(Handed handed, @Nullable Deposit deposit) {
        if (!handed.taken() || deposit == null) {
            return handed.verdict() == Verdict.REJECTED ? REFUSED : INCOMPLETE;
        }
        return switch (deposit.state()) {
            case DRAFT, READY, FLUX_INCIDENT -> WAITING;
            case SENDING, UNKNOWN -> UNKNOWN;
            case FLUX_REJECTED, CONFLICT, OPERATOR -> ACTION;
            default -> known(handed.before(), deposit) ? KNOWN : DEPOSITED;
        };
    }

    private static boolean known(@Nullable Deposit before, Deposit now) {
        return before != null && before.flux().equals(now.flux()) && !now.flux().isEmpty();
    }

    /** The sentence about a file that was taken. */
    Message told(Deposit deposit) {
        Message where = deposit.status().isEmpty()
                ? Message.of("QX-SUBMIT-DEPOSITED", deposit.flux())
                : Message.of("QX-SUBMIT-HELD-THERE", deposit.flux(), deposit.status());
        return switch (this) {
            case DEPOSITED -> where;
            case KNOWN -> Message.of("QX-SUBMIT-KNOWN", Message.textOf(where));
            case ACTION -> Message.of("QX-SUBMIT-ACTION", Message.textOf(Objects.requireNonNull(deposit.action())));
            case WAITING -> Message.of("QX-SUBMIT-WAITING");
            case UNKNOWN -> Message.of("QX-SUBMIT-UNKNOWN");
            case REFUSED, INCOMPLETE -> refused();
        };
    }

    /** The sentence about a file that was not taken. */
    Message refused() {
        return Message.of(this == REFUSED ? "QX-SUBMIT-REFUSED" : "QX-SUBMIT-INCOMPLETE");
    }
}

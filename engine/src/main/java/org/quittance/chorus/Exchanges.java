package org.quittance.chorus;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.quittance.chorus.Attempt.Done;

/** Sends a request once, at the pace that is allowed, keeps what was said in masked form, and judges the answer. */
final class Exchanges {
    private final Wire wire;
    private final Pace pace;
    private final Breaker breaker;
    private final Masking masking;
    private final Failures failures;
    private final Clock clock;
    private final Consumer<Exchange> recorder;

    Exchanges(Wire wire, Pace pace, Breaker breaker, Masking masking, Clock clock, Consumer<Exchange> recorder) {
        this.wire = wire;
        this.pace = pace;
        this.breaker = breaker;
        this.masking = masking;
        this.failures = new Failures(masking, clock);
        this.clock = clock;
        this.recorder = recorder;
    }

    Attempt once(Operation operation, Map<String, String> headers, Outgoing body) {
        Duration rest = breaker.rest();
        if (!rest.isZero()) {
            return failures.paused(operation, rest);
        }
        try {
            pace.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failures.interrupted(operation, null);
        }
        try {
            return exchanged(operation, headers, body);
        } finally {
            pace.leave();
        }
    }

    private Attempt exchanged(Operation operation, Map<String, String> headers, Outgoing body) {
        Instant at = clock.instant();
        Sending sending = new Sending(body);
        try {
            Reply reply = wire.send(operation, headers, body, sending);
            breaker.answered(reply.status());
            if (operation == Operation.TOKEN) {
                reply.object()
                        .map(answer -> answer.text("access_token"))
                        .filter(token -> !token.isEmpty())
                        .ifPresent(masking::learn);
            }
            record(at, operation, body, reply.status(), reply.masked(masking));
            return judged(operation, reply);
        } catch (IOException | TimeoutException e) {
            record(at, operation, body, 0, failures.told(e));
            return failures.broken(operation, sending, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            record(at, operation, body, 0, failures.told(e));
            return failures.interrupted(operation, sending);
        }
    }

    private void record(Instant at, Operation operation, Outgoing body, int status, String answer) {
        String request = masking.text(body.shown());
        recorder.accept(
                new Exchange(at, operation.path(), request, status, answer, Duration.between(at, clock.instant())));
    }

    private Attempt judged(Operation operation, Reply reply) {
        if (reply.status() != 200) {
            return failures.answered(operation, reply);
        }
        Node answer = reply.object().orElse(Node.NONE);
        if (operation == Operation.HEALTH || operation == Operation.TOKEN) {
            return new Done(answer);
        }
        boolean proven =
                operation.proof().isEmpty() || !answer.get(operation.proof()).blank();
        String code = answer.text("codeRetour");
        if (code.isEmpty()) {
            return proven && !operation.proof().isEmpty()
                    ? new Done(answer)
                    : failures.unreadable(operation, answer.none() ? "no JSON object" : "codeRetour -");
        }
        if (!code.matches("[+-]?0+(\\.0*)?")) {
            return failures.empty(operation, answer) ? new Done(Node.NONE) : failures.coded(operation, answer);
        }
        return proven ? new Done(answer) : failures.unreadable(operation, operation.proof() + " -");
    }
}

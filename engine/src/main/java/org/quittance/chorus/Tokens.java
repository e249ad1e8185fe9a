package org.quittance.chorus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.PortalException.Kind;

/** The token of one application in one environment: asked for when it is needed, kept while it is good. */
final class Tokens {
    /** A token is renewed this long before its end, or at half its life where that is short. */
    private static final Duration EARLY = Duration.ofMinutes(4);

    /** How long a token lasts whose end was not told. */
    private static final Duration UNTOLD = Duration.ofMinutes(5);

    private final Credentials credentials;
    private final Exchanges exchanges;
    private final Retries retries;
    private final Clock clock;
    private @Nullable Held held;

    private record Held(String token, Instant since, Instant until) {}

    Tokens(Credentials credentials, Exchanges exchanges, Retries retries, Clock clock) {
        this.credentials = credentials;
        this.exchanges = exchanges;
        this.retries = retries;
        this.clock = clock;
    }

    /** A token that is good for a while yet. */
    synchronized String token() throws PortalException {
        Instant now = clock.instant();
        Held known = held;
        if (known == null || !now.isBefore(known.until()) || now.isBefore(known.since())) {
            known = asked();
            held = known;
        }
        return known.token();
    }

    /** Forgets a token that the gateway did not take, unless another was got meanwhile. */
    synchronized void drop(String token) {
        if (held != null && held.token().equals(token)) {
            held = null;
        }
    }

    private Held asked() throws PortalException {
        Instant since = clock.instant();
        Node answer = retries.run(
                () -> exchanges.once(Operation.TOKEN, Map.of(), Outgoing.form(credentials.tokenForm())), () -> {});
        String token = answer.text("access_token");
        if (!token.matches("[!-~]+") || !answer.text("token_type").equalsIgnoreCase("bearer")) {
            throw Failures.before(
                    Kind.UNAVAILABLE, "QX-PORTAL-UNREADABLE", Operation.TOKEN.path(), "200", "access_token -");
        }
        long seconds = answer.number("expires_in");
        Duration life = seconds > 0 ? Duration.ofSeconds(Math.min(seconds, Integer.MAX_VALUE)) : UNTOLD;
        Duration early = life.dividedBy(2).compareTo(EARLY) < 0 ? life.dividedBy(2) : EARLY;
        return new Held(token, since, since.plus(life).minus(early));
    }
}

package org.quittance.chorus;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer of HTTP, whole. */
final class Reply {
    private static final int SHOWN = 16_384;

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final Optional<Node> object;

    Reply(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.object = NodeReader.object(body);
    }

    int status() {
        return status;
    }

    /** The body as an object, where it is one. */
    Optional<Node> object() {
        return object;
    }

    /** Where the reason of a failure may be found. */
    String signs() {
        StringBuilder signs = new StringBuilder();
        for (String header : new String[] {"WWW-Authenticate", "Retry-After"}) {
            headers.firstValue(header)
                    .ifPresent(value ->
                            signs.append(header).append(": ").append(value).append('\n'));
        }
        return signs.append(start()).toString();
    }

    /** The body, fit to be kept. */
    String masked(Masking masking) {
        return object.map(node -> NodeText.masked(node, masking)).orElseGet(() -> masking.text(text()));
    }

    private String start() {
        return text().substring(0, Math.min(SHOWN, text().length()));
    }

    private String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** How long the server asks to wait, or null. */
    @Nullable
    Duration retryAfter(Clock clock) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.quittance.chorus.outbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.Exchange;
import org.quittance.chorus.FluxReport;
import org.quittance.chorus.StatusChange;

/**
 * Something to be written into the journal.
 *
 * @param kind what it is: {@code state}, {@code attempt}, {@code exchange}, {@code report}, {@code status} ...
 * @param content the values by name, in their order
 */
record Fact(String kind, Map<String, @Nullable Object> content) {
    static final String STATE = "state";
    static final String ATTEMPT = "attempt";
    static final String STATUS = "status";
    static final String REPORT = "report";
    static final String DOCUMENT = "document";

    Fact {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    /** Names and values in turn. */
    static Fact of(String kind, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            content.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Fact(kind, content);
    }

    static Fact of(Exchange exchange) {
        return of(
                "exchange",
                "at",
                exchange.at(),
                "operation",
                exchange.operation(),
                "status",
                exchange.status(),
                "millis",
                exchange.took().toMillis(),
                "request",
                exchange.request(),
                "answer",
                exchange.answer());
    }

    static Fact of(StatusChange change) {
        return of(STATUS, "status", change.status(), "at", change.at(), "comment", change.comment());
    }

    static Fact of(FluxReport report) {
        return of(
                REPORT,
                "flux",
                report.flux(),
                "state",
                report.state(),
                "since",
                report.since(),
                "faults",
                report.faults().stream().map(Faults::told).toList(),
                "answer",
                report.answer());
    }

    /** As it stands in the journal. */
    String text() {
        return JsonText.of(content);
    }
}

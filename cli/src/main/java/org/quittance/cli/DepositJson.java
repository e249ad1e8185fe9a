package org.quittance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.outbox.Deposit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Deposits as JSON. */
final class DepositJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private DepositJson() {}

    /** Writes one value and a line end; the writer stays open. */
    static void write(PrintWriter to, Consumer<JsonGenerator> value) {
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), to)) {
            value.accept(out);
        }
        to.println();
        to.flush();
    }

    static void write(JsonGenerator out, Deposit deposit, Locale language) {
        out.writeStartObject();
        DepositFields.of(deposit, language).forEach((name, value) -> property(out, name, value));
        out.writeBooleanProperty("final", deposit.closed());
        out.writeEndObject();
    }

    /** A property that is there even when its value is not. */
    static void property(JsonGenerator out, String name, @Nullable String value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }
}

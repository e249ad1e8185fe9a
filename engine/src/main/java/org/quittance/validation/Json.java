package org.quittance.validation;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What every JSON answer has in common. */
final class Json {
    private Json() {}

    /** The text that a writer of one value makes, with a line end behind it. */
    static String text(Consumer<JsonGenerator> writer) {
        return value(writer) + "\n";
    }

    /** The text that a writer of one value makes. */
    static String value(Consumer<JsonGenerator> writer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            writer.accept(out);
        }
        return text.toString();
    }

    /** A property that is there even when its value is not. */
    static void property(JsonGenerator out, String name, @Nullable Object value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else {
            out.writeString(value.toString());
        }
    }
}

package org.quittance.chorus;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The fields of a request, in order; what has no value is left out. */
final class JsonBody {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Adds a field: text, number, date, truth, further fields or a list of these. What is null or empty is left out. */
    JsonBody with(String name, @Nullable Object value) {
        boolean empty = value == null || "".equals(value) || (value instanceof JsonBody body && body.fields.isEmpty());
        if (!empty) {
            fields.put(name, value);
        }
        return this;
    }

    String text() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            write(out);
        }
        return text.toString();
    }

    private void write(JsonGenerator out) {
        out.writeStartObject();
        fields.forEach((name, value) -> {
            out.writeName(name);
            write(out, value);
        });
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Object value) {
        if (value instanceof JsonBody body) {
            body.write(out);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(item -> write(out, item));
            out.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number.toPlainString());
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof LocalDate || value instanceof String) {
            out.writeString(value.toString());
        } else {
            throw new IllegalArgumentException(value.getClass().getName());
        }
    }
}

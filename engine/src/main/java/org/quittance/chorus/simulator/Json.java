package org.quittance.chorus.simulator;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Text to trees of {@link JsonObject}, List, String, BigDecimal and Boolean, and back. Reading leaves nulls out. */
final class Json {
    /** Written as {@code null}. */
    static final Object NULL = new Object();

    private static final int DEPTH = 50;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(RequestReader.MOST_BODY)
                    .build())
            .build();

    private Json() {}

    /** The text is not the JSON it should be. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1;

        MalformedException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    static JsonObject object(String text) throws MalformedException {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    static JsonObject object(byte[] text) throws MalformedException {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedException("no object", null);
            }
            JsonObject read = members(in);
            if (in.nextToken() != null) {
                throw new MalformedException("more than one object", null);
            }
            return read;
        } catch (JacksonException e) {
            throw new MalformedException(e.getOriginalMessage(), e);
        }
    }

    private static JsonObject members(JsonParser in) {
        JsonObject object = new JsonObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            object.put(name, value(in));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> members(in);
            case START_ARRAY -> items(in);
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDecimalValue();
            default -> in.getString();
        };
    }

    private static List<Object> items(JsonParser in) {
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Object item = value(in);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    static String text(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(tree, out);
        }
        return text.toString();
    }

    private static void write(Object tree, JsonGenerator out) {
        if (tree instanceof JsonObject object) {
            out.writeStartObject();
            for (Map.Entry<String, Object> member : object.members().entrySet()) {
                out.writeName(member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (tree instanceof List<?> items) {
            out.writeStartArray();
            items.forEach(item -> write(item, out));
            out.writeEndArray();
        } else {
            writeScalar(tree, out);
        }
    }

    private static void writeScalar(Object value, JsonGenerator out) {
        if (value == NULL) {
            out.writeNull();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else {
            out.writeString(value.toString());
        }
    }
}

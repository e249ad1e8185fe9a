package org.quittance.chorus;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads an answer token by token; contents of files are decoded at once. */
final class NodeReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(1000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private final JsonParser parser;

    private NodeReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The object that the bytes are, or empty where they are none: a page of HTML, half an answer, nothing. */
    static Optional<Node> object(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Node node = new NodeReader(parser).node("");
            return parser.nextToken() == null ? Optional.of(node) : Optional.empty();
        } catch (JacksonException e) {
            // What the parser says quotes the text, which may hold a secret.
            return Optional.empty();
        }
    }

    private Node node(String name) {
        return new Node(value(name));
    }

    private @Nullable Object value(String name) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items(name);
            case VALUE_NULL -> null;
            case VALUE_STRING -> text(name, parser.getString());
            default -> new Node.Literal(parser.getString());
        };
    }

    private static Object text(String name, String text) {
        if (!Masking.holdsFile(name)) {
            return text;
        }
        try {
            return new Node.Content(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private Map<String, Node> fields() {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, node(name));
        }
        return fields;
    }

    private List<Node> items(String name) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(name));
        }
        return items;
    }
}

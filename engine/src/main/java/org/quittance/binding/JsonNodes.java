package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import org.quittance.binding.DocumentFindings.Refusal;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON token by token; a number is the text that stands in the file. */
final class JsonNodes {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(YamlNodes.DEPTH + 8)
                    .maxStringLength(DocumentText.LIMIT)
                    .maxNameLength(1000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonNodes(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The one value of a text.
     *
     * @throws Refusal when it cannot be read as JSON
     */
    static DocumentNode read(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            DocumentNode root = new JsonNodes(parser).node(0);
            if (parser.nextToken() != null) {
                throw new Refusal(position(parser.currentTokenLocation()), "QX-DOC-MANY");
            }
            return root;
        } catch (JacksonException e) {
            throw new Refusal(position(e.getLocation()), "QX-DOC-JSON", e.getOriginalMessage());
        }
    }

    private DocumentNode node(int depth) {
        Position at = position(parser.currentTokenLocation());
        if (depth > YamlNodes.DEPTH) {
            throw new Refusal(at, "QX-DOC-DEPTH", YamlNodes.DEPTH);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Mapping(entries(depth + 1), "", at);
            case START_ARRAY -> new Listing(items(depth + 1), "", at);
            case VALUE_NULL -> new Scalar("", "", at);
            default -> new Scalar(parser.getString(), "", at);
        };
    }

    private List<DocumentNode> items(int depth) {
        List<DocumentNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth));
        }
        return items;
    }

    private List<Entry> entries(int depth) {
        List<Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Position at = position(parser.currentTokenLocation());
            parser.nextToken();
            entries.add(new Entry(key, at, node(depth)));
        }
        return entries;
    }

    private static Position position(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? Position.NONE
                : new Position(location.getLineNr(), location.getColumnNr());
    }
}

package org.quittance.chorus;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes an answer again as it came, but for secrets and file contents. */
final class NodeText {
    private final Masking masking;
    private final JsonGenerator out;

    private NodeText(Masking masking, JsonGenerator out) {
        this.masking = masking;
        this.out = out;
    }

    static String masked(Node node, Masking masking) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new NodeText(masking, out).write("", node);
        }
        return masking.text(text.toString());
    }

    private void write(String name, Node node) {
        Object value = node.value();
        if (value == null) {
            out.writeNull();
        } else if (Masking.holdsSecret(name)) {
            out.writeString(Masking.MASK);
        } else if (value instanceof Map<?, ?> fields) {
            out.writeStartObject();
            fields.forEach(this::field);
            out.writeEndObject();
        } else if (value instanceof List<?> items) {
            out.writeStartArray();
            items.forEach(item -> write(name, (Node) item));
            out.writeEndArray();
        } else if (value instanceof Node.Literal literal) {
            out.writeRawValue(masking.text(literal.text()));
        } else {
            out.writeString(masking.text(value.toString()));
        }
    }

    private void field(Object name, Object value) {
        out.writeName(masking.text(name.toString()));
        write(name.toString(), (Node) value);
    }
}

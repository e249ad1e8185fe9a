package org.quittance.binding;

import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;

/** Writes nodes as indented JSON; every value is a string, so that no program rounds {@code 1.10}. */
final class JsonText {
    /** The tag of a scalar that is written as it is: {@code false}, {@code 1}. */
    static final String BARE = "bare";

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(DocumentNode node) {
        JsonText text = new JsonText();
        text.write(node, 0);
        return text.out.append('\n').toString();
    }

    private void write(DocumentNode node, int depth) {
        if (node instanceof Scalar scalar) {
            out.append(scalar.tag().equals(BARE) ? scalar.text() : quoted(scalar.text()));
        } else if (node instanceof Mapping map) {
            String comma = "";
            out.append('{');
            for (Entry entry : map.entries()) {
                out.append(comma);
                line(depth + 1);
                out.append(quoted(entry.key())).append(": ");
                write(entry.value(), depth + 1);
                comma = ",";
            }
            close('}', map.entries().isEmpty(), depth);
        } else {
            list((Listing) node, depth);
        }
    }

    private void list(Listing list, int depth) {
        boolean flat = list.items().stream().allMatch(Scalar.class::isInstance);
        String comma = "";
        out.append('[');
        for (DocumentNode item : list.items()) {
            out.append(comma);
            if (!flat) {
                line(depth + 1);
            }
            write(item, depth + 1);
            comma = flat ? ", " : ",";
        }
        close(']', flat, depth);
    }

    private void close(char bracket, boolean flat, int depth) {
        if (!flat) {
            line(depth);
        }
        out.append(bracket);
    }

    private void line(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(Character.isISOControl(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}

package org.quittance.binding;

import java.util.List;
import java.util.regex.Pattern;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;

/** Writes nodes as YAML that every reader takes for the same texts: what looks like something else is quoted. */
final class YamlText {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{Nd}+/(](?:[\\p{L}\\p{N} .,;/()%+@'’_&*!?€°=–-]|:(?! ))*");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+.]?[\\d_][\\d_.,:a-fA-FxXoOeE+-]*");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|nan|\\.nan|[-+]?\\.inf");
    private static final Pattern BLOCK = Pattern.compile(
            "(?:[^\\s\\p{Cntrl}\u2028\u2029\uFEFF](?:[^\\p{Cntrl}\u2028\u2029\uFEFF]*[^\\s\\p{Cntrl}])?)"
                    + "(?:\\n+(?:[^\\p{Cntrl}\u2028\u2029\uFEFF]*[^\\s\\p{Cntrl}\u2028\u2029\uFEFF]))+");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(Mapping document) {
        YamlText text = new YamlText();
        if (document.entries().isEmpty()) {
            return "{}\n";
        }
        text.entries(document.entries(), 0);
        return text.out.toString();
    }

    private void entries(List<Entry> entries, int depth) {
        boolean first = true;
        for (Entry entry : entries) {
            if (!first || !atItem()) {
                indent(depth);
            }
            first = false;
            out.append(scalar(entry.key())).append(':');
            value(entry.value(), depth);
        }
    }

    private boolean atItem() {
        return out.length() > 1 && out.charAt(out.length() - 1) == ' ';
    }

    private void indent(int depth) {
        out.append("  ".repeat(depth));
    }

    private void value(DocumentNode node, int depth) {
        if (node instanceof Scalar scalar) {
            out.append(' ');
            scalar(scalar.text(), depth);
        } else if (node instanceof Mapping map) {
            if (map.entries().isEmpty()) {
                out.append(" {}\n");
            } else {
                out.append('\n');
                entries(map.entries(), depth + 1);
            }
        } else {
            out.append('\n');
            items(((Listing) node).items(), depth + 1);
        }
    }

    private void items(List<DocumentNode> items, int depth) {
        for (DocumentNode item : items) {
            indent(depth);
            out.append("- ");
            if (item instanceof Scalar scalar) {
                scalar(scalar.text(), depth);
            } else if (item instanceof Mapping map && !map.entries().isEmpty()) {
                entries(map.entries(), depth + 1);
            } else {
                out.append("{}\n");
            }
        }
    }

    private void scalar(String text, int depth) {
        if (text.length() < 10_000 && BLOCK.matcher(text).matches()) {
            out.append("|-\n");
            text.lines().forEach(line -> {
                if (!line.isEmpty()) {
                    indent(depth + 1);
                }
                out.append(line).append('\n');
            });
        } else {
            out.append(scalar(text)).append('\n');
        }
    }

    private static String scalar(String text) {
        boolean plain = !text.isEmpty()
                && text.length() < 10_000
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && PLAIN.matcher(text).matches()
                && !WORD.matcher(text).matches()
                && (NUMBER.matcher(text).matches() || !NUMBER_LIKE.matcher(text).matches());
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        quoted.append("\\u%04X".formatted(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}

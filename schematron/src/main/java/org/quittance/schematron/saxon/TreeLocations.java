package org.quittance.schematron.saxon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.jspecify.annotations.Nullable;
import org.quittance.schematron.Position;

/**
 * Follows the locations of SVRL to the elements they name, and so to line and column.
 *
 * <p>Understands what Schematron compilers write: {@code /*:name[namespace-uri()='...'][n]}, {@code /Q{...}name[n]},
 * {@code /prefix:name[n]}, and an attribute at the end, for which its element stands. The elements found so far and the
 * children asked for are kept, so that many violations in a long document do not search it again each time.
 */
final class TreeLocations {

    private static final Pattern STEP = Pattern.compile(
            "\\G/((?:\\*:([^\\[/]+)\\[namespace-uri\\(\\)='([^']*)'\\]|Q\\{([^}]*)\\}([^\\[/]+)|([^\\[/@*{}]+)))(?:\\[(\\d+)\\])?");

    private final Map<String, XdmNode> nodes = new HashMap<>();
    private final Map<String, List<XdmNode>> children = new HashMap<>();
    private final XdmNode document;

    TreeLocations(XdmNode document) {
        this.document = document;
    }

    /** Where the element begins that the location names; null if it names none. */
    @Nullable
    Position find(String location) {
        Matcher step = STEP.matcher(location);
        XdmNode node = document;
        int end = 0;
        while (node != null && step.find()) {
            node = child(node, location, step);
            end = step.end();
        }
        boolean understood = end == location.length() || location.startsWith("/@", end) || location.equals("/");
        return node == null || !understood ? null : position(node);
    }

    private @Nullable XdmNode child(XdmNode parent, String location, Matcher step) {
        String path = location.substring(0, step.end());
        XdmNode known = nodes.get(path);
        if (known != null) {
            return known;
        }
        List<XdmNode> named =
                children.computeIfAbsent(location.substring(0, step.end(1)), key -> children(parent, step));
        int number = step.group(7) == null ? 1 : Integer.parseInt(step.group(7));
        if (number < 1 || number > named.size()) {
            return null;
        }
        nodes.put(path, named.get(number - 1));
        return named.get(number - 1);
    }

    private static List<XdmNode> children(XdmNode parent, Matcher step) {
        return StreamSupport.stream(parent.children().spliterator(), false)
                .filter(child -> child.getNodeKind() == XdmNodeKind.ELEMENT && named(child, step))
                .toList();
    }

    private static boolean named(XdmNode node, Matcher step) {
        if (step.group(6) != null) {
            return node.getUnderlyingNode().getDisplayName().equals(step.group(6));
        }
        boolean starred = step.group(2) != null;
        return node.getUnderlyingNode().getLocalPart().equals(step.group(starred ? 2 : 5))
                && node.getUnderlyingNode().getURI().equals(step.group(starred ? 3 : 4));
    }

    private static @Nullable Position position(XdmNode node) {
        if (node.getNodeKind() == XdmNodeKind.DOCUMENT) {
            return position(node.getOutermostElement());
        }
        return node.getLineNumber() < 1 ? null : new Position(node.getLineNumber(), node.getColumnNumber());
    }
}

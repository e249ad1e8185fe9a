package org.quittance.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The elements that an XPath of a rule leads through, without predicates and positions.
 *
 * @param names the names as the XPath writes them, with their prefixes; the last may be an attribute
 * @param start where it starts
 */
record ElementPath(List<String> names, Start start) {
    /** Where a path starts. */
    enum Start {
        /** At the root of the document. */
        ROOT,
        /** At the element that the rule is about; in a pattern, at any. */
        HERE,
        /** At any depth of the document. */
        ANYWHERE
    }

    /** How many elements of a path are shown: the last ones say what it is. */
    private static final int SHOWN = 3;

    private static final Pattern NAME = Pattern.compile("@?(?:[\\w.-]+:|\\*:)?(?:[\\w.-]+|\\*)");
    private static final Pattern AXIS = Pattern.compile("self::|child::|descendant::|attribute::");

    ElementPath {
        names = List.copyOf(names);
    }

    /** The path of an XPath; of alternatives the first. Empty for anything but a path, such as a comparison. */
    static Optional<ElementPath> of(String xpath) {
        String plain = firstAlternative(withoutPredicates(xpath.strip()));
        Start start = plain.startsWith("//") ? Start.ANYWHERE : plain.startsWith("/") ? Start.ROOT : Start.HERE;
        List<String> names = new ArrayList<>();
        for (String part : AXIS.matcher(plain).replaceAll("").split("/", -1)) {
            String step = part.strip();
            if (step.isEmpty() || step.equals(".")) {
                continue;
            }
            if (!step.equals("..") && !NAME.matcher(step).matches()) {
                return Optional.empty();
            }
            names.add(step);
        }
        return names.isEmpty() && !plain.equals(".") ? Optional.empty() : Optional.of(new ElementPath(names, start));
    }

    private static String withoutPredicates(String xpath) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < xpath.length(); i++) {
            char c = xpath.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (depth > 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** {@code (a|b)/c} means a/c first of all, {@code a | b} means a. */
    private static String firstAlternative(String xpath) {
        String path = xpath.replaceAll("\\(([^()|]*)\\|[^()]*\\)", "$1").replaceAll("\\(([\\w:/@*.-]*)\\)", "$1");
        int bar = path.indexOf('|');
        return (bar < 0 ? path : path.substring(0, bar)).strip();
    }

    /** The path to a child, or an attribute, of the element that a rule is about. */
    static ElementPath child(String name) {
        return new ElementPath(List.of(name), Start.HERE);
    }

    /** Whether the first element may stand at any depth. */
    boolean anywhere() {
        return start != Start.ROOT;
    }

    /** The path that another leads to from this one; {@code ..} goes up. */
    ElementPath then(ElementPath below) {
        if (below.start != Start.HERE) {
            return below;
        }
        Deque<String> all = new ArrayDeque<>(names);
        for (String name : below.names) {
            if (name.equals("..")) {
                all.pollLast();
            } else {
                all.addLast(name);
            }
        }
        return new ElementPath(List.copyOf(all), start);
    }

    /** Whether it leads only down from where it starts, so that what it leads to can be looked for there. */
    boolean down() {
        return start == Start.HERE && !names.contains("..") && !names.contains("*");
    }

    boolean isAttribute() {
        return !names.isEmpty() && names.get(names.size() - 1).startsWith("@");
    }

    /** The path without prefixes, starting with a slash. */
    String plain() {
        return names.stream().map(ElementPath::local).map(name -> "/" + name).reduce("", String::concat);
    }

    /** The end of the path, as it is written. */
    String shown() {
        return String.join("/", names.subList(Math.max(0, names.size() - SHOWN), names.size()))
                .replace("*:", "");
    }

    private static String local(String name) {
        String bare = name.substring(name.indexOf(':') + 1);
        return name.startsWith("@") && !bare.startsWith("@") ? "@" + bare : bare;
    }
}

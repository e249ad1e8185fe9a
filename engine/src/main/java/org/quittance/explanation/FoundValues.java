package org.quittance.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.schematron.Position;
import org.quittance.schematron.SafeXml;
import org.quittance.schematron.UnreadableXmlException;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What stands in an invoice at the places that broken rules point to; found in one pass, which keeps no tree. */
final class FoundValues extends DefaultHandler {
    /** A value is quoted in a sentence, so a longer one is cut. */
    private static final int LONGEST = 80;

    private final Map<Position, List<Search>> wanted = new HashMap<>();
    private final Map<Search, Found> found = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Running> running = new ArrayList<>();
    private @Nullable Locator locator;

    /**
     * What to look for.
     *
     * @param from where the element begins from which the path leads
     * @param path the path, without prefixes
     */
    record Search(Position from, String path) {}

    /**
     * What was found.
     *
     * @param count how often
     * @param first the text of the first one; empty when it holds elements
     */
    record Found(int count, String first) {}

    private static final class Running {
        private final Search search;
        private final int depth;
        private int count;
        private @Nullable StringBuilder text;
        private String first = "";

        Running(Search search, int depth) {
            this.search = search;
            this.depth = depth;
        }
    }

    private FoundValues(Collection<Search> searches) {
        searches.forEach(search ->
                wanted.computeIfAbsent(search.from(), k -> new ArrayList<>()).add(search));
    }

    /** Looks for all of it; nothing is found in what cannot be read. */
    static Map<Search, Found> in(byte[] xml, Collection<Search> searches) {
        FoundValues values = new FoundValues(searches);
        if (!searches.isEmpty()) {
            try {
                SafeXml.parse(xml, values);
            } catch (UnreadableXmlException | SAXException e) {
                return Map.of();
            }
        }
        return values.found;
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        path.addLast(localName);
        running.forEach(one -> one.text = null);
        Position here = new Position(locator().getLineNumber(), locator().getColumnNumber());
        wanted.getOrDefault(here, List.of()).forEach(search -> running.add(new Running(search, path.size())));
        for (Running one : running) {
            look(one, attributes);
        }
    }

    private void look(Running one, Attributes attributes) {
        String below = below(one.depth);
        int at = one.search.path().indexOf("/@");
        if (at < 0 && one.search.path().equals(below)) {
            one.count++;
            one.text = one.count == 1 ? new StringBuilder() : null;
        } else if (at >= 0 && one.search.path().substring(0, at).equals(below)) {
            Optional.ofNullable(attributes.getValue(one.search.path().substring(at + 2)))
                    .ifPresent(value -> {
                        one.count++;
                        one.first = one.count == 1 ? value : one.first;
                    });
        }
    }

    private String below(int depth) {
        StringBuilder below = new StringBuilder();
        path.stream().skip(depth).forEach(name -> below.append('/').append(name));
        return below.toString();
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        for (Running one : running) {
            if (one.text != null && one.text.length() < LONGEST) {
                one.text.append(ch, start, length);
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        for (Running one : running) {
            if (one.text != null) {
                one.first = one.text.toString();
                one.text = null;
            }
        }
        running.removeIf(one -> {
            boolean ends = one.depth == path.size();
            if (ends) {
                found.put(one.search, new Found(one.count, cut(one.first)));
            }
            return ends;
        });
        path.removeLast();
    }

    private static String cut(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    private Locator locator() {
        if (locator == null) {
            throw new IllegalStateException("the XML parser gave no locator");
        }
        return locator;
    }
}

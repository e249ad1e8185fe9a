package org.quittance.jaxb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The values of a document one after the other, texts and attributes: JAXB drops a code that is not in its class silently. */
final class JaxbValues {
    private final XMLStreamReader in;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Found> waiting = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private record Found(String path, String text) {}

    private JaxbValues(XMLStreamReader in) {
        this.in = in;
    }

    /** The first value of a document that is not in the other, with its path. */
    static Optional<String> firstMissing(XMLStreamReader from, XMLStreamReader in) throws XMLStreamException {
        JaxbValues wanted = new JaxbValues(from);
        JaxbValues there = new JaxbValues(in);
        while (wanted.hasNext()) {
            Found value = wanted.waiting.remove();
            if (!there.hasNext() || !there.waiting.remove().path().equals(value.path())) {
                return Optional.of(value.path() + " = " + value.text());
            }
        }
        return Optional.empty();
    }

    private boolean hasNext() throws XMLStreamException {
        while (waiting.isEmpty() && in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        return !waiting.isEmpty();
    }

    private void start() {
        text.setLength(0);
        path.push((path.isEmpty() ? "" : path.peek()) + "/" + in.getLocalName());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            add("/@" + in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
    }

    private void end() {
        add("", text.toString());
        text.setLength(0);
        path.pop();
    }

    private void add(String step, String value) {
        if (!value.isBlank()) {
            waiting.add(new Found(path.peek() + step, value.strip()));
        }
    }
}

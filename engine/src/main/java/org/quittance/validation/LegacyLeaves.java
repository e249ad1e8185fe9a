package org.quittance.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Position;
import org.quittance.binding.Unread;
import org.quittance.schematron.SafeXml;
import org.quittance.schematron.UnreadableXmlException;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Every value and attribute of a document, in order, with its place. */
final class LegacyLeaves extends DefaultHandler {
    private final List<Unread> leaves = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Locator locator;
    private String rootNamespace = "";
    private String rootName = "";

    private LegacyLeaves() {}

    /** The values of a document; none of one that is not well-formed. */
    static LegacyLeaves of(byte[] xml) {
        LegacyLeaves leaves = new LegacyLeaves();
        try {
            SafeXml.parse(xml, leaves);
            return leaves;
        } catch (UnreadableXmlException | SAXException e) {
            return new LegacyLeaves();
        }
    }

    List<Unread> leaves() {
        return leaves;
    }

    String rootNamespace() {
        return rootNamespace;
    }

    String rootName() {
        return rootName;
    }

    @Override
    public void setDocumentLocator(Locator of) {
        locator = of;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (path.isEmpty()) {
            rootNamespace = uri;
            rootName = localName;
        }
        path.addLast("/" + qName);
        text.setLength(0);
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty()) {
                add("/@" + attributes.getQName(i), attributes.getValue(i));
            }
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        text.append(ch, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (!text.toString().isBlank()) {
            add("", text.toString().strip());
        }
        text.setLength(0);
        path.removeLast();
    }

    private void add(String step, String value) {
        Position at =
                locator == null ? Position.NONE : new Position(locator.getLineNumber(), locator.getColumnNumber());
        leaves.add(new Unread(String.join("", path) + step, value, at));
    }
}

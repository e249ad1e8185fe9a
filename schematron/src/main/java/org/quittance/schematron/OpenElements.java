package org.quittance.schematron;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Knows the way to the element that is just being read, while another handler is told of it. */
final class OpenElements extends XMLFilterImpl {

    private final List<Step> steps = new ArrayList<>();
    private Map<String, Integer> siblings = new HashMap<>();

    /** An element on the way, how many of its name stood before it, and the names of its children so far. */
    private record Step(String name, int position, Map<String, Integer> siblings) {
        @Override
        public String toString() {
            return "/" + name + "[" + position + "]";
        }
    }

    OpenElements(ContentHandler told) {
        setContentHandler(told);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes atts) throws SAXException {
        steps.add(new Step(qName, siblings.merge(qName, 1, Integer::sum), siblings));
        siblings = new HashMap<>();
        super.startElement(uri, localName, qName, atts);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        super.endElement(uri, localName, qName);
        siblings = steps.remove(steps.size() - 1).siblings();
    }

    /** The XPath of the element that is open; empty before the first one. */
    String location() {
        return steps.stream().map(Step::toString).collect(Collectors.joining());
    }
}

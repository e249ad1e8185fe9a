package org.quittance.schematron;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.LexicalHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Makes positions useful: at the start and at the end of an element the locator names the beginning of its start tag.
 *
 * <p>A SAX parser names the place behind what it has just read. The beginning of a tag is thus the end of the event
 * before it, which holds as long as no event is left out; this is why comments and CDATA sections are listened to.
 */
final class TagPositions extends XMLFilterImpl implements LexicalHandler, Locator {

    private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";

    private final @Nullable Position root;
    private @Nullable Locator parser;
    private @Nullable LexicalHandler lexical;
    private int[] starts = new int[64];
    private int depth;
    private int line = -1;
    private int column = -1;
    private int endLine = 1;
    private int endColumn = 1;

    /** A filter on that parser, for one document whose root begins there. */
    TagPositions(XMLReader parent, @Nullable Position root) throws SAXException {
        super(parent);
        this.root = root;
        parent.setProperty(LEXICAL_HANDLER, this);
    }

    @Override
    public void setProperty(String name, Object value) throws SAXNotRecognizedException, SAXNotSupportedException {
        if (name.equals(LEXICAL_HANDLER)) {
            lexical = (LexicalHandler) value;
        } else {
            super.setProperty(name, value);
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        parser = locator;
        super.setDocumentLocator(this);
    }

    @Override
    public void startDocument() throws SAXException {
        depth = 0;
        move();
        super.startDocument();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes atts) throws SAXException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SAXException("the reading was interrupted");
        }
        push();
        super.startElement(uri, localName, qName, atts);
        moved();
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        line = starts[2 * depth];
        column = starts[2 * depth + 1];
        super.endElement(uri, localName, qName);
        moved();
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        move();
        // The parser tells of text only when it has taken the '<' behind it.
        endColumn--;
        super.characters(ch, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        move();
        super.processingInstruction(target, data);
    }

    @Override
    public void comment(char[] ch, int start, int length) throws SAXException {
        move();
        if (lexical != null) {
            lexical.comment(ch, start, length);
        }
    }

    @Override
    public void startCDATA() throws SAXException {
        move();
        if (lexical != null) {
            lexical.startCDATA();
        }
    }

    @Override
    public void endCDATA() throws SAXException {
        move();
        if (lexical != null) {
            lexical.endCDATA();
        }
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        move();
    }

    @Override
    public void endDTD() {
        move();
    }

    @Override
    public void startEntity(String name) {
        move();
    }

    @Override
    public void endEntity(String name) {
        move();
    }

    @Override
    public @Nullable String getPublicId() {
        return parser == null ? null : parser.getPublicId();
    }

    @Override
    public @Nullable String getSystemId() {
        return parser == null ? null : parser.getSystemId();
    }

    @Override
    public int getLineNumber() {
        return line;
    }

    @Override
    public int getColumnNumber() {
        return column;
    }

    private void push() {
        if (2 * depth == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        if (depth == 0) {
            root();
        } else {
            line = endLine;
            column = endColumn;
        }
        starts[2 * depth] = line;
        starts[2 * depth + 1] = column;
        depth++;
    }

    /** White space between the XML declaration and the root is not an event, so its place was looked for beforehand. */
    private void root() {
        move();
        if (root != null) {
            line = root.line();
            column = root.column();
        }
    }

    private void move() {
        moved();
        line = endLine;
        column = endColumn;
    }

    private void moved() {
        if (parser != null) {
            endLine = parser.getLineNumber();
            endColumn = parser.getColumnNumber();
        }
    }
}

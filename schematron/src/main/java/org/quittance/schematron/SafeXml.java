package org.quittance.schematron;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Reads XML as a stream of SAX events: no DOCTYPE, no entity, no file and no network, whatever the document says. */
public final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** With the root locale; English itself has no messages, and the default locale would be taken in its place. */
    static final String ENGLISH_MESSAGES = "http://apache.org/xml/properties/locale";

    private SafeXml() {}

    /**
     * Reads a whole document. At the start and at the end of an element the locator names the beginning of its start tag.
     *
     * @throws UnreadableXmlException if the bytes are no XML, have a DOCTYPE or another encoding than they state
     * @throws SAXException if the handler throws it, or the thread is interrupted
     */
    public static void parse(byte[] xml, ContentHandler handler) throws UnreadableXmlException, SAXException {
        XMLReader reader = reader(xml);
        reader.setContentHandler(handler);
        reader.setErrorHandler(new FatalOnly());
        try {
            reader.parse(new InputSource(new ByteArrayInputStream(xml)));
        } catch (SAXParseException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UnreadableXmlException(
                    UnreadableXmlException.Reason.ENCODING,
                    "The bytes are not in the encoding that the document states: " + e.getMessage(),
                    null,
                    e);
        }
    }

    /** A reader with the same restrictions and the same locator, for reading that one document once by a library. */
    public static XMLReader reader(byte[] xml) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.setProperty(ENGLISH_MESSAGES, Locale.ROOT);
            return new TagPositions(parser.getXMLReader(), RootTag.find(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(
                    "the Java runtime's own XML parser refused a setting it is known to have", e);
        }
    }

    private static UnreadableXmlException unreadable(SAXParseException e) {
        Position position = position(e);
        if (String.valueOf(e.getMessage()).contains(NO_DOCTYPE)) {
            return new UnreadableXmlException(
                    UnreadableXmlException.Reason.DOCTYPE,
                    "The document has a DOCTYPE; an invoice must not have one: remove it.",
                    position,
                    e);
        }
        boolean encoding = e.getException() instanceof CharConversionException;
        return new UnreadableXmlException(
                encoding ? UnreadableXmlException.Reason.ENCODING : UnreadableXmlException.Reason.NOT_WELL_FORMED,
                String.valueOf(e.getMessage()),
                position,
                e);
    }

    static @Nullable Position position(SAXParseException e) {
        return e.getLineNumber() < 1 ? null : new Position(e.getLineNumber(), Math.max(1, e.getColumnNumber()));
    }
}

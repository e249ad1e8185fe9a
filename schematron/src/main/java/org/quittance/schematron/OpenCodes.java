package org.quittance.schematron;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/** Opens the code lists of a schema document: drops its enumerations, so that any code of the right type passes. */
final class OpenCodes {

    private static final QName ENUMERATION = new QName(XMLConstants.W3C_XML_SCHEMA_NS_URI, "enumeration");

    private OpenCodes() {}

    static byte[] withoutEnumerations(byte[] schemaDocument) {
        try {
            XMLEventReader in = reader(schemaDocument);
            ByteArrayOutputStream opened = new ByteArrayOutputStream(schemaDocument.length);
            XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(opened, "UTF-8");
            copy(in, out);
            out.close();
            return opened.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a schema document of the catalogue is not well-formed", e);
        }
    }

    private static XMLEventReader reader(byte[] schemaDocument) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLEventReader(new ByteArrayInputStream(schemaDocument), "UTF-8");
    }

    private static void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        int inside = 0;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()
                    && (inside > 0 || event.asStartElement().getName().equals(ENUMERATION))) {
                inside++;
            } else if (event.isEndElement() && inside > 0) {
                inside--;
            } else if (inside == 0) {
                out.add(event);
            }
        }
    }
}

package org.quittance.jaxb;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** JAXB at work for one class. Thread-safe; the only class here that cannot be loaded without JAXB. */
final class JaxbBinding<T> {
    private final XMLInputFactory factory = withoutDtd();
    private final JaxbType type;
    private final Class<T> bound;
    private final JAXBContext context;

    JaxbBinding(JaxbType type, Class<T> bound) {
        this.type = type;
        this.bound = bound;
        this.context = context(type, bound);
    }

    private static JAXBContext context(JaxbType type, Class<?> bound) {
        try {
            return JAXBContext.newInstance(bound);
        } catch (JAXBException e) {
            throw type.absent(e);
        }
    }

    private static XMLInputFactory withoutDtd() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Reads a document and refuses what the class has no place for, codes that are none of its own among them. */
    T hold(byte[] xml) {
        T held = unmarshal(xml);
        try {
            Optional<String> dropped = JaxbValues.firstMissing(reader(xml), reader(marshal(held)));
            if (dropped.isPresent()) {
                throw unfit(dropped.get());
            }
        } catch (XMLStreamException e) {
            throw unfit(reason(e));
        }
        return held;
    }

    /** Reads a document; elements that the class has no place for are refused. */
    T unmarshal(byte[] xml) {
        try {
            Unmarshaller unmarshaller = context.createUnmarshaller();
            unmarshaller.setEventHandler(event -> false);
            JAXBElement<T> read = unmarshaller.unmarshal(reader(xml), bound);
            if (!read.getName().equals(type.root())) {
                throw unfit("<" + read.getName().getLocalPart() + ">");
            }
            return read.getValue();
        } catch (JAXBException | XMLStreamException e) {
            throw unfit(reason(e));
        }
    }

    private XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    byte[] marshal(Object invoice) {
        ByteArrayOutputStream xml = new ByteArrayOutputStream(1 << 14);
        try {
            context.createMarshaller().marshal(new JAXBElement<>(type.root(), bound, bound.cast(invoice)), xml);
        } catch (JAXBException e) {
            throw unfit(reason(e));
        }
        return xml.toByteArray();
    }

    /** What the innermost of the causes says. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? String.valueOf(thrown.getMessage()) : reason(cause);
    }

    private QuittanceException unfit(String reason) {
        return new QuittanceException(Message.of("QX-JAXB-UNFIT", type.name(), reason));
    }
}

package org.quittance.bench;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.transform.stream.StreamSource;

/** JAXB as fast as it goes for one document: context, marshaller and unmarshaller are made once and used again. */
final class Jaxb<T> {
    private final Class<T> type;
    private final Marshaller marshaller;
    private final Unmarshaller unmarshaller;
    private final byte[] xml;
    private final JAXBElement<T> held;

    Jaxb(Class<T> type, byte[] xml) throws JAXBException {
        this.type = type;
        this.xml = xml;
        JAXBContext context = JAXBContext.newInstance(type);
        marshaller = context.createMarshaller();
        unmarshaller = context.createUnmarshaller();
        held = read();
    }

    JAXBElement<T> read() throws JAXBException {
        return unmarshaller.unmarshal(new StreamSource(new ByteArrayInputStream(xml)), type);
    }

    byte[] write() throws JAXBException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        marshaller.marshal(held, out);
        return out.toByteArray();
    }
}

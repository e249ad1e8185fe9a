package org.quittance.schematron;

import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** A schema that is compiled at its first use, once, whichever thread comes first. */
final class CompiledSchema {

    private final XmlSchema source;
    private @Nullable Schema schema;

    CompiledSchema(XmlSchema source) {
        this.source = source;
    }

    ValidatorHandler handler() throws SAXException {
        return schema().newValidatorHandler();
    }

    private synchronized Schema schema() throws SAXException {
        if (schema == null) {
            schema = compile();
        }
        return schema;
    }

    private Schema compile() throws SAXException {
        SchemaFiles files = new SchemaFiles(source);
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "classpath");
        factory.setErrorHandler(new FatalOnly());
        factory.setResourceResolver(files);
        return factory.newSchema(files.root());
    }
}

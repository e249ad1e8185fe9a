package org.quittance.schematron;

import java.io.ByteArrayInputStream;
import java.net.URI;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Finds the documents of a schema on the class path, and nowhere else.
 *
 * <p>A namespace says which file is meant. The location written in the schema document is only used where the catalogue
 * has no rule, because the Factur-X 1.09.2 schemas import files that do not exist.
 */
final class SchemaFiles implements LSResourceResolver {

    /** A scheme of our own: whatever a library does with such an address, it cannot open it. */
    private static final String SCHEME = "classpath:/";

    private final XmlSchema schema;
    private final DOMImplementationLS inputs;

    SchemaFiles(XmlSchema schema) {
        this.schema = schema;
        try {
            this.inputs = (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java runtime has an XML parser", e);
        }
    }

    /** The document of the root element. */
    StreamSource root() {
        return new StreamSource(
                new ByteArrayInputStream(content(schema.root())),
                SCHEME + schema.root().name());
    }

    @Override
    public LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String location,
            @Nullable String base) {
        Resource file = Resource.onClassPath(path(namespace, location, base));
        LSInput input = inputs.createLSInput();
        input.setSystemId(SCHEME + file.name());
        input.setByteStream(new ByteArrayInputStream(content(file)));
        return input;
    }

    private String path(@Nullable String namespace, @Nullable String location, @Nullable String base) {
        if (!schema.imports().isEmpty() && namespace != null) {
            return schema.imports().replace("{namespace}", namespace.replace(':', '_'));
        }
        if (location == null || base == null) {
            throw new IllegalStateException(
                    "schema " + schema.id() + " imports '" + namespace + "' without a location");
        }
        return URI.create(base).resolve(location).toString().substring(SCHEME.length());
    }

    private byte[] content(Resource file) {
        return schema.openCodes() ? OpenCodes.withoutEnumerations(file.bytes()) : file.bytes();
    }
}

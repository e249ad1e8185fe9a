package org.quittance.schematron;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.xml.XMLConstants;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/**
 * The catalogue of XML schemas, and the check of documents against them.
 *
 * <p>A schema is compiled when it is first used and kept as long as this object. Hold one object and share it: it may be
 * used by several threads at once.
 */
public final class Schemas {

    /** How many errors of one document are kept; beyond that they are only counted. */
    public static final int MOST_ERRORS = 1000;

    private static final String CATALOGUE = "org/quittance/schematron/schemas.tsv";

    private final List<XmlSchema> all;
    private final ConcurrentMap<XmlSchema, CompiledSchema> compiled = new ConcurrentHashMap<>();

    private Schemas(List<XmlSchema> all) {
        this.all = List.copyOf(all);
    }

    /** The schemas that come with this module, as {@code schemas.tsv} lists them; none is compiled yet. */
    public static Schemas carried() {
        return new Schemas(TsvTable.rows(Resource.onClassPath(CATALOGUE)).stream()
                .map(Schemas::schema)
                .toList());
    }

    /** Every schema, in catalogue order. */
    public List<XmlSchema> all() {
        return all;
    }

    /** The schema with that id, such as {@code factur-x-basic}. */
    public Optional<XmlSchema> find(String id) {
        return all.stream().filter(schema -> schema.id().equals(id)).findFirst();
    }

    /**
     * Checks a document against a schema and reports all errors. A document that cannot be read has errors too, the last
     * of which says why. Hints in the document where its schema might be are ignored; nothing is fetched.
     */
    public SchemaResult validate(XmlSchema schema, byte[] xml) {
        try {
            return check(compiled.computeIfAbsent(schema, CompiledSchema::new).handler(), xml);
        } catch (SAXException | RuntimeException | StackOverflowError e) {
            return new SchemaResult.Crashed("schema " + schema.id() + " could not be applied: " + e);
        }
    }

    private static SchemaResult check(ValidatorHandler validator, byte[] xml) throws SAXException {
        OpenElements open = new OpenElements(validator);
        SchemaErrors errors = new SchemaErrors(MOST_ERRORS, open);
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        validator.setProperty(SafeXml.ENGLISH_MESSAGES, Locale.ROOT);
        validator.setErrorHandler(errors);
        try {
            SafeXml.parse(xml, open);
        } catch (UnreadableXmlException e) {
            errors.add(e.reason().key(), String.valueOf(e.getMessage()), e.position());
        }
        return errors.result();
    }

    private static XmlSchema schema(TsvRow row) {
        return new XmlSchema(
                row.cell("id"),
                row.cell("version"),
                Syntax.of(row.cell("syntax")),
                row.cell("source"),
                Resource.onClassPath(row.cell("root")),
                row.cell("imports"),
                row.cell("openCodes").equals("yes"));
    }
}

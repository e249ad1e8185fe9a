package org.quittance.binding;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.quittance.schematron.RuleEngine;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.SchemaError;
import org.quittance.schematron.SchemaResult;
import org.quittance.schematron.Schemas;
import org.quittance.schematron.Violation;
import org.quittance.schematron.XmlSchema;
import org.quittance.schematron.saxon.SaxonRuleEngine;

/** The official schemas and rules, asked without any code of the engine in between. */
final class XmlJudge {
    private static final Schemas SCHEMAS = Schemas.carried();
    private static final RuleSets RULES = RuleSets.carried();
    private static final RuleEngine ENGINE = new SaxonRuleEngine();

    private XmlJudge() {}

    /** The syntax that the root element says; empty for what is no invoice or no XML. */
    static Optional<InvoiceSyntax> syntax(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            in.nextTag();
            return InvoiceSyntax.ofRoot(in.getLocalName(), String.valueOf(in.getNamespaceURI()));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** The schemas of a syntax; for CII those of all profiles as well. */
    static List<XmlSchema> schemas(InvoiceSyntax syntax) {
        return SCHEMAS.all().stream()
                .filter(schema -> switch (syntax) {
                    case CII -> schema.id().startsWith("cii-") || schema.id().startsWith("factur-x-");
                    case UBL_INVOICE -> schema.id().equals("ubl-invoice-2.1");
                    case UBL_CREDIT_NOTE -> schema.id().equals("ubl-credit-note-2.1");
                })
                .toList();
    }

    /** The schema that holds whatever EN 16931 can say in a syntax. */
    static XmlSchema widest(InvoiceSyntax syntax) {
        return schemas(syntax).stream()
                .filter(schema ->
                        !schema.id().startsWith("factur-x-") && !schema.id().equals("cii-d16b"))
                .findFirst()
                .orElseThrow();
    }

    /** What a schema says against a document, one sentence per error. */
    static List<String> errors(XmlSchema schema, byte[] xml) {
        return SCHEMAS.validate(schema, xml) instanceof SchemaResult.Checked checked
                ? checked.errors().stream().map(SchemaError::message).toList()
                : List.of("crashed");
    }

    /** What the official EN 16931 rules of the syntax find, warnings included. */
    static List<Violation> broken(InvoiceSyntax syntax, byte[] xml) {
        String set = syntax == InvoiceSyntax.CII ? "en16931-cii" : "en16931-ubl";
        if (ENGINE.run(RULES.find(set).orElseThrow(), xml) instanceof RuleResult.Completed done) {
            return done.violations();
        }
        throw new IllegalStateException("The rules broke off.");
    }

    /** The findings of the first by which each rule fires more often than in the second. */
    static List<Violation> more(List<Violation> one, List<Violation> other) {
        List<String> known = new ArrayList<>(other.stream().map(Violation::rule).toList());
        return one.stream().filter(found -> !known.remove(found.rule())).toList();
    }
}

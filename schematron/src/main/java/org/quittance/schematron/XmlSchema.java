package org.quittance.schematron;

/**
 * One version of an XML schema.
 *
 * @param id permanent name, such as {@code factur-x-basic} or {@code ubl-invoice-2.1}
 * @param version version of the schema, not of the jar that carries it
 * @param syntax the documents that the schema is about
 * @param source Maven coordinates of the carrying jar
 * @param root the schema document of the root element
 * @param imports path of the file of an imported namespace, with {@code {namespace}} for the namespace in which each
 *     colon is an underscore; empty where the locations written in the schema documents are right
 * @param openCodes true if enumerations are left out while loading, so that any code passes: codes are judged by rules
 */
public record XmlSchema(
        String id, String version, Syntax syntax, String source, Resource root, String imports, boolean openCodes) {}

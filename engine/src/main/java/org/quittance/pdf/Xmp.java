package org.quittance.pdf;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The XMP packet of a hybrid invoice: PDF/A-3a, PDF/UA-1, Dublin Core and the Factur-X schema with its description.
 *
 * <p>Source: Factur-X 1.09.2, chapter 6; ISO 19005-3, 6.6.2.3.
 */
final class Xmp {
    private static final String FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
    private static final String PDFUA = "http://www.aiim.org/pdfua/ns/id/";
    private static final String OPEN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
    private static final String CLOSE = "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";

    private final Metadata metadata;
    private final StringBuilder packet = new StringBuilder(OPEN);

    private Xmp(Metadata metadata) {
        this.metadata = metadata;
    }

    static String packet(Metadata metadata) {
        Xmp xmp = new Xmp(metadata);
        xmp.claims();
        xmp.dublinCore();
        xmp.dates();
        xmp.facturX();
        xmp.extensionSchemas();
        return xmp.packet.append(CLOSE).toString();
    }

    private void claims() {
        description(
                "pdfaid",
                "http://www.aiim.org/pdfa/ns/id/",
                element("pdfaid:part", "3") + element("pdfaid:conformance", "A"));
        description("pdfuaid", PDFUA, element("pdfuaid:part", "1"));
    }

    private void dublinCore() {
        String alternative = "<rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>";
        description(
                "dc",
                "http://purl.org/dc/elements/1.1/",
                element("dc:format", "application/pdf")
                        + "<dc:title>" + alternative.formatted(escape(metadata.title())) + "</dc:title>"
                        + "<dc:description>" + alternative.formatted(escape(metadata.subject())) + "</dc:description>"
                        + "<dc:creator><rdf:Seq>" + element("rdf:li", metadata.author()) + "</rdf:Seq></dc:creator>"
                        + "<dc:language><rdf:Bag>"
                        + element("rdf:li", metadata.language().toLanguageTag())
                        + "</rdf:Bag></dc:language>");
    }

    private void dates() {
        String date = DateTimeFormatter.ISO_INSTANT.format(metadata.created().truncatedTo(ChronoUnit.SECONDS));
        description(
                "xmp",
                "http://ns.adobe.com/xap/1.0/",
                element("xmp:CreateDate", date)
                        + element("xmp:ModifyDate", date)
                        + element("xmp:CreatorTool", metadata.producer()));
        description("pdf", "http://ns.adobe.com/pdf/1.3/", element("pdf:Producer", metadata.producer()));
    }

    private void facturX() {
        description(
                "fx",
                FX,
                element("fx:DocumentType", "INVOICE")
                        + element("fx:DocumentFileName", metadata.fileName())
                        + element("fx:Version", "1.0")
                        + element("fx:ConformanceLevel", metadata.conformanceLevel()));
    }

    private void extensionSchemas() {
        packet.append("<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"")
                .append(" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"")
                .append(" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">")
                .append("<pdfaExtension:schemas><rdf:Bag>");
        schema(
                "Factur-X PDFA Extension Schema",
                FX,
                "fx",
                property("DocumentFileName", "Text", "external", "The name of the embedded XML document")
                        + property("DocumentType", "Text", "external", "The type of the hybrid document")
                        + property("Version", "Text", "external", "The version of the embedded XML document's standard")
                        + property("ConformanceLevel", "Text", "external", "The profile of the embedded XML document"));
        schema(
                "PDF/UA Universal Accessibility Schema",
                PDFUA,
                "pdfuaid",
                property("part", "Integer", "internal", "The part of ISO 14289 that the document follows"));
        packet.append("</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n");
    }

    private void schema(String name, String namespace, String prefix, String properties) {
        packet.append("<rdf:li rdf:parseType=\"Resource\">")
                .append(element("pdfaSchema:schema", name))
                .append(element("pdfaSchema:namespaceURI", namespace))
                .append(element("pdfaSchema:prefix", prefix))
                .append("<pdfaSchema:property><rdf:Seq>")
                .append(properties)
                .append("</rdf:Seq></pdfaSchema:property></rdf:li>\n");
    }

    private static String property(String name, String type, String category, String description) {
        return "<rdf:li rdf:parseType=\"Resource\">"
                + element("pdfaProperty:name", name)
                + element("pdfaProperty:valueType", type)
                + element("pdfaProperty:category", category)
                + element("pdfaProperty:description", description)
                + "</rdf:li>";
    }

    private void description(String prefix, String namespace, String content) {
        packet.append("<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">".formatted(prefix, namespace))
                .append(content)
                .append("</rdf:Description>\n");
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }

    /** The text as XML may hold it: escaped, without control characters. */
    private static String escape(String text) {
        return Typesetter.settable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}

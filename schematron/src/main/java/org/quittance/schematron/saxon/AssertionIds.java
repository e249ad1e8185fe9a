package org.quittance.schematron.saxon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleSet;

/**
 * Gives each assertion and report of a user's schema that has no id one by its position in the file, {@code UNNAMED-3}:
 * otherwise all of them would be one rule. Assertions whose text begins with an id in square brackets are known by that.
 */
final class AssertionIds {
    private static final QName PREFIX = new QName("prefix");
    private static final Resource NAMING = Resource.of("assertion-ids.xsl", """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sch="http://purl.oclc.org/dsdl/schematron">
              <xsl:param name="prefix"/>
              <xsl:mode on-no-match="shallow-copy"/>
              <xsl:template match="sch:report[not(@id)]
                  | sch:assert[not(@id)][not(matches(., '^\\s*\\[[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)+\\]'))]">
                <xsl:copy>
                  <xsl:copy-of select="@*"/>
                  <xsl:attribute name="id">
                    <xsl:value-of select="$prefix"/>
                    <xsl:number level="any" count="sch:assert | sch:report"/>
                  </xsl:attribute>
                  <xsl:apply-templates/>
                </xsl:copy>
              </xsl:template>
            </xsl:stylesheet>
            """.getBytes(UTF_8));

    private AssertionIds() {}

    /**
     * The same schema with ids.
     *
     * @param part what tells it from the other files of the schema; empty for the schema itself
     */
    static Resource given(Processor processor, Resource schema, String part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xslt30Transformer naming = processor
                    .newXsltCompiler()
                    .compile(SchematronCompiler.source(NAMING))
                    .load30();
            String prefix = RuleSet.UNNAMED + "-" + (part.isEmpty() ? "" : part + "-");
            naming.setStylesheetParameters(Map.of(PREFIX, new XdmAtomicValue(prefix)));
            naming.applyTemplates(SchematronCompiler.source(schema), processor.newSerializer(out));
        } catch (SaxonApiException | RuntimeException e) {
            // The compiler says better what is wrong with it, if it is included at all.
            return schema;
        }
        return Resource.of(schema.name(), out.toByteArray());
    }
}

package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import org.quittance.schematron.Violation;
import org.quittance.schematron.XmlSchema;

/**
 * What became of an invoice that was read and written again in the same syntax.
 *
 * @param source the invoice
 * @param leaves how many values stand in it
 * @param lost the values that are gone and of which nobody said so
 * @param added the values that were not there before
 * @param unread what the reader said it does not know
 * @param losses what the writer said it could not write
 * @param schemaErrors what the schemas that accept the original say against what was written
 * @param appeared the rules that fire more often than before
 * @param vanished the rules that fire less often than before
 */
record RoundTrip(
        CorpusXml source,
        int leaves,
        List<String> lost,
        List<String> added,
        List<Unread> unread,
        List<Lost> losses,
        List<String> schemaErrors,
        List<Violation> appeared,
        List<Violation> vanished) {

    private static final InvoiceXml XML = new InvoiceXml();

    static RoundTrip of(CorpusXml source) throws MalformedXmlException {
        Reading reading = XML.read(source.bytes());
        Written written = XML.write(reading.invoice(), source.syntax());
        byte[] bytes = written.xml().uncheckedBytes();
        List<XmlLeaf> before = XmlLeaf.all(source.bytes());
        List<Violation> brokenBefore = XmlJudge.broken(source.syntax(), source.bytes());
        List<Violation> brokenAfter = XmlJudge.broken(source.syntax(), bytes);
        return new RoundTrip(
                source,
                before.size(),
                lost(before, XmlLeaf.all(bytes), reading.unread(), written.lost()),
                added(before, XmlLeaf.all(bytes)),
                reading.unread(),
                written.lost(),
                errors(source.schemas(), bytes),
                XmlJudge.more(brokenAfter, brokenBefore),
                XmlJudge.more(brokenBefore, brokenAfter));
    }

    private static List<String> lost(
            List<XmlLeaf> before, List<XmlLeaf> after, List<Unread> unread, List<Lost> losses) {
        List<String> there = new ArrayList<>(after.stream().map(XmlLeaf::said).toList());
        List<String> told = new ArrayList<>(
                unread.stream().map(u -> u.path() + "=" + u.text().strip()).toList());
        List<String> unwritten = new ArrayList<>(losses.stream().map(Lost::text).toList());
        List<String> lost = new ArrayList<>();
        for (XmlLeaf leaf : before) {
            if (!there.remove(leaf.said())
                    && !told.remove(leaf.place() + "=" + leaf.value().strip())
                    && !unwritten.remove(leaf.value())) {
                lost.add(leaf.said());
            }
        }
        return lost;
    }

    private static List<String> added(List<XmlLeaf> before, List<XmlLeaf> after) {
        List<String> added = new ArrayList<>(after.stream().map(XmlLeaf::said).toList());
        before.forEach(leaf -> added.remove(leaf.said()));
        return added;
    }

    private static List<String> errors(List<XmlSchema> schemas, byte[] xml) {
        return schemas.stream()
                .flatMap(schema -> XmlJudge.errors(schema, xml).stream().map(error -> schema.id() + ": " + error))
                .toList();
    }
}

package org.quittance.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Position;
import org.quittance.binding.Reading;
import org.quittance.binding.Unread;
import org.quittance.binding.Value;
import org.quittance.schematron.Upgrades;
import org.quittance.schematron.saxon.SaxonTransformer;

/**
 * An invoice in a format of yesterday, read as what it would be today: ZUGFeRD 1 as CII.
 *
 * <p>Whatever the upgrade leaves behind is listed with its place in the old document, and whatever no term claims with its
 * path in the new one. The currency on every amount, which the old format wanted, says nothing where it is that of the
 * invoice. Safe for any number of threads.
 */
public final class LegacyInvoice {
    private static final String GUIDELINE = "/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID";

    private final SaxonTransformer transformer = new SaxonTransformer();
    private final InvoiceXml xml = new InvoiceXml();

    /** The terms of an old invoice; empty when the document is none that can be upgraded. */
    public Optional<Reading> read(byte[] old) {
        LegacyLeaves before = LegacyLeaves.of(old);
        return Upgrades.forRoot(before.rootNamespace(), before.rootName())
                .flatMap(stylesheet -> transformer.transform(stylesheet, old))
                .flatMap(made -> read(before, made));
    }

    private Optional<Reading> read(LegacyLeaves before, byte[] made) {
        try {
            Reading reading = xml.read(made);
            List<Unread> unread = new ArrayList<>(leftBehind(before, LegacyLeaves.of(made)));
            String currency = reading.invoice().find("BT-5").map(Value::text).orElse("");
            for (Unread one : reading.unread()) {
                if (!one.path().endsWith("/@currencyID") || !one.text().equals(currency)) {
                    unread.add(new Unread(one.path(), one.text(), Position.NONE));
                }
            }
            return Optional.of(new Reading(reading.syntax(), reading.invoice(), unread));
        } catch (MalformedXmlException e) {
            return Optional.empty();
        }
    }

    /** The values of the old document that stand nowhere in the new one; the name of its format has given way to today's. */
    private static List<Unread> leftBehind(LegacyLeaves before, LegacyLeaves after) {
        Map<String, Integer> kept = new HashMap<>();
        after.leaves().forEach(leaf -> kept.merge(leaf.text(), 1, Integer::sum));
        List<Unread> lost = new ArrayList<>();
        for (Unread leaf : before.leaves()) {
            int left = kept.getOrDefault(leaf.text(), 0);
            if (left == 0 && !leaf.path().endsWith(GUIDELINE)) {
                lost.add(leaf);
            } else {
                kept.put(leaf.text(), left - 1);
            }
        }
        return lost;
    }
}

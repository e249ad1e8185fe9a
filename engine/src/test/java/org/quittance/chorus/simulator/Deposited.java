package org.quittance.chorus.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.TestGroups;
import org.quittance.pdf.FacturXPdf;
import org.quittance.pdf.Fonts;
import org.quittance.pdf.PageOptions;
import org.quittance.term.Profile;

/** An invoice of the simulated supplier, to be deposited in any form. */
final class Deposited {
    static final String SUPPLIER = "33254021516357";
    static final String RECIPIENT = "12345678200051";

    private static final Instant CREATED = Instant.parse("2026-11-02T00:00:00Z");

    private final Map<String, String> terms = new LinkedHashMap<>();

    private Deposited() {}

    /** A sound invoice to a recipient who asks for nothing. */
    static Deposited numbered(String number) {
        return new Deposited()
                .with("BT-1", number)
                .with("BT-2", "2026-11-02")
                .with("BT-3", "380")
                .with("BT-5", "EUR")
                .with("BT-23", "A1")
                .with("BT-24", "urn:cen.eu:en16931:2017")
                .with("BT-27", "Menuiserie Exemple SARL")
                .with("BT-30", SUPPLIER)
                .with("BT-31", "FR96332540215")
                .with("BT-35", "1 rue de l'Atelier")
                .with("BT-37", "Lille")
                .with("BT-38", "59000")
                .with("BT-40", "FR")
                .with("BT-44", "Commune d'Exemple")
                .with("BT-47", RECIPIENT)
                .with("BT-50", "1 place de la Mairie")
                .with("BT-52", "Lyon")
                .with("BT-53", "69001")
                .with("BT-55", "FR")
                .with("BT-72", "2026-10-30")
                .with("BT-9", "2026-12-02")
                .with("BT-81", "30")
                .with("BT-84", "FR7618206002546509334881708");
    }

    /** The same invoice with another value at a term; null takes the term away. */
    Deposited with(String term, @Nullable String value) {
        if (value == null) {
            terms.remove(term);
        } else {
            terms.put(term, value);
        }
        return this;
    }

    Deposited to(String recipient) {
        return with("BT-47", recipient);
    }

    private Group group() {
        Group invoice = TestGroups.invoice();
        Map<String, Map<String, String>> schemes = new HashMap<>();
        schemes.put("BT-30", Map.of("BT-30-1", "0002"));
        schemes.put("BT-47", Map.of("BT-47-1", "0002"));
        terms.forEach((term, text) -> TestGroups.put(invoice, term, text, schemes.getOrDefault(term, Map.of())));
        Group vat = TestGroups.open(invoice, "BG-23");
        TestGroups.add(vat, "BT-116", "1000.00");
        TestGroups.add(vat, "BT-117", "200.00");
        TestGroups.add(vat, "BT-118", "S");
        TestGroups.add(vat, "BT-119", "20");
        Map<String, String> totals = Map.of(
                "BT-106", "1000.00", "BT-109", "1000.00", "BT-110", "200.00", "BT-112", "1200.00", "BT-115", "1200.00");
        totals.forEach((term, amount) -> {
            if (!terms.containsKey(term)) {
                TestGroups.put(invoice, term, amount);
            }
        });
        Group line = TestGroups.open(invoice, "BG-25");
        TestGroups.put(line, "BT-126", "1");
        TestGroups.put(line, "BT-129", "2");
        TestGroups.put(line, "BT-130", "C62");
        TestGroups.put(line, "BT-131", "1000.00");
        TestGroups.put(line, "BT-146", "500.00");
        TestGroups.put(line, "BT-151", "S");
        TestGroups.put(line, "BT-152", "20");
        TestGroups.put(line, "BT-153", "Fenêtre en chêne");
        return invoice;
    }

    byte[] cii() {
        return new InvoiceXml().write(group(), InvoiceSyntax.CII).xml().uncheckedBytes();
    }

    byte[] ubl() {
        return new InvoiceXml().write(group(), InvoiceSyntax.UBL_INVOICE).xml().uncheckedBytes();
    }

    byte[] pdf() {
        return new FacturXPdf(Fonts.bundled())
                .draw(group(), cii(), Profile.EN16931, PageOptions.of(Locale.FRENCH, CREATED, "seed"))
                .pdf()
                .uncheckedBytes();
    }

    /** A {@code .tar.gz} of these files. */
    static byte[] archive(byte[]... files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            int number = 0;
            for (byte[] file : files) {
                out.write(head("facture_" + ++number + ".xml", file.length));
                out.write(file);
                out.write(new byte[(512 - file.length % 512) % 512]);
            }
            out.write(new byte[1024]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] head(String name, long size) {
        byte[] head = new byte[512];
        put(head, 0, name);
        put(head, 100, "0000644\0");
        put(head, 124, "%011o\0".formatted(size));
        put(head, 156, "0");
        put(head, 257, "ustar\00000");
        return head;
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}

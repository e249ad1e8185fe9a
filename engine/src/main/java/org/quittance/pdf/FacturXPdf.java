package org.quittance.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.binding.Group;
import org.quittance.binding.Unchecked;
import org.quittance.binding.Value;
import org.quittance.term.Profile;

/**
 * Draws invoices as Factur-X: a page for people, tagged, PDF/A-3a and PDF/UA-1, with the XML inside.
 *
 * <p>Everything printed comes from the terms of the invoice and says in the structure tree which term it is. The same
 * invoice, XML and options give the same bytes. Safe for many threads.
 */
public final class FacturXPdf {
    private static final String FACTUR_X = "factur-x.xml";
    private static final String XRECHNUNG = "xrechnung.xml";

    private final Fonts fonts;

    /**
     * @param fonts the fonts to draw with, shared by any number of drawings
     */
    public FacturXPdf(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Draws an invoice.
     *
     * @param invoice the root of its terms
     * @param xml the CII document to embed
     * @param profile the profile that the XML follows
     * @throws LogoException when the logo is no image
     * @throws IllegalArgumentException when two attachments have the same name, or when the
     *     profile is never embedded in a PDF
     */
    public DrawnInvoice draw(Group invoice, byte[] xml, Profile profile, PageOptions options) {
        if (profile.conformanceLevel().isEmpty()) {
            throw new IllegalArgumentException("The profile " + profile.id() + " has no hybrid form.");
        }
        Wording wording = Wording.in(options.locale(), invoice.text("BT-5").orElse(""));
        List<Envelope.EmbeddedFile> files = files(invoice, xml, profile, options, wording.texts());
        try (TaggedPdf pdf = new TaggedPdf(fonts)) {
            drawPages(pdf, invoice, wording, options.logo(), files);
            pdf.finish();
            Metadata metadata = metadata(invoice, wording, profile, options);
            new Envelope(pdf.document(), metadata).seal(files, options.seed());
            return new DrawnInvoice(new Unchecked(pdf.save()), pdf.pages().size(), missing(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drawPages(
            TaggedPdf pdf, Group invoice, Wording wording, Optional<byte[]> logo, List<Envelope.EmbeddedFile> files)
            throws IOException {
        Theme theme = Theme.PETROL;
        Footer footer = new Footer(invoice, wording, theme, pdf.typesetter());
        ContinuationHead head = new ContinuationHead(invoice, wording.texts(), theme, pdf.typesetter());
        Sheet sheet = new Sheet(pdf, theme, footer.contentBottom(), head);
        Drawing drawing = new Drawing(invoice, sheet, wording);
        new HeaderBlock(drawing).draw(logo.isPresent() ? Logo.read(logo.get(), pdf.document()) : null);
        new MetaStrip(drawing).draw();
        AdjustmentTable adjustments = new AdjustmentTable(drawing);
        SumsBlock sums = new SumsBlock(drawing);
        // The totals never stand without a row that leads to them: an adjustment, else the last line.
        new LineTable(drawing).draw(adjustments.height() > 0 ? 0 : sums.height());
        adjustments.draw(sums.height());
        sums.draw();
        invoice.groups("BG-16").forEach(payment -> new PaymentPanel(drawing, payment).draw());
        List<Attachment> attached =
                files.stream().map(Envelope.EmbeddedFile::file).toList();
        new ClosingNotes(drawing).draw(attached, footer.holdsLegalInformation());
        sheet.drawOverflow();
        footer.draw(pdf);
    }

    private static List<Envelope.EmbeddedFile> files(
            Group invoice, byte[] xml, Profile profile, PageOptions options, Texts texts) {
        List<Envelope.EmbeddedFile> files = new ArrayList<>();
        Attachment document = new Attachment(fileName(profile), "text/xml", texts.get("structuredData"), xml);
        files.add(new Envelope.EmbeddedFile(document, relationship(profile)));
        Set<String> names = new HashSet<>(Set.of(document.name()));
        for (Attachment file : options.attachments()) {
            if (!names.add(file.name())) {
                throw new IllegalArgumentException("Two attachments have the name \"" + file.name() + "\".");
            }
            files.add(new Envelope.EmbeddedFile(file, "Supplement"));
        }
        Documents.embedded(invoice, names).forEach(f -> files.add(new Envelope.EmbeddedFile(f, "Supplement")));
        return files;
    }

    private static String fileName(Profile profile) {
        return profile == Profile.XRECHNUNG ? XRECHNUNG : FACTUR_X;
    }

    /** Source: Factur-X 1.09.2, BR-HYBRID-11. */
    private static String relationship(Profile profile) {
        return profile == Profile.MINIMUM || profile == Profile.BASIC_WL ? "Data" : "Alternative";
    }

    private static Metadata metadata(Group invoice, Wording wording, Profile profile, PageOptions options) {
        Texts texts = wording.texts();
        String type = Titles.type(texts, invoice.text("BT-3").orElse(""));
        String number = invoice.text("BT-1").orElse("");
        String seller = invoice.find("BT-27").map(Value::text).orElse("");
        String date = invoice.text("BT-2").map(wording.figures()::date).orElse("");
        return new Metadata(
                texts.get("documentTitle", type, number, seller),
                seller,
                texts.get("documentSubject", type, number, date),
                wording.locale(),
                options.created(),
                options.producer(),
                profile.conformanceLevel(),
                fileName(profile));
    }

    private static List<String> missing(TaggedPdf pdf) {
        return pdf.typesetter().missing().stream().map("U+%04X"::formatted).toList();
    }
}

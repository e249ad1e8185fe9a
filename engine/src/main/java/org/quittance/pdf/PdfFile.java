package org.quittance.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;

/**
 * A PDF that came in: what it says of itself and the files inside it, read in one go and kept in memory.
 *
 * <p>Reading is as lenient as can be, since an invoice is wanted from a PDF with whatever else is wrong with it.
 */
public final class PdfFile {
    private static final Table INVOICE_FILES = Table.beside(PdfFile.class, "invoice-files.tsv");
    private static final int XMP_LIMIT = 16 << 20;
    private static final int TAIL = 2048;

    /** PDFBox remarks on every flaw that it repairs; what matters of them is among the facts. */
    @SuppressWarnings("UnusedVariable") // held, because the logging system forgets a logger that nobody holds
    private static final List<Logger> SILENT = List.of(silent("org.apache.pdfbox"), silent("org.apache.fontbox"));

    private final PdfFacts facts;
    private final List<PdfFileAttachment> attachments;
    private final boolean metadataCut;
    private final boolean tooMany;
    private final @Nullable PdfExcess excess;

    private PdfFile(
            PdfFacts facts,
            List<PdfFileAttachment> attachments,
            boolean metadataCut,
            boolean tooMany,
            @Nullable PdfExcess excess) {
        this.facts = facts;
        this.metadataCut = metadataCut;
        this.tooMany = tooMany;
        this.excess = excess;
        this.attachments = List.copyOf(attachments);
    }

    /**
     * Opens a PDF, with the empty password if it is encrypted.
     *
     * @throws PdfFileException when it needs a password or cannot be read at all
     */
    public static PdfFile open(byte[] pdf) throws PdfFileException {
        return open(pdf, PdfLimits.STANDARD);
    }

    /** As {@link #open(byte[])}, within other limits. */
    public static PdfFile open(byte[] pdf, PdfLimits limits) throws PdfFileException {
        if (PdfStructureScan.exceeds(pdf, limits)) {
            throw new PdfFileException(
                    PdfFileException.Reason.LIMIT, new IOException("its objects and their table unfold to too much"));
        }
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PdfFileStreams.Decoded metadata =
                    metadata(document.getDocumentCatalog().getCOSObject());
            PdfFacts facts = facts(document, ended(pdf), xmp(metadata));
            PdfFileTree tree = PdfFileTree.of(document, limits.attachments());
            List<PdfFileAttachment> files = PdfFileAttachments.of(tree, limits.attachmentBytes());
            Optional<PdfExcess> excess = PdfSurvey.excess(document.getDocument().getTrailer(), limits);
            return new PdfFile(facts, files, metadata != null && metadata.cut, tree.tooMany(), excess.orElse(null));
        } catch (InvalidPasswordException e) {
            throw new PdfFileException(PdfFileException.Reason.PASSWORD, e);
        } catch (StackOverflowError e) {
            throw new PdfFileException(
                    PdfFileException.Reason.DAMAGED, new IOException("its objects are nested too deeply", e));
        } catch (IOException | RuntimeException e) {
            throw new PdfFileException(PdfFileException.Reason.DAMAGED, e);
        }
    }

    /** The part of which not everything was read because it unfolds to more than the limit; empty for a usual file. */
    public Optional<String> cutOff() {
        return metadataCut
                ? Optional.of("XMP")
                : attachments.stream()
                        .filter(PdfFileAttachment::cutOff)
                        .map(PdfFileAttachment::name)
                        .findFirst();
    }

    /** Whether there are more files inside than the limit; those beyond were not read. */
    public boolean tooManyAttachments() {
        return tooMany;
    }

    /** What there is so much of that checking the whole file would go beyond the limits; empty for a usual file. */
    public Optional<PdfExcess> excess() {
        return Optional.ofNullable(excess);
    }

    /** What the PDF says of itself. */
    public PdfFacts facts() {
        return facts;
    }

    /** Every file inside, first those that the name tree lists. */
    public List<PdfFileAttachment> attachments() {
        return attachments;
    }

    /**
     * The files that may be meant as the invoice (or an order), by their root element or their name. Which one is the
     * invoice is for a reader of XML to say.
     */
    public List<PdfFileAttachment> invoices() {
        List<Table.Row> rows = INVOICE_FILES.rows();
        List<PdfFileAttachment> found = new ArrayList<>();
        for (Table.Row row : rows) {
            take(found, file -> !row.get("name").isEmpty() && file.name().equals(row.get("name")));
        }
        for (Table.Row row : rows) {
            take(found, file -> file.startsWith(row.get("root"), row.get("namespace")));
        }
        for (Table.Row row : rows) {
            take(found, file -> file.named(row.get("name")));
        }
        return found;
    }

    private void take(List<PdfFileAttachment> found, Predicate<PdfFileAttachment> wanted) {
        for (PdfFileAttachment file : attachments) {
            if (wanted.test(file) && !found.contains(file)) {
                found.add(file);
            }
        }
    }

    private static PdfFacts facts(PDDocument document, boolean ended, XmpFacts xmp) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        PdfPages pages = PdfPages.of(catalog);
        return new PdfFacts(
                String.valueOf(document.getVersion()),
                pages.pages().size(),
                pages.sound(),
                document.isEncrypted(),
                PdfActivity.of(catalog, pages.pages()),
                catalog.getDictionaryObject(COSName.MARK_INFO) instanceof COSDictionary info
                        && info.getBoolean("Marked", false),
                catalog.getString(COSName.LANG),
                document.getDocumentInformation().getProducer(),
                ended,
                xmp);
    }

    private static PdfFileStreams.@Nullable Decoded metadata(COSDictionary catalog) {
        return catalog.getDictionaryObject(COSName.METADATA) instanceof COSStream stream
                ? new PdfFileStreams(XMP_LIMIT).decode(stream)
                : null;
    }

    private static XmpFacts xmp(PdfFileStreams.@Nullable Decoded metadata) {
        return metadata == null ? XmpFacts.NONE : XmpFacts.read(metadata.bytes);
    }

    private static boolean ended(byte[] pdf) {
        int from = Math.max(0, pdf.length - TAIL);
        return new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static Logger silent(String name) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(Level.OFF);
        return logger;
    }
}

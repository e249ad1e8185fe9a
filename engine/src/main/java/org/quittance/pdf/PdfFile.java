package org.quittance.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
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
    /** The most bytes that one PDF's attachments may unfold to: 128 MiB. */
    public static final long ATTACHMENT_LIMIT = 128L << 20;

    private static final Table INVOICE_FILES = Table.beside(PdfFile.class, "invoice-files.tsv");
    private static final int XMP_LIMIT = 16 << 20;
    private static final int TAIL = 2048;

    /** PDFBox remarks on every flaw that it repairs; what matters of them is among the facts. */
    @SuppressWarnings("UnusedVariable") // held, because the logging system forgets a logger that nobody holds
    private static final List<Logger> SILENT = List.of(silent("org.apache.pdfbox"), silent("org.apache.fontbox"));

    private final PdfFacts facts;
    private final List<PdfFileAttachment> attachments;
    private final boolean metadataCut;

    private PdfFile(PdfFacts facts, List<PdfFileAttachment> attachments, boolean metadataCut) {
        this.facts = facts;
        this.metadataCut = metadataCut;
        this.attachments = List.copyOf(attachments);
    }

    /**
     * Opens a PDF, with the empty password if it is encrypted.
     *
     * @throws PdfFileException when it needs a password or cannot be read at all
     */
    public static PdfFile open(byte[] pdf) throws PdfFileException {
        return open(pdf, ATTACHMENT_LIMIT);
    }

    /** As {@link #open(byte[])}; attachments are cut off at so many bytes, and say so. */
    public static PdfFile open(byte[] pdf, long attachmentLimit) throws PdfFileException {
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PdfFileStreams.Decoded metadata =
                    metadata(document.getDocumentCatalog().getCOSObject());
            PdfFacts facts = facts(document, ended(pdf), xmp(metadata));
            return new PdfFile(facts, attachments(document, attachmentLimit), metadata != null && metadata.cut);
        } catch (InvalidPasswordException e) {
            throw new PdfFileException(PdfFileException.Reason.PASSWORD, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
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

    /** What the PDF says of itself. */
    public PdfFacts facts() {
        return facts;
    }

    /** Every file inside, first those that the name tree lists. */
    public List<PdfFileAttachment> attachments() {
        return attachments;
    }

    /** The files that are an invoice (or an order) by their name or their root element, the most telling first. */
    public List<PdfFileAttachment> invoices() {
        List<Table.Row> rows = INVOICE_FILES.rows();
        List<PdfFileAttachment> found = new ArrayList<>();
        for (Table.Row row : rows) {
            take(found, file -> file.name().equals(row.get("name")));
        }
        for (Table.Row row : rows) {
            take(found, file -> file.root().filter(row.get("root")::equals).isPresent());
        }
        for (Table.Row row : rows) {
            take(found, file -> file.named(row.get("name")));
        }
        return found;
    }

    /** The invoice XML, if there is one: by the names that Factur-X gives it, otherwise by its content. */
    public Optional<PdfFileAttachment> invoice() {
        return invoices().stream().findFirst();
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
        COSDictionary open = dictionary(catalog.getDictionaryObject(COSName.OPEN_ACTION));
        COSDictionary names = dictionary(catalog.getDictionaryObject(COSName.NAMES));
        String action = open.getNameAsString(COSName.S, "");
        return new PdfFacts(
                String.valueOf(document.getVersion()),
                document.getNumberOfPages(),
                document.isEncrypted(),
                action.equals("JavaScript") || names.containsKey(COSName.getPDFName("JavaScript")),
                !action.isEmpty() && !action.equals("GoTo"),
                dictionary(catalog.getDictionaryObject(COSName.MARK_INFO)).getBoolean("Marked", false),
                text(catalog, COSName.LANG),
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

    private static List<PdfFileAttachment> attachments(PDDocument document, long limit) {
        PdfFileTree tree = PdfFileTree.of(document);
        List<PdfFileAttachment> files = new ArrayList<>();
        long left = limit;
        for (var entry : tree.keys().entrySet()) {
            PdfFileAttachment file = attachment(entry.getKey(), entry.getValue(), tree, left);
            left -= file.size();
            files.add(file);
        }
        return files;
    }

    private static PdfFileAttachment attachment(COSDictionary spec, String key, PdfFileTree tree, long limit) {
        COSDictionary embedded = dictionary(spec.getDictionaryObject(COSName.EF));
        COSBase stream = embedded.getDictionaryObject(COSName.UF);
        if (!(stream instanceof COSStream)) {
            stream = embedded.getDictionaryObject(COSName.F);
        }
        PdfFileSpec said = said(spec, key, tree.associated(spec), dictionary(stream));
        if (!(stream instanceof COSStream content)) {
            return new PdfFileAttachment(said, new byte[0], "no embedded stream", false);
        }
        PdfFileStreams.Decoded decoded = new PdfFileStreams(limit).decode(content);
        return new PdfFileAttachment(said, decoded.bytes, decoded.problem, decoded.cut);
    }

    private static PdfFileSpec said(COSDictionary spec, String key, boolean associated, COSDictionary stream) {
        COSDictionary params = dictionary(stream.getDictionaryObject(COSName.PARAMS));
        return new PdfFileSpec(
                key.isEmpty() ? null : key,
                text(spec, COSName.F),
                text(spec, COSName.UF),
                text(spec, COSName.DESC),
                spec.getNameAsString(COSName.getPDFName("AFRelationship")),
                stream.getNameAsString(COSName.SUBTYPE),
                text(params, COSName.MOD_DATE),
                params.getDictionaryObject(COSName.SIZE) instanceof COSNumber n ? (Long) n.longValue() : null,
                params.getDictionaryObject("CheckSum") instanceof COSString sum
                        ? HexFormat.of().formatHex(sum.getBytes())
                        : null,
                associated);
    }

    private static @Nullable String text(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSString text ? text.getString() : null;
    }

    private static COSDictionary dictionary(@Nullable COSBase value) {
        return value instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
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

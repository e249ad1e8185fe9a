package org.quittance.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What the pages of a PDF show: the values that it says it prints, or the lines of its text. */
public final class PageText {
    private final byte[] pdf;
    private final PageLimits limits;

    /** The text of a PDF, which is read when it is asked for, and at most so much of it. */
    public PageText(byte[] pdf, PageLimits limits) {
        this.pdf = pdf;
        this.limits = limits;
    }

    /**
     * Hands over every value that the structure tree says to be printed ({@code /O /UserProperties}), in reading order.
     *
     * @return whether there is any
     * @throws PageLimitException when the pages hold more than the limits allow
     * @throws IOException when the PDF cannot be read
     */
    public boolean printedValues(Consumer<PrintedValue> user) throws IOException, PageLimitException {
        try (PDDocument document = open()) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary marked = catalog.getCOSDictionary(COSName.MARK_INFO);
            COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            if (root == null || marked == null || !marked.getBoolean("UserProperties", false)) {
                return false;
            }
            PageReader reader = new PageReader(limits);
            IdentityHashMap<COSDictionary, StructureValues.Page> pages = new IdentityHashMap<>();
            int number = 0;
            for (PDPage page : pages(document)) {
                number++;
                pages.put(page.getCOSObject(), new StructureValues.Page(number, reader.marked(page)));
            }
            return new StructureValues(pages, user).walk(root);
        } catch (PageReader.Overflow e) {
            throw new PageLimitException();
        }
    }

    /**
     * The text line by line, as it stands on the pages.
     *
     * @throws PageLimitException when the pages hold more than the limits allow
     * @throws IOException when the PDF cannot be read
     */
    public List<PageLine> lines() throws IOException, PageLimitException {
        try (PDDocument document = open()) {
            pages(document);
            return new PageReader(limits).lines(document);
        } catch (PageReader.Overflow e) {
            throw new PageLimitException();
        }
    }

    private PDDocument open() throws IOException {
        return Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    private Iterable<PDPage> pages(PDDocument document) throws PageLimitException {
        if (document.getNumberOfPages() > limits.pages()) {
            throw new PageLimitException();
        }
        return document.getPages();
    }
}

package org.quittance.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Takes the text off pages, by marked content or line by line, and gives up where a page asks for too much. */
final class PageReader extends PDFTextStripper {
    private static final int NO_ID = -1;

    private final PageLimits limits;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private long operations;
    private @Nullable Map<Integer, StringBuilder> marked;

    /** There is more than the limits allow. */
    static final class Overflow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    PageReader(PageLimits limits) {
        this.limits = limits;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        // Pages are also handed in one by one, which counts none of them.
        setStartPage(0);
        output = Writer.nullWriter();
    }

    /** The text of the marked contents of a page by their ids. */
    Map<Integer, String> marked(PDPage page) throws IOException {
        Map<Integer, StringBuilder> texts = new HashMap<>();
        marked = texts;
        open.clear();
        processPage(page);
        Map<Integer, String> found = new HashMap<>();
        texts.forEach((id, text) -> found.put(id, text.toString()));
        return found;
    }

    /** The lines of all pages. */
    List<PageLine> lines(PDDocument document) throws IOException {
        marked = null;
        writeText(document, Writer.nullWriter());
        endLine();
        return lines;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            check(streams.next().getCOSObject());
        }
        super.processPage(page);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        check(form.getCOSObject());
        super.showForm(form);
    }

    /** PDFBox unfolds instructions wholly in memory. */
    private void check(COSStream stream) {
        if (new PdfFileStreams(limits.contentBytes()).decode(stream).cut) {
            throw new Overflow();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operations > limits.operations()) {
            throw new Overflow();
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        open.push(properties == null ? NO_ID : properties.getInt(COSName.MCID, NO_ID));
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        open.poll();
        super.endMarkedContentSequence();
    }

    /** Marked content needs no positions, which are what costs most. */
    @Override
    protected void showGlyph(Matrix placing, PDFont font, int code, Vector displacement) throws IOException {
        Map<Integer, StringBuilder> texts = marked;
        if (texts == null) {
            super.showGlyph(placing, font, code, displacement);
            return;
        }
        String text = font.toUnicode(code);
        for (int id : open) {
            if (id != NO_ID && text != null) {
                texts.computeIfAbsent(id, any -> new StringBuilder()).append(text);
                return;
            }
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            lines.add(new PageLine(getCurrentPageNo(), text));
        }
        line.setLength(0);
    }
}

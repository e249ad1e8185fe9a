package org.quittance.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a PDF's structure tree says that it prints, and the text that stands there. */
final class PrintedValues {
    private final Map<COSDictionary, Map<Integer, String>> contents = new HashMap<>();
    private final List<Printed> printed = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    private PrintedValues() {}

    /** A value that an element claims, with the text inside the element. */
    record Printed(String term, String path, String value, String text) {}

    static PrintedValues read(byte[] pdf) throws IOException {
        PrintedValues values = new PrintedValues();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                values.read(page);
            }
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
            values.walk(root, root);
        }
        return values;
    }

    List<Printed> all() {
        return printed;
    }

    /** The types of all elements, in reading order. */
    List<String> types() {
        return types;
    }

    private void read(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                texts.put(content.getMCID(), text(content));
            }
        }
        contents.put(page.getCOSObject(), texts);
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                text.append(inner.getActualText());
            }
        }
        return text.toString();
    }

    private String walk(COSDictionary element, COSDictionary inherited) {
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        COSDictionary on = page == null ? inherited : page;
        int at = printed.size();
        String type = element.getNameAsString(COSName.S);
        if (type != null) {
            types.add(type);
        }
        StringBuilder text = new StringBuilder();
        for (COSBase kid : list(element.getDictionaryObject(COSName.K))) {
            text.append(kid(kid, on));
        }
        for (COSBase attribute : list(element.getDictionaryObject(COSName.A))) {
            claim((COSDictionary) attribute, text.toString(), at);
        }
        return text.toString();
    }

    private String kid(COSBase kid, COSDictionary page) {
        if (kid instanceof COSInteger id) {
            return contents.getOrDefault(page, Map.of()).getOrDefault(id.intValue(), "");
        }
        COSDictionary dictionary = (COSDictionary) kid;
        String type = dictionary.getNameAsString(COSName.TYPE);
        if ("MCR".equals(type)) {
            COSDictionary other = dictionary.getCOSDictionary(COSName.PG);
            return contents.getOrDefault(other == null ? page : other, Map.of())
                    .getOrDefault(dictionary.getInt(COSName.MCID), "");
        }
        return "OBJR".equals(type) ? "" : walk(dictionary, page);
    }

    private void claim(COSDictionary attribute, String text, int at) {
        if (!"UserProperties".equals(attribute.getNameAsString(COSName.O))) {
            return;
        }
        Map<String, String> properties = new HashMap<>();
        for (COSBase property : list(attribute.getDictionaryObject(COSName.P))) {
            COSDictionary entry = (COSDictionary) property;
            properties.put(entry.getString(COSName.N), entry.getString(COSName.V));
        }
        printed.add(
                at,
                new Printed(
                        properties.getOrDefault("BT", ""),
                        properties.getOrDefault("path", ""),
                        properties.getOrDefault("value", ""),
                        text));
    }

    private static List<COSBase> list(COSBase base) {
        List<COSBase> list = new ArrayList<>();
        if (base instanceof COSArray array) {
            array.forEach(item -> list.add(item instanceof COSObject reference ? reference.getObject() : item));
        } else if (base != null) {
            list.add(base);
        }
        return list;
    }
}

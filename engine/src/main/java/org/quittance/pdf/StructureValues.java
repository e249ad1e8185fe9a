package org.quittance.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Walks a structure tree and finds the values that its elements say they print. */
final class StructureValues {
    /** Deeper than that no document nests its paragraphs and tables. */
    private static final int DEPTH = 200;

    private static final COSName USER_PROPERTIES = COSName.getPDFName("UserProperties");

    private final IdentityHashMap<COSDictionary, Page> pages;
    private final Consumer<PrintedValue> user;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean any;

    /**
     * A page.
     *
     * @param number counted from 1
     * @param texts of its marked contents, by their ids
     */
    record Page(int number, Map<Integer, String> texts) {}

    /** What stands in an element, and the page on which it begins. */
    private static final class Drawn {
        private final StringBuilder text = new StringBuilder();
        private int page;
    }

    StructureValues(IdentityHashMap<COSDictionary, Page> pages, Consumer<PrintedValue> user) {
        this.pages = pages;
        this.user = user;
    }

    /** Whether there is any value. */
    boolean walk(COSDictionary root) {
        element(root, null, new Drawn(), 0);
        return any;
    }

    /** Each element is visited once, so a tree that bites its tail ends. */
    private void element(COSDictionary element, @Nullable COSDictionary inherited, Drawn around, int depth) {
        if (depth > DEPTH || !seen.add(element)) {
            return;
        }
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        COSDictionary page = own == null ? inherited : own;
        Drawn drawn = new Drawn();
        for (COSBase kid : list(element.getDictionaryObject(COSName.K))) {
            kid(kid, page, drawn, depth);
        }
        for (COSBase attribute : list(element.getDictionaryObject(COSName.A))) {
            if (attribute instanceof COSDictionary properties
                    && USER_PROPERTIES.equals(properties.getCOSName(COSName.O))) {
                claim(properties, drawn);
            }
        }
        around.page = around.page == 0 ? drawn.page : around.page;
        around.text.append(drawn.text);
    }

    private void kid(COSBase kid, @Nullable COSDictionary page, Drawn drawn, int depth) {
        if (kid instanceof COSInteger id) {
            content(page, id.intValue(), drawn);
        } else if (kid instanceof COSDictionary below) {
            switch (below.getNameAsString(COSName.TYPE, "")) {
                case "MCR" -> {
                    COSDictionary other = below.getCOSDictionary(COSName.PG);
                    content(other == null ? page : other, below.getInt(COSName.MCID), drawn);
                }
                case "OBJR" -> {}
                default -> element(below, page, drawn, depth + 1);
            }
        }
    }

    private void content(@Nullable COSDictionary on, int id, Drawn drawn) {
        Page page = on == null ? null : pages.get(on);
        if (page != null) {
            drawn.page = drawn.page == 0 ? page.number() : drawn.page;
            drawn.text.append(page.texts().getOrDefault(id, ""));
        }
    }

    private void claim(COSDictionary attribute, Drawn drawn) {
        Map<String, String> properties = new HashMap<>();
        for (COSBase property : list(attribute.getDictionaryObject(COSName.P))) {
            if (property instanceof COSDictionary entry
                    && entry.getDictionaryObject(COSName.N) instanceof COSString name
                    && entry.getDictionaryObject(COSName.V) instanceof COSString value) {
                properties.put(name.getString(), value.getString());
            }
        }
        String term = properties.get("BT");
        String path = properties.get("path");
        String value = properties.get("value");
        if (term != null && path != null && value != null) {
            any = true;
            user.accept(new PrintedValue(term, path, value, drawn.text.toString(), drawn.page));
        }
    }

    private static List<COSBase> list(@Nullable COSBase base) {
        List<COSBase> list = new ArrayList<>();
        if (base instanceof COSArray array) {
            for (COSBase item : array) {
                COSBase found = item instanceof COSObject reference ? reference.getObject() : item;
                if (found != null) {
                    list.add(found);
                }
            }
        } else if (base != null) {
            list.add(base);
        }
        return list;
    }
}

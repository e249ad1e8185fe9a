package org.quittance.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Finds every file specification of a document, in whatever corner it stands. */
final class PdfFileTree {
    private static final COSName AF = COSName.getPDFName("AF");

    private final int most;

    /** The specifications with their keys in the name tree; an empty key for those that are not listed. */
    private final Map<COSDictionary, String> keys = new LinkedHashMap<>();

    private final Set<COSDictionary> associated = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean tooMany;

    private PdfFileTree(int most) {
        this.most = most;
    }

    static PdfFileTree of(PDDocument document, int most) {
        PdfFileTree tree = new PdfFileTree(most);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            PdfNameTree.walk(names.getDictionaryObject(COSName.EMBEDDED_FILES), tree::list);
        }
        tree.associate(catalog.getDictionaryObject(AF));
        for (COSObject loose : document.getDocument().getObjectsByType(COSName.FILESPEC, COSName.F)) {
            if (loose.getObject() instanceof COSDictionary spec) {
                tree.add(spec, "");
            }
        }
        return tree;
    }

    Map<COSDictionary, String> keys() {
        return keys;
    }

    boolean associated(COSDictionary spec) {
        return associated.contains(spec);
    }

    /** Whether there are more files than were asked for. */
    boolean tooMany() {
        return tooMany;
    }

    private void list(String key, COSBase value) {
        if (value instanceof COSDictionary spec) {
            add(spec, key.isEmpty() ? "?" : key);
        }
    }

    private void associate(@Nullable COSBase files) {
        if (files instanceof COSDictionary one) {
            associated.add(one);
            add(one, "");
        } else if (files instanceof COSArray many) {
            for (int i = 0; i < many.size() && !tooMany; i++) {
                if (many.getObject(i) instanceof COSDictionary one) {
                    associated.add(one);
                    add(one, "");
                }
            }
        }
    }

    private void add(COSDictionary spec, String key) {
        if (!(spec.getDictionaryObject(COSName.EF) instanceof COSDictionary) || keys.containsKey(spec)) {
            return;
        }
        if (keys.size() < most) {
            keys.put(spec, key);
        } else {
            tooMany = true;
        }
    }
}

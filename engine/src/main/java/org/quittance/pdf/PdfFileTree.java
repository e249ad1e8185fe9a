package org.quittance.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Finds every file specification of a document, in whatever corner it stands. */
final class PdfFileTree {
    private static final int MOST_FILES = 10_000;
    private static final COSName AF = COSName.getPDFName("AF");

    /** The specifications with their keys in the name tree; an empty key for those that are not listed. */
    private final Map<COSDictionary, String> keys = new LinkedHashMap<>();

    private final Set<COSDictionary> associated = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfFileTree() {}

    static PdfFileTree of(PDDocument document) {
        PdfFileTree tree = new PdfFileTree();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            tree.walk(names.getDictionaryObject(COSName.EMBEDDED_FILES));
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

    /** Nodes are visited once, so a tree that bites its tail ends. */
    private void walk(@Nullable COSBase root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, root);
        while (!open.isEmpty() && keys.size() < MOST_FILES) {
            if (open.pop() instanceof COSDictionary node && seen.add(node)) {
                names(node.getDictionaryObject(COSName.NAMES));
                if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                    for (int i = kids.size() - 1; i >= 0; i--) {
                        push(open, kids.getObject(i));
                    }
                }
            }
        }
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase node) {
        if (node != null) {
            open.push(node);
        }
    }

    private void names(@Nullable COSBase names) {
        if (names instanceof COSArray pairs) {
            for (int i = 0; i + 1 < pairs.size() && keys.size() < MOST_FILES; i += 2) {
                if (pairs.getObject(i + 1) instanceof COSDictionary spec) {
                    add(spec, pairs.getObject(i) instanceof COSString key ? key.getString() : "?");
                }
            }
        }
    }

    private void associate(@Nullable COSBase files) {
        if (files instanceof COSDictionary one) {
            associated.add(one);
            add(one, "");
        } else if (files instanceof COSArray many) {
            for (int i = 0; i < Math.min(many.size(), MOST_FILES); i++) {
                associate(many.getObject(i) instanceof COSDictionary one ? one : null);
            }
        }
    }

    private void add(COSDictionary spec, String key) {
        if (spec.getDictionaryObject(COSName.EF) instanceof COSDictionary) {
            keys.putIfAbsent(spec, key);
        }
    }
}

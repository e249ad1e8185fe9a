package org.quittance.pdf;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The structure tree of a document with the parent tree that leads back from content to elements. */
final class StructureTree {
    private static final COSName ROOT = COSName.getPDFName("StructTreeRoot");
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");

    private final COSDictionary root = new COSDictionary();
    private final StructureElement document;
    private final SortedMap<Integer, COSBase> parents = new TreeMap<>();
    private int nextKey;

    StructureTree() {
        root.setItem(COSName.TYPE, ROOT);
        document = new StructureElement("Document", root);
        root.setItem(COSName.K, document.dictionary());
    }

    /** The element around everything. */
    StructureElement document() {
        return document;
    }

    /** A new key of the parent tree, for a page or an annotation. */
    int key() {
        return nextKey++;
    }

    /** Says which elements the marked contents of a page belong to, in the order of their ids. */
    void contents(int key, List<COSDictionary> elements) {
        COSArray all = new COSArray();
        elements.forEach(all::add);
        parents.put(key, all);
    }

    /** Says which element an annotation belongs to. */
    void annotation(int key, StructureElement element) {
        parents.put(key, element.dictionary());
    }

    void close(COSDictionary catalog) {
        COSArray numbers = new COSArray();
        parents.forEach((key, element) -> {
            numbers.add(COSInteger.get(key));
            numbers.add(element);
        });
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        root.setItem(PARENT_TREE, parentTree);
        root.setInt(NEXT_KEY, nextKey);
        catalog.setItem(ROOT, root);
    }
}

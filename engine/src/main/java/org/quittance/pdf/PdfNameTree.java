package org.quittance.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Reads a name tree of any depth. Nodes are visited once, so a tree that bites its tail ends. */
final class PdfNameTree {
    /** Nodes beyond this are left alone; a tree of that size is an attack, and its file is over other limits too. */
    private static final int MOST_NODES = 200_000;

    private PdfNameTree() {}

    /** Hands out every key with its value, in the order of the tree. */
    static void walk(@Nullable COSBase root, BiConsumer<String, COSBase> visitor) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, root);
        while (!open.isEmpty() && seen.size() < MOST_NODES) {
            if (open.pop() instanceof COSDictionary node && seen.add(node)) {
                names(node.getDictionaryObject(COSName.NAMES), visitor);
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

    private static void names(@Nullable COSBase names, BiConsumer<String, COSBase> visitor) {
        if (names instanceof COSArray pairs) {
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                COSBase value = pairs.getObject(i + 1);
                if (value != null) {
                    visitor.accept(pairs.getObject(i) instanceof COSString key ? key.getString() : "?", value);
                }
            }
        }
    }
}

package org.quittance.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The pages of a document as its page tree gives them, whatever the tree claims. */
final class PdfPages {
    private static final int DEEPEST = 100;

    private final List<COSDictionary> pages = new ArrayList<>();
    private boolean sound = true;

    private PdfPages() {}

    private record Node(COSDictionary dictionary, int depth) {}

    static PdfPages of(COSDictionary catalog) {
        PdfPages pages = new PdfPages();
        pages.walk(catalog.getDictionaryObject(COSName.PAGES));
        pages.climb(catalog.getDictionaryObject(COSName.PAGES));
        return pages;
    }

    List<COSDictionary> pages() {
        return pages;
    }

    /** Whether each node of the tree is reached once, by a way that a reader can go, and there is a page at all. */
    boolean sound() {
        return sound && !pages.isEmpty();
    }

    private void walk(@Nullable COSBase root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        push(open, root, 0);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.add(node.dictionary) || node.depth > DEEPEST) {
                sound = false;
            } else if (node.dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    COSBase kid = kids.getObject(i);
                    sound &= !strange(kid, node.dictionary);
                    push(open, kid, node.depth + 1);
                }
            } else {
                pages.add(node.dictionary);
            }
        }
    }

    /** Who looks for what a page inherits goes on above the root as long as there is a parent. */
    private void climb(@Nullable COSBase root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSBase at = root;
        while (at instanceof COSDictionary node && sound) {
            sound = seen.add(node);
            at = node.getDictionaryObject(COSName.PARENT);
        }
    }

    /** What a page does not say itself it takes from its parent, so a circle there is one too. */
    private static boolean strange(@Nullable COSBase kid, COSDictionary parent) {
        return kid instanceof COSDictionary child
                && child.getDictionaryObject(COSName.PARENT) instanceof COSDictionary named
                && named != parent;
    }

    private static void push(Deque<Node> open, @Nullable COSBase node, int depth) {
        if (node instanceof COSDictionary dictionary) {
            open.push(new Node(dictionary, depth));
        }
    }
}

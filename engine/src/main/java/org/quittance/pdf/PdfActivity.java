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

/** Looks for active content where a PDF can have it: catalog, names, form, outline, pages and their annotations. */
final class PdfActivity {
    /** Nobody reads more than that of them, and a file may hold millions. */
    private static final int MOST_FOUND = 50;

    private static final String OPENING = "/OpenAction";
    private static final Set<String> HARMLESS = Set.of(
            "", "GoTo", "URI", "Thread", "Named:NextPage", "Named:PrevPage", "Named:FirstPage", "Named:LastPage");
    private static final Set<String> MEDIA = Set.of("RichMedia", "Screen", "Movie", "Sound", "3D");
    private static final COSName AA = COSName.getPDFName("AA");
    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName FIELDS = COSName.getPDFName("Fields");

    private final List<PdfActiveContent> found = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfActivity() {}

    static List<PdfActiveContent> of(COSDictionary catalog, List<COSDictionary> pages) {
        PdfActivity activity = new PdfActivity();
        activity.action(catalog.getDictionaryObject(COSName.OPEN_ACTION), OPENING, null);
        activity.triggers(catalog, "", null);
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            PdfNameTree.walk(
                    names.getDictionaryObject(JAVA_SCRIPT),
                    (key, script) -> activity.found("JavaScript", "/Names/JavaScript(" + key + ")", null));
        }
        activity.form(catalog.getDictionaryObject(COSName.ACRO_FORM));
        activity.outline(catalog.getDictionaryObject(COSName.OUTLINES));
        for (int i = 0; i < pages.size() && activity.found.size() < MOST_FOUND; i++) {
            activity.page(pages.get(i), i + 1);
        }
        return List.copyOf(activity.found);
    }

    private void page(COSDictionary page, int number) {
        triggers(page, "", number);
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size() && found.size() < MOST_FOUND; i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    String where = "/Annots[" + i + "]";
                    String type = annotation.getNameAsString(COSName.SUBTYPE, "");
                    if (MEDIA.contains(type)) {
                        found(type, where, number);
                    }
                    action(annotation.getDictionaryObject(COSName.A), where + "/A", number);
                    triggers(annotation, where, number);
                }
            }
        }
    }

    private void form(@Nullable COSBase form) {
        if (form instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(COSName.getPDFName("XFA"))) {
                found("XFA", "/AcroForm/XFA", null);
            }
            each(dictionary.getDictionaryObject(FIELDS), COSName.KIDS, "/AcroForm/Fields");
        }
    }

    private void outline(@Nullable COSBase outlines) {
        if (outlines instanceof COSDictionary root) {
            each(root.getDictionaryObject(COSName.FIRST), COSName.FIRST, "/Outlines");
        }
    }

    /** Fields hang together by arrays of kids, bookmarks by first child and next sibling. */
    private void each(@Nullable COSBase first, COSName below, String where) {
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, first);
        while (!open.isEmpty() && found.size() < MOST_FOUND) {
            COSBase node = open.pop();
            if (node instanceof COSArray many && seen.add(many)) {
                for (int i = many.size() - 1; i >= 0; i--) {
                    push(open, many.getObject(i));
                }
            } else if (node instanceof COSDictionary one && seen.add(one)) {
                action(one.getDictionaryObject(COSName.A), where + "/A", null);
                triggers(one, where, null);
                push(open, one.getDictionaryObject(COSName.NEXT));
                push(open, one.getDictionaryObject(below));
            }
        }
    }

    private void triggers(COSDictionary owner, String where, @Nullable Integer page) {
        if (owner.getDictionaryObject(AA) instanceof COSDictionary triggers) {
            int before = found.size();
            for (COSName event : triggers.keySet()) {
                action(triggers.getDictionaryObject(event), where + "/AA/" + event.getName(), page);
            }
            if (found.size() == before) {
                found("AA", where + "/AA", page);
            }
        }
    }

    /** An action and those that follow it. What happens at opening is told whatever it is, unless it only turns pages. */
    private void action(@Nullable COSBase first, String where, @Nullable Integer page) {
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, first);
        while (!open.isEmpty() && found.size() < MOST_FOUND) {
            COSBase next = open.pop();
            if (next instanceof COSDictionary action && seen.add(action)) {
                String kind = named(action);
                boolean opening = where.equals(OPENING) && kind.equals("URI");
                if (!HARMLESS.contains(kind) || opening) {
                    found(kind, where, page);
                }
                push(open, action.getDictionaryObject(NEXT));
            } else if (next instanceof COSArray many && !where.equals(OPENING) && seen.add(many)) {
                for (int i = many.size() - 1; i >= 0; i--) {
                    push(open, many.getObject(i));
                }
            }
        }
    }

    /** A named action says by its name what it does. */
    private static String named(COSDictionary action) {
        String kind = action.getNameAsString(COSName.S, "");
        return kind.equals("Named") ? "Named:" + action.getNameAsString(COSName.N, "") : kind;
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase node) {
        if (node != null) {
            open.push(node);
        }
    }

    private void found(String kind, String where, @Nullable Integer page) {
        if (found.size() < MOST_FOUND) {
            found.add(new PdfActiveContent(kind, where, page));
        }
    }
}

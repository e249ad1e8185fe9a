package org.quittance.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** An element of the structure tree; its children stand in reading order (ISO 32000-1, 14.7.2). */
final class StructureElement {
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName OBJ = COSName.getPDFName("Obj");
    private static final COSName OWNER_TABLE = COSName.getPDFName("Table");

    private final String type;
    private final COSDictionary dictionary = new COSDictionary();
    private @Nullable COSDictionary page;

    StructureElement(String type, COSDictionary parent) {
        this.type = type;
        dictionary.setItem(COSName.S, COSName.getPDFName(type));
        dictionary.setItem(COSName.P, parent);
    }

    String type() {
        return type;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    StructureElement add(String childType) {
        StructureElement child = new StructureElement(childType, dictionary);
        addKid(child.dictionary);
        return child;
    }

    StructureElement title(String title) {
        dictionary.setString(COSName.T, title);
        return this;
    }

    StructureElement alternative(String text) {
        dictionary.setString(COSName.ALT, text);
        return this;
    }

    /** Says of a header cell what it heads: {@code Row} or {@code Column}. */
    StructureElement scope(String scope) {
        return attribute(OWNER_TABLE, "Scope", COSName.getPDFName(scope));
    }

    StructureElement summary(String text) {
        return attribute(OWNER_TABLE, "Summary", new COSString(text));
    }

    StructureElement bounds(COSArray box) {
        return attribute(COSName.getPDFName("Layout"), "BBox", box);
    }

    StructureElement listNumbering(String kind) {
        return attribute(COSName.getPDFName("List"), "ListNumbering", COSName.getPDFName(kind));
    }

    private StructureElement attribute(COSName owner, String name, COSBase value) {
        COSDictionary attribute = direct();
        attribute.setItem(COSName.O, owner);
        attribute.setItem(COSName.getPDFName(name), value);
        addAttribute(attribute);
        return this;
    }

    /** Says which values of the invoice the element prints (ISO 32000-1, 14.7.5.4). */
    StructureElement prints(List<Source> sources) {
        sources.forEach(source -> addAttribute(new ValueProperties(source)));
        return this;
    }

    private void addAttribute(COSDictionary attribute) {
        COSBase present = dictionary.getItem(COSName.A);
        if (present == null) {
            dictionary.setItem(COSName.A, attribute);
            return;
        }
        COSArray all = present instanceof COSArray array ? array : new COSArray();
        all.setDirect(true);
        if (all != present) {
            all.add(present);
            dictionary.setItem(COSName.A, all);
        }
        all.add(attribute);
    }

    private static COSDictionary direct() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }

    /** Adds marked content of a page. */
    void addContent(COSDictionary onPage, int id) {
        if (page == null) {
            page = onPage;
            dictionary.setItem(COSName.PG, onPage);
        }
        if (page == onPage) {
            addKid(COSInteger.get(id));
            return;
        }
        COSDictionary reference = reference(MCR, onPage);
        reference.setInt(COSName.MCID, id);
        addKid(reference);
    }

    /** Adds an annotation of a page. */
    void addAnnotation(COSDictionary onPage, COSDictionary annotation) {
        COSDictionary reference = reference(OBJR, onPage);
        reference.setItem(OBJ, annotation);
        addKid(reference);
    }

    private static COSDictionary reference(COSName type, COSDictionary onPage) {
        COSDictionary reference = direct();
        reference.setItem(COSName.TYPE, type);
        reference.setItem(COSName.PG, onPage);
        return reference;
    }

    private void addKid(COSBase kid) {
        COSBase present = dictionary.getItem(COSName.K);
        if (present == null) {
            dictionary.setItem(COSName.K, kid);
            return;
        }
        COSArray kids = present instanceof COSArray array ? array : new COSArray();
        kids.setDirect(true);
        if (kids != present) {
            kids.add(present);
            dictionary.setItem(COSName.K, kids);
        }
        kids.add(kid);
    }
}

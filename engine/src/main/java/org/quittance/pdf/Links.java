package org.quittance.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** Link annotations as PDF/A and PDF/UA want them: printed, described, without a border. */
final class Links {
    private static final int PRINT = 4;

    private Links() {}

    static COSDictionary annotation(String uri, String description, COSArray box) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        annotation.setItem(COSName.RECT, box);
        annotation.setInt(COSName.F, PRINT);
        annotation.setString(COSName.CONTENTS, description);
        annotation.setItem(COSName.BORDER, noBorder());
        annotation.setItem(COSName.A, action(uri));
        return annotation;
    }

    private static COSArray noBorder() {
        COSArray border = new COSArray();
        for (int i = 0; i < 3; i++) {
            border.add(COSInteger.ZERO);
        }
        return border;
    }

    private static COSDictionary action(String uri) {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName("URI"));
        action.setString(COSName.getPDFName("URI"), uri);
        return action;
    }
}

package org.quittance.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The attribute object that says which value of the invoice an element prints (ISO 32000-1, 14.7.5.4).
 *
 * <p>Its entries are made when it is written and not kept: a long invoice has hundreds of thousands of them.
 */
final class ValueProperties extends COSDictionary {
    private static final COSName USER_PROPERTIES = COSName.getPDFName("UserProperties");

    private final Source source;

    ValueProperties(Source source) {
        this.source = source;
        setDirect(true);
    }

    @Override
    public Set<Map.Entry<COSName, COSBase>> entrySet() {
        return written().entrySet();
    }

    @Override
    public Collection<COSBase> getValues() {
        return new ArrayList<>(written().getValues());
    }

    private COSDictionary written() {
        COSArray properties = new COSArray(List.of(
                property("BT", source.term()), property("path", source.path()), property("value", source.text())));
        properties.setDirect(true);
        COSDictionary attribute = new COSDictionary();
        attribute.setItem(COSName.O, USER_PROPERTIES);
        attribute.setItem(COSName.P, properties);
        return attribute;
    }

    private static COSDictionary property(String name, String value) {
        COSDictionary property = new COSDictionary();
        property.setDirect(true);
        property.setString(COSName.N, name);
        property.setString(COSName.V, value);
        return property;
    }
}

package org.quittance.validation;

/**
 * How much an XML text may ask of the machine.
 *
 * @param depth how deep elements may be nested
 * @param elements how many elements there may be
 * @param names how many different names elements may have
 * @param attributes how many attributes, or namespaces, one element may have
 * @param attributeChars how many characters an attribute, or a name, may have
 * @param textChars how many characters the text of an element may have
 * @param digits how many digits a number may have: what computes with one takes the square of its length
 */
public record XmlLimits(
        int depth, int elements, int names, int attributes, int attributeChars, int textChars, int digits) {
    /** Far beyond any invoice: one of 100 000 lines has some four million elements, 12 deep, of 4 attributes. */
    public static final XmlLimits STANDARD = new XmlLimits(256, 10_000_000, 5000, 200, 1 << 16, 192 << 20, 1000);

    /** The same limits for another depth. */
    public XmlLimits withDepth(int number) {
        return new XmlLimits(number, elements, names, attributes, attributeChars, textChars, digits);
    }

    /** The same limits for another number of elements. */
    public XmlLimits withElements(int number) {
        return new XmlLimits(depth, number, names, attributes, attributeChars, textChars, digits);
    }

    /** The same limits for another number of names. */
    public XmlLimits withNames(int number) {
        return new XmlLimits(depth, elements, number, attributes, attributeChars, textChars, digits);
    }

    /** The same limits for another number of attributes. */
    public XmlLimits withAttributes(int number) {
        return new XmlLimits(depth, elements, names, number, attributeChars, textChars, digits);
    }

    /** The same limits for attributes of another length. */
    public XmlLimits withAttributeChars(int number) {
        return new XmlLimits(depth, elements, names, attributes, number, textChars, digits);
    }

    /** The same limits for texts of another length. */
    public XmlLimits withTextChars(int number) {
        return new XmlLimits(depth, elements, names, attributes, attributeChars, number, digits);
    }

    /** The same limits for numbers of another length. */
    public XmlLimits withDigits(int number) {
        return new XmlLimits(depth, elements, names, attributes, attributeChars, textChars, number);
    }
}

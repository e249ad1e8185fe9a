package org.quittance.binding;

/**
 * The tags of an element of a skeleton as they stand in a document, with the line breaks and indents in front.
 *
 * @param name the qualified name
 * @param begin the start tag up to its attributes
 * @param fixed whether the start tag is the same in all documents
 * @param start the start tag, if it is
 * @param end the end tag behind a text
 * @param outdent the end tag behind other elements
 * @param whole the element with everything in it, if it is always the same; empty otherwise
 * @param otherwise the element with the text that is written where there is no value
 */
record SkeletonMarkup(
        String name,
        String begin,
        boolean fixed,
        String start,
        String end,
        String outdent,
        String whole,
        String otherwise) {

    static SkeletonMarkup of(SkeletonPlace place, SkeletonNode node) {
        String begin = place.indent() + "<" + place.qualifiedName();
        String end = "</" + place.qualifiedName() + ">";
        StringBuilder start = new StringBuilder(begin);
        for (SkeletonAttribute attribute : node.attributes) {
            if (attribute.slot() == null) {
                start.append(attribute.markup())
                        .append(ascii(attribute.literal()))
                        .append('"');
            }
        }
        start.append('>');
        return new SkeletonMarkup(
                place.qualifiedName(),
                begin,
                node.attributes.stream().allMatch(attribute -> attribute.slot() == null),
                start.toString(),
                end,
                place.indent() + end,
                node.literal() ? start + literal(node, place.indent()) + end : "",
                begin + ">" + ascii(node.literalText()) + end);
    }

    private static String literal(SkeletonNode node, String indent) {
        StringBuilder content = new StringBuilder(ascii(node.children.isEmpty() ? node.literalText() : ""));
        node.children.forEach(child -> content.append(child.markup.whole()));
        return node.children.isEmpty() ? content.toString() : content + indent;
    }

    /** What stands in a skeleton is written without a look at its characters. */
    private static String ascii(String text) {
        if (!text.chars().allMatch(c -> c >= ' ' && c <= '~' && "&<>\"".indexOf(c) < 0)) {
            throw new IllegalStateException("The skeleton says \"" + text + "\", which would have to be escaped.");
        }
        return text;
    }
}

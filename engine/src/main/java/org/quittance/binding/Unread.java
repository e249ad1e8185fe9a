package org.quittance.binding;

/**
 * Something in a file that no business term claims; it would be lost on the way to another syntax.
 *
 * @param path the place in the syntax, such as {@code /rsm:CrossIndustryInvoice/ram:X/@schemeID}
 * @param text the text found there
 * @param position line and column
 */
public record Unread(String path, String text, Position position) {}

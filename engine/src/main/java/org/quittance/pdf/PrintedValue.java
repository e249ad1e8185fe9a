package org.quittance.pdf;

/**
 * A value of the invoice that the structure tree of a PDF says to be printed, and what really stands there.
 *
 * @param term the business term
 * @param path the place in the standard's own tree, such as {@code BG-25[3]/BT-131}
 * @param value the canonical value that the PDF states
 * @param text the text that is drawn in the element
 * @param page the page on which it begins, counted from 1; 0 when nothing is drawn
 */
public record PrintedValue(String term, String path, String value, String text, int page) {}

package org.quittance.pdf;

/**
 * A line of text on a page, its words in the order in which they are read.
 *
 * @param page the page, counted from 1
 * @param text the words, one blank between them
 */
public record PageLine(int page, String text) {}

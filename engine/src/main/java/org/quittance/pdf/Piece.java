package org.quittance.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A part of a phrase in one style.
 *
 * @param text what is printed
 * @param style how it looks
 * @param source the value that it shows; null for the words around values
 */
record Piece(String text, Style style, @Nullable Source source) {}

package org.quittance.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Something in a PDF that a reader might run, play or send.
 *
 * @param kind the type of the action ({@code JavaScript}, {@code Launch} ...) or of the annotation ({@code RichMedia},
 *     {@code Movie} ...), {@code XFA} for a form that scripts itself, {@code AA} for a trigger of a harmless action
 * @param where its place in the terms of a PDF, such as {@code /OpenAction} or {@code /Annots[2]/A}
 * @param page the page, counted from 1
 */
public record PdfActiveContent(
        String kind, String where, @Nullable Integer page) {}

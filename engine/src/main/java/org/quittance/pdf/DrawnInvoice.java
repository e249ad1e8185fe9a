package org.quittance.pdf;

import java.util.List;
import org.quittance.binding.Unchecked;

/** A finished PDF. */
public final class DrawnInvoice {
    private final Unchecked pdf;
    private final int pages;
    private final List<String> missing;

    DrawnInvoice(Unchecked pdf, int pages, List<String> missing) {
        this.pdf = pdf;
        this.pages = pages;
        this.missing = List.copyOf(missing);
    }

    /** The PDF, which nobody has validated yet. */
    public Unchecked pdf() {
        return pdf;
    }

    /** How many pages it has. */
    public int pages() {
        return pages;
    }

    /** The characters that no font could draw, such as {@code U+1F600}; an empty box stands for each. */
    public List<String> missing() {
        return missing;
    }
}

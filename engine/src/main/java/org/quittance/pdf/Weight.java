package org.quittance.pdf;

/** How heavy a text is set. */
enum Weight {
    REGULAR("Regular"),
    SEMIBOLD("SemiBold"),
    BOLD("Bold");

    private final String fileName;

    Weight(String fileName) {
        this.fileName = fileName;
    }

    /** The part of a font's file name that says its weight. */
    String fileName() {
        return fileName;
    }
}

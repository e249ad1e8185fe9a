package org.quittance.pdf;

/**
 * How much of the pages of a PDF is read.
 *
 * @param pages the most pages
 * @param operations the most drawing operations on all pages together; a page can call itself over and over
 * @param contentBytes how many bytes the drawing instructions of one page or form may unfold to
 */
public record PageLimits(int pages, long operations, long contentBytes) {
    /** 20 000 pages, 100 million operations, 64 MiB of instructions for a page. */
    public static final PageLimits STANDARD = new PageLimits(20_000, 100_000_000, 64L << 20);
}

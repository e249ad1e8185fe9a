package org.quittance.pdf;

/** The pages of a PDF hold more than is read of any. */
public final class PageLimitException extends Exception {
    private static final long serialVersionUID = 1L;

    PageLimitException() {
        super("more content than the limit allows");
    }
}

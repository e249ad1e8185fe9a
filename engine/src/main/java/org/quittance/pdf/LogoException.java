package org.quittance.pdf;

import org.jspecify.annotations.Nullable;

/** The bytes given as a logo are no image: a fault of the file, not of the program that hands it over. */
public final class LogoException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    LogoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

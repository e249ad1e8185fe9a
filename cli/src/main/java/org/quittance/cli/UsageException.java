package org.quittance.cli;

/** The command was asked for something it cannot mean: a file that is not there, two answers for one place. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

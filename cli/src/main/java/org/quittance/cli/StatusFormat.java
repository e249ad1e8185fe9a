package org.quittance.cli;

/** The form in which deposits are listed. */
enum StatusFormat {
    TEXT,
    JSON,
    CSV
}

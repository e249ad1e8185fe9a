package org.quittance.cli;

/** The form of an answer: for people, or for programs. */
enum Format {
    TEXT,
    JSON
}

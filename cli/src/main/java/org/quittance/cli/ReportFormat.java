package org.quittance.cli;

/** The form of a report on files. */
enum ReportFormat {
    TEXT,
    JSON,
    HTML,
    SVRL,
    JUNIT
}

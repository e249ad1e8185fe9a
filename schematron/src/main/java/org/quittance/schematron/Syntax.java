package org.quittance.schematron;

import java.util.Locale;

/** The family of XML documents that a rule set or a schema is about. */
public enum Syntax {
    /** UN/CEFACT Cross Industry Invoice. */
    CII,
    /** OASIS UBL 2.1 Invoice and CreditNote. */
    UBL,
    /** UN/CEFACT life-cycle message (Cross Domain Acknowledgement and Response). */
    CDAR;

    /** The lower-case name used in data files and reports: {@code cii}, {@code ubl}, {@code cdar}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Syntax of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}

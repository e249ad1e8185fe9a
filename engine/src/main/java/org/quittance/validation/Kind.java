package org.quittance.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.quittance.data.Table;
import org.quittance.schematron.Syntax;

/** What a file is, by its content; its name says nothing. */
public enum Kind {
    /** A PDF with a CII invoice inside. */
    FACTUR_X,
    /** A UN/CEFACT Cross Industry Invoice. */
    CII,
    /** A UBL 2.1 invoice. */
    UBL_INVOICE,
    /** A UBL 2.1 credit note. */
    UBL_CREDIT_NOTE,
    /** A PDF without an invoice inside. */
    PDF,
    /** An invoice in the first ZUGFeRD's own syntax, alone or in a PDF. */
    ZUGFERD_1,
    /** An order, order response or order change of Order-X. */
    ORDER_X,
    /** A life-cycle message of the French reform. */
    CDAR,
    /** Anything else. */
    UNKNOWN;

    private static final Table TABLE = Table.beside(Kind.class, "kinds.tsv");

    /** The name that reports carry, such as {@code ubl-credit-note}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The family of XML rules that applies: that of the document itself, for what is no XML of today CII. */
    public Syntax syntax() {
        if (this == CDAR) {
            return Syntax.CDAR;
        }
        return this == UBL_INVOICE || this == UBL_CREDIT_NOTE ? Syntax.UBL : Syntax.CII;
    }

    /** Whether it is an invoice of today. */
    public boolean invoice() {
        return this == FACTUR_X || this == CII || this == UBL_INVOICE || this == UBL_CREDIT_NOTE;
    }

    /** The name of a format that is recognised and whose rules are not carried. */
    Optional<String> notCarried() {
        return TABLE.rows().stream()
                .filter(row ->
                        row.get("kind").equals(id()) && !row.get("notCarried").isEmpty())
                .map(row -> row.get("notCarried"))
                .findFirst();
    }

    /** The kind of XML that begins with this element. */
    static Kind ofRoot(String namespace, String name) {
        return TABLE.rows().stream()
                .filter(row -> row.get("namespace").equals(namespace)
                        && row.get("root").equals(name))
                .map(row -> of(row.get("kind")))
                .findFirst()
                .orElse(UNKNOWN);
    }

    static Kind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + id));
    }
}

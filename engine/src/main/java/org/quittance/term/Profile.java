package org.quittance.term;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.data.Table;

/** How much of the standard an invoice uses, and what it calls that in BT-24: one row of {@code profiles.tsv}. */
public enum Profile {
    MINIMUM,
    BASIC_WL,
    BASIC,
    EN16931,
    EXTENDED,
    EXTENDED_CTC_FR,
    XRECHNUNG,
    PEPPOL;

    private static final Table TABLE = Table.beside(Profile.class, "profiles.tsv");

    /** The short name used on the command line and in reports, such as {@code en16931}. */
    public String id() {
        return column().replace('_', '-');
    }

    /** The {@code fx:ConformanceLevel} of a hybrid's XMP; empty for a profile that is never embedded. */
    public String conformanceLevel() {
        return row().get("conformanceLevel");
    }

    /** The value that is written to BT-24. */
    public String guideline() {
        return row().get("guideline");
    }

    /** The business process (BT-23) that the profile supposes where an invoice states none. */
    public Optional<String> process() {
        return Optional.of(row().get("process")).filter(process -> !process.isEmpty());
    }

    /** The families of syntax in which the profile is defined: {@code cii}, {@code ubl}. */
    public List<String> syntaxes() {
        return List.of(row().get("syntaxes").split(";"));
    }

    /** The column of {@code terms.tsv} that says which terms the profile holds. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Table.Row row() {
        return TABLE.rows().stream()
                .filter(row -> row.get("id").equals(id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("profiles.tsv lacks " + id()));
    }

    /** The profile that states this BT-24, in its present spelling. */
    public static Optional<Profile> ofGuideline(String guideline) {
        return Arrays.stream(values())
                .filter(p -> p.guideline().equals(guideline))
                .findFirst();
    }

    /** The profile of this short name. */
    public static Optional<Profile> named(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }
}

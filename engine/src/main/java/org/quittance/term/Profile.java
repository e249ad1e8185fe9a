package org.quittance.term;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How much of the standard an invoice uses, and what it calls that in BT-24.
 *
 * <p>Source: Factur-X 1.09.2 (ZUGFeRD 2.5.2), XRechnung 3.0, Peppol BIS Billing 3.0, AFNOR XP Z12-012.
 */
public enum Profile {
    MINIMUM("minimum", "MINIMUM", "minimum", "urn:factur-x.eu:1p0:minimum"),
    BASIC_WL("basic-wl", "BASIC WL", "basic_wl", "urn:factur-x.eu:1p0:basicwl"),
    BASIC("basic", "BASIC", "basic", "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic"),
    EN16931("en16931", "EN 16931", "en16931", "urn:cen.eu:en16931:2017"),
    EXTENDED("extended", "EXTENDED", "extended", "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended"),
    EXTENDED_CTC_FR(
            "extended-ctc-fr",
            "EXTENDED",
            "extended",
            "urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr"),
    XRECHNUNG(
            "xrechnung",
            "XRECHNUNG",
            "en16931",
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"),
    PEPPOL("peppol", "", "en16931", "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0");

    /** The profiles that a Factur-X schema describes. */
    private static final Set<Profile> FACTUR_X = EnumSet.range(MINIMUM, EXTENDED);

    private final String id;
    private final String conformanceLevel;
    private final String column;
    private final String guideline;

    Profile(String id, String conformanceLevel, String column, String guideline) {
        this.id = id;
        this.conformanceLevel = conformanceLevel;
        this.column = column;
        this.guideline = guideline;
    }

    /** The short name used on the command line and in reports, such as {@code en16931}. */
    public String id() {
        return id;
    }

    /** The {@code fx:ConformanceLevel} of a hybrid's XMP; empty for a profile that is never embedded. */
    public String conformanceLevel() {
        return conformanceLevel;
    }

    /** The value that is written to BT-24. */
    public String guideline() {
        return guideline;
    }

    /** The column of {@code terms.tsv} that says which terms the profile holds. */
    String column() {
        return column;
    }

    /** The profiles whose invoices are embedded in a PDF as {@code factur-x.xml}. */
    public static Set<Profile> embedded() {
        return Collections.unmodifiableSet(FACTUR_X);
    }

    /** The profile that states this BT-24, in its present spelling. */
    public static Optional<Profile> ofGuideline(String guideline) {
        return Arrays.stream(values())
                .filter(p -> p.guideline.equals(guideline))
                .findFirst();
    }

    /** The profile of this short name. */
    public static Optional<Profile> named(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }
}

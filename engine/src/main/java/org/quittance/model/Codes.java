package org.quittance.model;

import org.quittance.code.Code;

/** Codes of the lists that invoices use most, by short names: {@code Codes.currency("EUR")}. */
public final class Codes {
    private Codes() {}

    /** What kind of document it is (UNTDID 1001): {@code 380} invoice, {@code 381} credit note. */
    public static Code documentType(String code) {
        return Code.of("UNTDID1001", code);
    }

    /** A currency (ISO 4217). */
    public static Code currency(String code) {
        return Code.of("ISO4217", code);
    }

    /** A country (ISO 3166-1). */
    public static Code country(String code) {
        return Code.of("ISO3166-1", code);
    }

    /** A unit of measure (UN/ECE Recommendations 20 and 21): {@code C62} one, {@code HUR} hour. */
    public static Code unit(String code) {
        return Code.of("UNECERec20+21", code);
    }

    /** A VAT category (UNTDID 5305): {@code S} standard rate, {@code E} exempt, {@code AE} reverse charge. */
    public static Code vatCategory(String code) {
        return Code.of("UNTDID5305", code);
    }

    /** Why VAT is not charged (CEF VATEX). */
    public static Code exemption(String code) {
        return Code.of("VATEX", code);
    }

    /** How the invoice is paid (UNTDID 4461): {@code 58} SEPA credit transfer. */
    public static Code paymentMeans(String code) {
        return Code.of("UNTDID4461", code);
    }

    /** Why there is an allowance (UNTDID 5189): {@code 95} discount. */
    public static Code allowanceReason(String code) {
        return Code.of("UNTDID5189", code);
    }

    /** Why there is a charge (UNTDID 7161): {@code FC} freight. */
    public static Code chargeReason(String code) {
        return Code.of("UNTDID7161", code);
    }

    /** The scheme of an organisation's or an item's identifier (ISO 6523): {@code 0002} SIREN, {@code 0160} GTIN. */
    public static Code identifierScheme(String code) {
        return Code.of("ISO6523-ICD", code);
    }

    /** The scheme of an electronic address (CEF EAS). */
    public static Code electronicAddressScheme(String code) {
        return Code.of("EAS", code);
    }

    /** The subject of a note (UNTDID 4451): {@code REG} regulatory information. */
    public static Code noteSubject(String code) {
        return Code.of("UNTDID4451", code);
    }
}

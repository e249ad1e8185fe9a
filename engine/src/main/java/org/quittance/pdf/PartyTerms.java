package org.quittance.pdf;

import java.util.List;

/**
 * The terms that describe one kind of party; a term that the standard lacks for it is empty.
 *
 * @param name the name
 * @param tradingName the name it is known by
 * @param address the group of the address
 * @param lines the address lines
 * @param city the city
 * @param postCode the post code
 * @param subdivision the region
 * @param country the country
 * @param identifiers the identifiers with a scheme, best known first
 * @param vat the VAT identifier
 * @param electronicAddress the electronic address
 */
record PartyTerms(
        String name,
        String tradingName,
        String address,
        List<String> lines,
        String city,
        String postCode,
        String subdivision,
        String country,
        List<String> identifiers,
        String vat,
        String electronicAddress) {

    static final PartyTerms SELLER = new PartyTerms(
            "BT-27",
            "BT-28",
            "BG-5",
            List.of("BT-35", "BT-36", "BT-162"),
            "BT-37",
            "BT-38",
            "BT-39",
            "BT-40",
            List.of("BT-30", "BT-29"),
            "BT-31",
            "BT-34");
    static final PartyTerms BUYER = new PartyTerms(
            "BT-44",
            "BT-45",
            "BG-8",
            List.of("BT-50", "BT-51", "BT-163"),
            "BT-52",
            "BT-53",
            "BT-54",
            "BT-55",
            List.of("BT-47", "BT-46"),
            "BT-48",
            "BT-49");
    static final PartyTerms PAYEE =
            new PartyTerms("BT-59", "", "", List.of(), "", "", "", "", List.of("BT-61", "BT-60"), "", "");
    static final PartyTerms TAX_REPRESENTATIVE = new PartyTerms(
            "BT-62",
            "",
            "BG-12",
            List.of("BT-64", "BT-65", "BT-164"),
            "BT-66",
            "BT-67",
            "BT-68",
            "BT-69",
            List.of(),
            "BT-63",
            "");
    static final PartyTerms DELIVERY = new PartyTerms(
            "BT-70",
            "",
            "BG-15",
            List.of("BT-75", "BT-76", "BT-165"),
            "BT-77",
            "BT-78",
            "BT-79",
            "BT-80",
            List.of("BT-71"),
            "",
            "");
}

package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Who sells and issues the invoice.
 *
 * @param name the full legal name
 * @param tradingName the name it is known by
 * @param identifiers identifiers, such as a SIRET
 * @param legalRegistration the number in the register of companies, such as a SIREN
 * @param vatIdentifier the VAT identifier with its country prefix
 * @param taxRegistration the local tax number
 * @param legalInformation what the law asks to print: legal form, capital
 * @param electronicAddress where replies can be sent
 * @param role its role, of UNTDID 3035
 * @param address the postal address
 * @param legalAddress the address of the registered office
 * @param contacts whom to ask; EN 16931 holds one
 */
@Built
public record Seller(
        @Bt("BT-27") String name,
        @Bt("BT-28") @Nullable String tradingName,
        @Bt("BT-29") List<Identifier> identifiers,
        @Bt("BT-30") @Nullable Identifier legalRegistration,
        @Bt("BT-31") @Nullable String vatIdentifier,
        @Bt("BT-32") @Nullable String taxRegistration,
        @Bt("BT-33") @Nullable String legalInformation,
        @Bt("BT-34") @Nullable ElectronicAddress electronicAddress,
        @Bt("BT-X-543") @Nullable String role,
        @Bt("BG-5") Address address,
        @Bt("BG-X-14") @Nullable Address legalAddress,
        @Bt("BG-6") List<Contact> contacts) {
    public Seller {
        name = Given.required("BT-27", name);
        tradingName = Given.text(tradingName);
        identifiers = Given.identifiers("BT-29-1", identifiers);
        legalRegistration = Given.identifier("BT-30-1", legalRegistration);
        vatIdentifier = Given.text(vatIdentifier);
        taxRegistration = Given.text(taxRegistration);
        legalInformation = Given.text(legalInformation);
        role = Given.text(role);
        address = Given.present("BG-5", address);
        contacts = Given.list(contacts);
    }
}

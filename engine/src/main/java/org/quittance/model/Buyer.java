package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * To whom the invoice is addressed.
 *
 * @param name the full name
 * @param tradingName the name it is known by
 * @param identifiers identifiers; EN 16931 holds one
 * @param legalRegistration the number in the register of companies, such as a SIREN
 * @param vatIdentifier the VAT identifier with its country prefix
 * @param legalInformation what the law asks to print
 * @param electronicAddress where the invoice is delivered to
 * @param role its role, of UNTDID 3035
 * @param address the postal address; only the profile MINIMUM does without
 * @param legalAddress the address of the registered office
 * @param contacts whom to ask; EN 16931 holds one
 */
@Built
public record Buyer(
        @Bt("BT-44") String name,
        @Bt("BT-45") @Nullable String tradingName,
        @Bt("BT-46") List<Identifier> identifiers,
        @Bt("BT-47") @Nullable Identifier legalRegistration,
        @Bt("BT-48") @Nullable String vatIdentifier,
        @Bt("BT-X-334") @Nullable String legalInformation,
        @Bt("BT-49") @Nullable ElectronicAddress electronicAddress,
        @Bt("BT-X-544") @Nullable String role,
        @Bt("BG-8") @Nullable Address address,
        @Bt("BG-X-15") @Nullable Address legalAddress,
        @Bt("BG-9") List<Contact> contacts) {
    public Buyer {
        name = Given.required("BT-44", name);
        tradingName = Given.text(tradingName);
        identifiers = Given.identifiers("BT-46-1", identifiers);
        legalRegistration = Given.identifier("BT-47-1", legalRegistration);
        vatIdentifier = Given.text(vatIdentifier);
        legalInformation = Given.text(legalInformation);
        role = Given.text(role);
        contacts = Given.list(contacts);
    }
}

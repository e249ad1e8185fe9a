package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Anyone but seller and buyer who has to do with the invoice: payee, tax representative, agent, place of delivery.
 *
 * <p>Where it stands decides what it must and may hold: a tax representative has a VAT identifier, a payee no local tax
 * number.
 *
 * @param name the full name
 * @param tradingName the name it is known by
 * @param identifiers identifiers of the party, or of a place
 * @param legalRegistration the number in the register of companies, such as a SIREN
 * @param vatIdentifier the VAT identifier with its country prefix
 * @param taxRegistration the local tax number; of the seller of an item and its manufacturer only
 * @param legalInformation what the law asks to print; of the seller of an item and its manufacturer only
 * @param electronicAddress where it can be reached electronically
 * @param role its role, of UNTDID 3035
 * @param address the postal address
 * @param legalAddress the address of the registered office; not of the parties of a line
 * @param contacts whom to ask
 */
@Built
public record TradeParty(
        @Bt("BT-27") @Nullable String name,
        @Bt("BT-28") @Nullable String tradingName,
        @Bt("BT-29") List<Identifier> identifiers,
        @Bt("BT-30") @Nullable Identifier legalRegistration,
        @Bt("BT-31") @Nullable String vatIdentifier,
        @Bt("BT-32") @Nullable String taxRegistration,
        @Bt("BT-33") @Nullable String legalInformation,
        @Bt("BT-34") @Nullable ElectronicAddress electronicAddress,
        @Bt("BT-X-543") @Nullable String role,
        @Bt("BG-5") @Nullable Address address,
        @Bt("BG-X-14") @Nullable Address legalAddress,
        @Bt("BG-6") List<Contact> contacts) {
    /** Nobody: nothing is known of the party. */
    public static final TradeParty NONE = TradePartyBuilder.builder().build();

    public TradeParty {
        name = Given.text(name);
        tradingName = Given.text(tradingName);
        identifiers = Given.identifiers("BT-29-1", identifiers);
        legalRegistration = Given.identifier("BT-30-1", legalRegistration);
        vatIdentifier = Given.text(vatIdentifier);
        taxRegistration = Given.text(taxRegistration);
        legalInformation = Given.text(legalInformation);
        role = Given.text(role);
        contacts = Given.list(contacts);
    }
}

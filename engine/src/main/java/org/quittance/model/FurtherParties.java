package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * Who else has to do with the invoice. All of EXTENDED only.
 *
 * @param invoicer who issues the invoice for the seller
 * @param invoicee who receives the invoice for the buyer
 * @param payer who pays for the buyer
 * @param salesAgent who sells for the seller
 * @param buyerAgent who buys for the buyer
 * @param buyerTaxRepresentative who answers for the buyer's VAT
 * @param productEndUser who uses what is sold
 * @param ultimateShipTo who receives the goods in the end
 * @param shipFrom whence the goods are sent
 */
@Built
public record FurtherParties(
        @Bt("BG-X-33") @Nullable TradeParty invoicer,
        @Bt("BG-X-36") @Nullable TradeParty invoicee,
        @Bt("BG-X-73") @Nullable TradeParty payer,
        @Bt("BG-X-49") @Nullable TradeParty salesAgent,
        @Bt("BG-X-62") @Nullable TradeParty buyerAgent,
        @Bt("BG-X-54") @Nullable TradeParty buyerTaxRepresentative,
        @Bt("BG-X-18") @Nullable TradeParty productEndUser,
        @Bt("BG-X-27") @Nullable TradeParty ultimateShipTo,
        @Bt("BG-X-30") @Nullable TradeParty shipFrom) {
    /** Nobody else. */
    public static final FurtherParties NONE = FurtherPartiesBuilder.builder().build();

    public FurtherParties {
        invoicer = Given.party("BG-X-33", invoicer);
        invoicee = Given.party("BG-X-36", invoicee);
        payer = Given.party("BG-X-73", payer);
        salesAgent = Given.party("BG-X-49", salesAgent);
        buyerAgent = Given.party("BG-X-62", buyerAgent);
        buyerTaxRepresentative = Given.party("BG-X-54", buyerTaxRepresentative);
        productEndUser = Given.party("BG-X-18", productEndUser);
        ultimateShipTo = Given.party("BG-X-27", ultimateShipTo);
        shipFrom = Given.party("BG-X-30", shipFrom);
    }
}

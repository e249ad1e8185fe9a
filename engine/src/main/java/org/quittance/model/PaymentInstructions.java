package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Bt;

/**
 * How to pay.
 *
 * @param means the way of paying, of the UNTDID 4461 list
 * @param meansText the way of paying in words
 * @param remittance what to state with the payment
 * @param creditTransfers the accounts to pay to
 * @param card the card that was used
 * @param directDebit the mandate under which the buyer's account is debited
 */
@Built
public record PaymentInstructions(
        @Bt("BT-81") Code means,
        @Bt("BT-82") @Nullable String meansText,
        @Bt("BT-83") @Nullable String remittance,
        @Bt("BG-17") List<CreditTransfer> creditTransfers,
        @Bt("BG-18") @Nullable Card card,
        @Bt("BG-19") @Nullable DirectDebit directDebit) {
    public PaymentInstructions {
        means = Given.required("BT-81", means);
        meansText = Given.text(meansText);
        remittance = Given.text(remittance);
        creditTransfers = Given.list(creditTransfers);
    }
}

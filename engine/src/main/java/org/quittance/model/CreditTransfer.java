package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * An account to pay to.
 *
 * @param account the IBAN, or another account number
 * @param accountName the name of the account
 * @param serviceProvider the BIC of the bank
 */
@Built
public record CreditTransfer(
        @Bt("BT-84") String account,
        @Bt("BT-85") @Nullable String accountName,
        @Bt("BT-86") @Nullable String serviceProvider) {
    public CreditTransfer {
        account = Given.required("BT-84", account);
        accountName = Given.text(accountName);
        serviceProvider = Given.text(serviceProvider);
    }
}

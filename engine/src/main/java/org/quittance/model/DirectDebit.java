package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;

/**
 * A debit from the buyer's account.
 *
 * @param mandate the reference of the mandate
 * @param creditor the creditor identifier that the bank assigned to the seller
 * @param debitedAccount the account that is debited
 * @param debitedAccountName the name of that account
 * @param debitedServiceProvider the bank of that account, as a BIC
 */
@Built
public record DirectDebit(
        @Bt("BT-89") @Nullable String mandate,
        @Bt("BT-90") @Nullable String creditor,
        @Bt("BT-91") @Nullable String debitedAccount,
        @Bt("BT-216") @Nullable String debitedAccountName,
        @Bt("BT-215") @Nullable String debitedServiceProvider) {
    public DirectDebit {
        mandate = Given.text(mandate);
        creditor = Given.text(creditor);
        debitedAccount = Given.text(debitedAccount);
        debitedAccountName = Given.text(debitedAccountName);
        debitedServiceProvider = Given.text(debitedServiceProvider);
    }
}

package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** What a payment panel says, row by row: accounts, mandate, card, reference. */
final class PaymentRows {
    private final Drawing drawing;
    private final Group payment;
    private final Style style;
    private final List<Row> rows = new ArrayList<>();

    PaymentRows(Drawing drawing, Group payment) {
        this.drawing = drawing;
        this.payment = payment;
        this.style = Style.of(Weight.REGULAR, 8.8, drawing.theme().ink());
    }

    /**
     * A label and what it is for.
     *
     * @param label the key of the label
     * @param phrase the value
     * @param gap the space above, where another account starts
     */
    record Row(String label, Phrase phrase, double gap) {}

    List<Row> rows() {
        payment.groups("BG-17").forEach(this::account);
        payment.groups("BG-19").forEach(this::directDebit);
        payment.groups("BG-18").forEach(this::card);
        payment.values("BT-82").forEach(means -> add("pay.means", means));
        reference();
        return rows;
    }

    private void account(Group account) {
        double gap = rows.isEmpty() ? 0 : 5;
        Optional<Value> holder =
                account.value("BT-85").or(() -> drawing.value("BT-59")).or(() -> drawing.value("BT-27"));
        holder.ifPresent(value -> rows.add(new Row("pay.holder", phrase().print(value), gap)));
        account.value("BT-84").ifPresent(id -> {
            Phrase number = phrase().in(style.weight(Weight.SEMIBOLD)).print(id);
            rows.add(new Row(Iban.isIban(id.text()) ? "pay.iban" : "pay.account", number, 0));
        });
        account.value("BT-86").ifPresent(bic -> add("pay.bic", bic));
    }

    private void directDebit(Group debit) {
        debit.values("BT-89").forEach(mandate -> add("pay.mandate", mandate));
        debit.values("BT-90").forEach(creditor -> add("pay.creditor", creditor));
        debit.values("BT-91").forEach(debited -> add("pay.debited", debited));
    }

    private void card(Group card) {
        card.values("BT-87").forEach(number -> add("pay.card", number));
        card.values("BT-88").forEach(holder -> add("pay.cardHolder", holder));
    }

    private void reference() {
        Optional<Value> remittance = payment.value("BT-83");
        remittance.or(() -> drawing.invoice().value("BT-1")).ifPresent(value -> add("pay.reference", value));
    }

    private void add(String label, Value value) {
        rows.add(new Row(label, phrase().print(value), 0));
    }

    private Phrase phrase() {
        return drawing.wording().phrase(style);
    }
}

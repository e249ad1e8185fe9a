package org.quittance.validation;

import java.util.Optional;
import org.quittance.finding.Message;

/** A directory of those who can send and receive invoices at a place of delivery. Asked by several threads at once. */
public interface Recipients {
    /** What the directory says. */
    sealed interface Lookup {}

    /**
     * It has the establishment.
     *
     * @param recipient what it says of it
     */
    record Found(Recipient recipient) implements Lookup {}

    /** It was asked and has no establishment of that number. */
    record Unregistered() implements Lookup {}

    /**
     * It cannot say.
     *
     * @param reason why not, and what to do
     */
    record Unknown(Message reason) implements Lookup {}

    /** What the directory says of an establishment, by its SIRET of 14 digits. */
    Lookup of(String siret);

    /**
     * The status under which the place of delivery has an invoice of that number from the supplier; empty when it has
     * none, or when that is not known here.
     */
    default Optional<String> statusOf(String supplier, String number) {
        return Optional.empty();
    }
}

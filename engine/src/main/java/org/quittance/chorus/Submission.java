package org.quittance.chorus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice whose values are handed over one by one, with a PDF that was handed in before or none. Words are the portal's
 * own; what is empty or null is not sent. Amounts are in the currency of the invoice.
 *
 * @param way {@code DEPOT_PDF_API}, {@code DEPOT_PDF_SIGNE_API} or {@code SAISIE_API}
 * @param number the invoice number (BT-1), at most 20 characters; empty for {@code SAISIE_API}
 * @param date the invoice date (BT-2)
 * @param framework {@code A1_FACTURE_FOURNISSEUR}, A2, A9 or A12 (BT-23)
 * @param recipient SIRET of the recipient
 * @param service code of the recipient's service
 * @param supplier the portal's own number for the supplier
 * @param bankAccount the portal's number for the supplier's account, or 0
 * @param validator SIRET of the party that validates, for A9 and A12
 * @param references what the invoice refers to
 * @param totals the sums
 * @param taxes the sums per rate
 * @param lines the lines, which {@code SAISIE_API} wants
 * @param page the PDF, or null
 * @param attachments further files
 * @param comment a word to the recipient, at most 2000 characters
 */
public record Submission(
        String way,
        String number,
        LocalDate date,
        String framework,
        String recipient,
        String service,
        long supplier,
        long bankAccount,
        String validator,
        References references,
        Sums totals,
        List<Tax> taxes,
        List<Line> lines,
        @Nullable Supplement page,
        List<Supplement> attachments,
        String comment) {

    public Submission {
        taxes = List.copyOf(taxes);
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
    }

    /**
     * What the invoice refers to, and its kind.
     *
     * @param type {@code FACTURE} or {@code AVOIR}
     * @param currency the currency, as {@code EUR}
     * @param taxPoint {@code TVA_SUR_DEBIT}, {@code TVA_SUR_ENCAISSEMENT}, {@code EXONERATION} or {@code SANS_TVA}
     * @param exemption why no VAT is due
     * @param payment {@code VIREMENT}, {@code CHEQUE} ...
     * @param engagement number of the engagement (order), at most 50 characters
     * @param contract number of the contract
     * @param corrected number of the invoice that is corrected
     */
    public record References(
            String type,
            String currency,
            String taxPoint,
            String exemption,
            String payment,
            String engagement,
            String contract,
            String corrected) {}

    /**
     * The sums of the invoice.
     *
     * @param net without VAT
     * @param tax the VAT
     * @param gross with VAT
     * @param discount taken off the sum with VAT, or null
     * @param discountReason why
     * @param payable what is to be paid
     */
    public record Sums(
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            @Nullable BigDecimal discount,
            String discountReason,
            BigDecimal payable) {}

    /**
     * The sums of one rate.
     *
     * @param rate the percentage, as 20
     * @param base the sum without VAT
     * @param tax the VAT
     */
    public record Tax(BigDecimal rate, BigDecimal base, BigDecimal tax) {}

    /**
     * One line.
     *
     * @param number its number, from 1
     * @param reference the article number
     * @param name what was sold
     * @param quantity how many
     * @param unit of what
     * @param price the price of one, without VAT
     * @param rate the percentage of VAT
     */
    public record Line(
            int number,
            String reference,
            String name,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal rate) {}
}

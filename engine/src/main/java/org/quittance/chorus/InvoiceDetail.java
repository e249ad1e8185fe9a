package org.quittance.chorus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the portal understood it. Words are the portal's own, empty where it gave none; amounts are in the
 * currency of the invoice.
 *
 * @param id the portal's own number for it
 * @param number the invoice number (BT-1)
 * @param status its status
 * @param way how it came in ({@code UPLOAD_API})
 * @param rejectionNoted whether the supplier took note of its rejection
 * @param framework the framework ({@code A1_FACTURE_FOURNISSEUR}, BT-23)
 * @param supplier who sends it
 * @param recipient whom it is for
 * @param iban the account that is paid
 * @param references what it refers to
 * @param totals the sums
 * @param taxes the sums per rate
 * @param lines the lines
 * @param page the portal's number for the main document, or 0
 * @param attachments further files
 * @param comment what was written with it
 */
public record InvoiceDetail(
        long id,
        String number,
        String status,
        String way,
        boolean rejectionNoted,
        String framework,
        Party supplier,
        Party recipient,
        String iban,
        References references,
        Totals totals,
        List<Tax> taxes,
        List<Line> lines,
        long page,
        List<File> attachments,
        String comment) {

    public InvoiceDetail {
        taxes = List.copyOf(taxes);
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
    }

    /**
     * The supplier or the recipient.
     *
     * @param id the portal's own number for it
     * @param siret its SIRET, or what identifies it instead
     * @param name what it is called
     * @param service code of its service
     * @param serviceName what that is called
     */
    public record Party(long id, String siret, String name, String service, String serviceName) {}

    /**
     * What the invoice refers to, and its kind.
     *
     * @param type {@code FACTURE}, {@code AVOIR} or {@code ACOMPTE}
     * @param date the invoice date (BT-2)
     * @param deposited the day of its deposit
     * @param due when it is to be paid, as the portal reckons
     * @param currency the currency (BT-5)
     * @param taxPoint when VAT falls due
     * @param payment the means of payment
     * @param engagement number of the engagement (BT-13)
     * @param contract number of the contract (BT-12)
     * @param corrected number of the invoice that is corrected (BT-25)
     */
    public record References(
            String type,
            @Nullable LocalDate date,
            @Nullable LocalDate deposited,
            @Nullable LocalDate due,
            String currency,
            String taxPoint,
            String payment,
            String engagement,
            String contract,
            String corrected) {}

    /**
     * The sums.
     *
     * @param net without VAT (BT-109)
     * @param tax the VAT (BT-110)
     * @param gross with VAT (BT-112)
     * @param payable what is to be paid (BT-115)
     */
    public record Totals(
            @Nullable BigDecimal net,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal gross,
            @Nullable BigDecimal payable) {}

    /**
     * The sums of one rate.
     *
     * @param rate the percentage
     * @param base the sum without VAT
     * @param tax the VAT
     */
    public record Tax(
            @Nullable BigDecimal rate,
            @Nullable BigDecimal base,
            @Nullable BigDecimal tax) {}

    /**
     * One line.
     *
     * @param number its number
     * @param reference the article number
     * @param name what was sold
     * @param quantity how many
     * @param unit of what
     * @param price the price of one, without VAT
     * @param net the sum without VAT
     */
    public record Line(
            long number,
            String reference,
            String name,
            @Nullable BigDecimal quantity,
            String unit,
            @Nullable BigDecimal price,
            @Nullable BigDecimal net) {}

    /**
     * A file that came with it.
     *
     * @param id the portal's number for it
     * @param type the portal's code for what it is
     * @param name what it is called
     * @param extension what its name would end with
     */
    public record File(long id, String type, String name, String extension) {}
}

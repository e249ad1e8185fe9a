package org.quittance.binding;

import org.quittance.model.Invoice;

/**
 * Between the term tree and the records, driven by the {@link org.quittance.term.Bt} of each record component.
 *
 * <p>{@code read(write(invoice))} gives the invoice back. Nothing is computed and nothing is dropped. One mapper serves
 * any number of threads.
 */
public final class InvoiceMapper {
    private final InvoiceMapperShape invoice = InvoiceMapperShape.of(Invoice.class, "");

    /** The terms of an invoice, in canonical notation. */
    public Group write(Invoice value) {
        Group root = Group.root();
        invoice.write(value, root);
        return root;
    }

    /** The invoice that the terms make, or every reason why they make none. */
    public Mapping read(Group terms) {
        InvoiceMapperProblems problems = new InvoiceMapperProblems();
        Object read = invoice.read(terms, problems);
        return read instanceof Invoice mapped && problems.none()
                ? new Mapping.Mapped(mapped)
                : new Mapping.Unmapped(problems.inFileOrder());
    }
}

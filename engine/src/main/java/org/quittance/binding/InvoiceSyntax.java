package org.quittance.binding;

import java.util.Arrays;
import java.util.Optional;
import org.quittance.data.Lazy;

/**
 * A syntax in which an invoice can be written.
 *
 * <p>Source: EN 16931-3-2 (UBL 2.1) and EN 16931-3-3 (UN/CEFACT CII). The places of the terms are in the skeletons.
 */
public enum InvoiceSyntax {
    /** UN/CEFACT Cross Industry Invoice. */
    CII("cii.xml"),
    /** OASIS UBL 2.1 Invoice. */
    UBL_INVOICE("ubl-invoice.xml"),
    /** OASIS UBL 2.1 CreditNote. */
    UBL_CREDIT_NOTE("ubl-credit-note.xml");

    private final Lazy<Skeleton> skeleton;

    InvoiceSyntax(String resource) {
        this.skeleton = Lazy.of(() -> Skeleton.load(resource));
    }

    Skeleton skeleton() {
        return skeleton.get();
    }

    /** The UBL document for a type of invoice (BT-3): a CreditNote for the types that {@code ubl-credit-note.xml} lists. */
    public static InvoiceSyntax ublFor(String type) {
        return UBL_CREDIT_NOTE.skeleton().types().contains(type.strip()) ? UBL_CREDIT_NOTE : UBL_INVOICE;
    }

    /** The syntax whose documents have this root element. */
    static Optional<InvoiceSyntax> ofRoot(String name, String namespace) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.skeleton().root().named(name, namespace))
                .findFirst();
    }
}

package org.quittance.jaxb;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.Lost;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;
import org.quittance.binding.Unchecked;
import org.quittance.binding.Written;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;
import org.quittance.model.Invoice;

/**
 * Invoices from and to JAXB objects: {@code CrossIndustryInvoiceType} of {@code com.helger.cii:ph-cii-d22b}, {@code
 * InvoiceType} and {@code CreditNoteType} of {@code com.helger.ubl:ph-ubl21}. Thread-safe; keep one, for the first use of
 * each class costs a second or more.
 *
 * <p>The classes of CII know the reasons of allowances (UNTDID 5189) but not those of charges (UNTDID 7161): an invoice with
 * a code of a charge (BT-105, BT-145) is refused rather than held without it.
 *
 * <p>It stands apart from {@link InvoiceXml} because reading and writing invoices does without JAXB. The two dependencies
 * are optional: add the one whose classes you have.
 *
 * <pre>{@code
 * JaxbInvoices jaxb = new JaxbInvoices();
 * InvoiceType ubl = jaxb.as(InvoiceType.class, invoice);
 * Reading terms = jaxb.from(ubl);
 * }</pre>
 */
public final class JaxbInvoices {
    private final InvoiceXml xml = new InvoiceXml();
    private final InvoiceMapper mapper = new InvoiceMapper();
    private final List<JaxbType> known = JaxbType.all();
    private final Map<Class<?>, JaxbBinding<?>> bindings = new ConcurrentHashMap<>();

    /** An invoice as an object of the class; see {@link #as(Class, Group)}. */
    public <T> T as(Class<T> type, Invoice invoice) {
        return as(type, mapper.write(invoice));
    }

    /**
     * The terms of an invoice as an object of the class. To go on without the terms that its syntax cannot hold, write them
     * with {@link InvoiceXml#write} and take {@link #as(Class, Unchecked)}.
     *
     * @throws QuittanceException {@code QX-JAXB-LOST} when the syntax cannot hold every term, and as {@link #as(Class,
     *     Unchecked)}
     */
    public <T> T as(Class<T> type, Group invoice) {
        Written written = xml.write(invoice, JaxbType.of(type, known).syntax());
        if (!written.lost().isEmpty()) {
            String lost = written.lost().stream().map(Lost::path).distinct().collect(Collectors.joining(", "));
            throw new QuittanceException(Message.of("QX-JAXB-LOST", type.getName(), lost));
        }
        return as(type, written.xml());
    }

    /**
     * A document as an object of the class, which holds everything that stands in it.
     *
     * @throws QuittanceException {@code QX-JAXB-TYPE} for a class that is none of the three, {@code QX-JAXB-ABSENT} when
     *     something that it needs is not on the class path, {@code QX-JAXB-UNFIT} when the document is none of its own or
     *     holds what it has no place for
     */
    public <T> T as(Class<T> type, Unchecked document) {
        return type.cast(binding(type).hold(document.uncheckedBytes()));
    }

    /**
     * The terms that an object holds, and what no term claims.
     *
     * @throws QuittanceException as {@link #as(Class, Unchecked)}
     * @throws MalformedXmlException when a text in it has a character that XML cannot carry
     */
    public Reading from(Object invoice) throws MalformedXmlException {
        return xml.read(binding(invoice.getClass()).marshal(invoice));
    }

    JaxbBinding<?> binding(Class<?> type) {
        return bindings.computeIfAbsent(type, this::bind);
    }

    private JaxbBinding<?> bind(Class<?> type) {
        JaxbType of = JaxbType.of(type, known);
        try {
            return new JaxbBinding<>(of, type);
        } catch (NoClassDefFoundError e) {
            throw of.absent(e);
        }
    }
}

package org.quittance.jaxb;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/**
 * A JAXB class of invoices, known by its name so that it need not be there.
 *
 * @param name the name of the class
 * @param syntax what its objects are written in
 * @param root the root element
 * @param dependency the Maven dependency with the class and all that it needs
 */
record JaxbType(String name, InvoiceSyntax syntax, QName root, String dependency) {

    /** Every class that the door knows. */
    static List<JaxbType> all() {
        return Table.beside(JaxbType.class, "types.tsv").rows().stream()
                .map(JaxbType::of)
                .toList();
    }

    private static JaxbType of(Table.Row row) {
        return new JaxbType(
                row.get("class"),
                InvoiceSyntax.valueOf(row.get("syntax")),
                new QName(row.get("namespace"), row.get("root")),
                row.get("dependency"));
    }

    /**
     * The row of a class.
     *
     * @throws QuittanceException {@code QX-JAXB-TYPE} for any other class
     */
    static JaxbType of(Class<?> type, List<JaxbType> known) {
        return known.stream()
                .filter(one -> one.name.equals(type.getName()))
                .findFirst()
                .orElseThrow(() -> new QuittanceException(Message.of("QX-JAXB-TYPE", type.getName(), names(known))));
    }

    private static String names(List<JaxbType> known) {
        return known.stream()
                .map(JaxbType::name)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }

    /** What to say when something that the class needs is not there. */
    QuittanceException absent(Throwable missing) {
        return new QuittanceException(
                Message.of("QX-JAXB-ABSENT", name, String.valueOf(missing.getMessage()), dependency));
    }
}

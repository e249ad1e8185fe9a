package org.quittance.validation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;
import org.quittance.binding.Value;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * What tells an invoice from others; its lines are counted, not kept.
 *
 * @param terms the terms without the lines
 * @param lines how many lines there are
 * @param unread how many values no business term claims
 */
record InspectedInvoice(Group terms, int lines, int unread) {
    /** Number, dates, references, parties with their identifiers, payment, totals. */
    private static final List<String> TELLING = List.of(
            "BT-1", "BT-2", "BT-3", "BT-5", "BT-6", "BT-7", "BT-9", "BT-10", "BT-13", "BT-23", "BT-24", "BT-25",
            "BT-27", "BT-29", "BT-30", "BT-31", "BT-32", "BT-34", "BT-40", "BT-44", "BT-46", "BT-47", "BT-48", "BT-49",
            "BT-55", "BT-59", "BT-63", "BT-72", "BT-73", "BT-74", "BT-81", "BT-82", "BT-83", "BT-84", "BT-89", "BT-106",
            "BT-107", "BT-108", "BT-109", "BT-110", "BT-111", "BT-112", "BT-113", "BT-114", "BT-115");

    /** The invoice in a file; {@code null} when there is none that can be read. */
    static @Nullable InspectedInvoice in(Subject subject) throws IOException {
        if (!subject.readableXml() || !subject.kind().invoice()) {
            return null;
        }
        int[] count = new int[1];
        try (InputStream xml = Objects.requireNonNull(subject.xml()).open()) {
            Reading reading = new InvoiceXml().read(xml, line -> count[0]++);
            return new InspectedInvoice(
                    reading.invoice(), count[0], reading.unread().size());
        } catch (MalformedXmlException e) {
            return null;
        }
    }

    /** The values that tell the invoice from others, each term as often as it stands there. */
    List<Value> told() {
        return TELLING.stream().flatMap(term -> values(term).stream()).toList();
    }

    /** Every value of a term, in whatever occurrence of its groups. */
    List<Value> values(String term) {
        List<Group> homes = List.of(terms);
        for (Term step : Terms.standard().ancestors(Terms.standard().get(term))) {
            homes = homes.stream()
                    .flatMap(home -> home.groups(step.id()).stream())
                    .toList();
        }
        List<Value> found = new ArrayList<>();
        homes.forEach(home -> found.addAll(home.values(term)));
        return found;
    }

    /** The first value of a term. */
    Optional<String> text(String term) {
        return values(term).stream().map(Value::text).findFirst();
    }
}

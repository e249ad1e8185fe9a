package org.quittance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.Mapping;
import org.quittance.binding.Position;
import org.quittance.binding.Reading;
import org.quittance.finding.Finding;
import org.quittance.finding.Place;
import org.quittance.model.Totals;
import org.quittance.term.Profile;

/** Gives a document the totals that its author may leave out and XML has to state. */
final class Completion {
    private final Supplier<InvoiceMapper> mapper;
    private final Totals totals = new Totals();

    Completion(Supplier<InvoiceMapper> mapper) {
        this.mapper = mapper;
    }

    /**
     * A document with its totals.
     *
     * @param terms the terms; those of the document alone where nothing could be computed
     * @param findings why nothing could be computed
     * @param places where the document states its terms, by their paths
     */
    record Completed(Group terms, List<Finding> findings, Map<String, Position> places) {
        /** Terms that lack nothing. */
        static Completed as(Group terms) {
            return new Completed(terms, List.of(), Map.of());
        }

        /** Whether the terms are those of an invoice that lacks nothing. */
        boolean whole() {
            return findings.isEmpty();
        }

        /** The finding at the line of the document where its term stands. */
        Finding placed(Finding finding) {
            if (finding.place().line() != null) {
                return finding;
            }
            Position at = places.getOrDefault(String.valueOf(finding.place().location()), Position.NONE);
            return finding.at(Place.at(finding.place().location(), at.line(), at.column()));
        }
    }

    Completed of(Reading document) {
        Group stated = document.claiming(Profile.EN16931).invoice();
        Map<String, Position> places = new HashMap<>();
        note(stated, places);
        Mapping mapping = mapper.get().read(stated);
        return mapping.found()
                .map(invoice -> new Completed(mapper.get().write(totals.complete(invoice)), List.of(), places))
                .orElseGet(() -> new Completed(stated, stating(stated) ? List.of() : mapping.findings(), places));
    }

    /** Whether a document states whatever would be computed: then it need not make sense to be converted. */
    private static boolean stating(Group invoice) {
        boolean sums = List.of("BT-109", "BT-112", "BT-115").stream()
                .allMatch(total -> invoice.find(total).isPresent());
        boolean summary = invoice.groups("BG-25").isEmpty();
        return sums
                && (summary || invoice.group("BG-23").isPresent())
                && invoice.groups("BG-25").stream()
                        .allMatch(line -> line.value("BT-131").isPresent());
    }

    private static void note(Group group, Map<String, Position> places) {
        group.values().forEach(value -> places.put(value.path(), value.position()));
        group.groups().forEach(below -> note(below, places));
    }
}

package org.quittance.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.TermPlaces;
import org.quittance.schematron.Syntax;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Finds the business terms that stand at a place of the XML. */
final class TermFinder {
    /** Where more terms than these share a place, the element says more than they. */
    private static final int FEW = 3;

    private TermFinder() {}

    /** The terms at a path; none where there is none, or too many to be told. */
    static List<String> at(Syntax syntax, ElementPath path) {
        String plain = path.plain();
        if (syntax == Syntax.CDAR || plain.isEmpty()) {
            return List.of();
        }
        InvoiceSyntax written = syntax == Syntax.CII ? InvoiceSyntax.CII : ubl(plain);
        TermPlaces places = TermPlaces.standard();
        Set<String> terms = new LinkedHashSet<>(places.at(written, plain));
        if (terms.isEmpty() && path.anywhere()) {
            places.paths(written).stream()
                    .filter(known -> known.endsWith(plain))
                    .sorted()
                    .forEach(known -> terms.addAll(places.at(written, known)));
        }
        if (terms.isEmpty() && !path.anywhere()) {
            terms.addAll(inside(written, plain));
        }
        return terms.size() > FEW ? List.of() : List.copyOf(terms);
    }

    /** Every term that stands exactly at a path from the root of a document. */
    static List<String> standing(String plain) {
        InvoiceSyntax written = plain.startsWith("/CrossIndustryInvoice") ? InvoiceSyntax.CII : ubl(plain);
        return TermPlaces.standard().at(written, plain);
    }

    private static InvoiceSyntax ubl(String plain) {
        return plain.startsWith("/CreditNote") ? InvoiceSyntax.UBL_CREDIT_NOTE : InvoiceSyntax.UBL_INVOICE;
    }

    /**
     * The one term that an element is wrapped around, as {@code ram:IssueDateTime} is around BT-2, or the group whose
     * terms all stand in it and nowhere else, as those of BG-18 do in {@code cac:CardAccount}; else none.
     */
    private static Set<String> inside(InvoiceSyntax syntax, String plain) {
        TermPlaces places = TermPlaces.standard();
        Set<String> terms = new LinkedHashSet<>();
        places.paths(syntax).stream()
                .filter(known -> known.startsWith(plain + "/") && !known.contains("@"))
                .forEach(known -> terms.addAll(places.at(syntax, known)));
        return terms.size() < 2
                ? terms
                : group(terms).filter(group -> onlyBelow(syntax, plain, group)).stream()
                        .collect(Collectors.toSet());
    }

    /** The innermost group that holds all the terms. */
    private static Optional<String> group(Set<String> terms) {
        List<String> common = null;
        for (String id : terms) {
            List<String> groups = groups(id);
            if (common == null) {
                common = new ArrayList<>(groups);
            } else {
                common.retainAll(groups);
            }
        }
        return common == null || common.isEmpty() ? Optional.empty() : Optional.of(common.get(common.size() - 1));
    }

    private static List<String> groups(String id) {
        return Terms.standard().ancestors(Terms.standard().get(id)).stream()
                .filter(Term::group)
                .map(Term::id)
                .toList();
    }

    private static boolean onlyBelow(InvoiceSyntax syntax, String plain, String group) {
        TermPlaces places = TermPlaces.standard();
        return places.paths(syntax).stream()
                .filter(known -> !known.startsWith(plain + "/"))
                .flatMap(known -> places.at(syntax, known).stream())
                .noneMatch(term -> groups(term).contains(group));
    }
}

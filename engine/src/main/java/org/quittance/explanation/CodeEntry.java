package org.quittance.explanation;

import java.util.List;
import org.quittance.code.CodeList;
import org.quittance.term.Term;

/**
 * What there is to say of a code.
 *
 * @param list the list that holds it
 * @param code the code as written in the invoice
 * @param terms the business terms whose values are of that list
 */
public record CodeEntry(CodeList list, String code, List<Term> terms) {
    public CodeEntry {
        terms = List.copyOf(terms);
    }
}

package org.quittance.binding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.code.CodeList;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** The tree of {@link ExtendedSample} with codes that are codes and amounts that are amounts. */
final class ExtendedTrees {
    /** Terms that stand a second time as another's: the department of a contact. */
    private static final Set<String> TWICE = Set.of("BT-41", "BT-56");

    private ExtendedTrees() {}

    static Group of(int choice) throws IOException {
        Group tree = Group.root();
        try {
            copy(new InvoiceXml().read(ExtendedSample.xml(Set.of(), choice)).invoice(), tree);
        } catch (MalformedXmlException e) {
            throw new IOException(e);
        }
        return tree;
    }

    private static void copy(Group from, Group to) {
        Map<String, Integer> count = new HashMap<>();
        for (Value value : from.values()) {
            Term term = Terms.standard().get(value.term());
            boolean room = count.merge(term.id(), 1, Integer::sum) <= (TWICE.contains(term.id()) ? 2 : 1);
            if (room || term.repeats()) {
                Map<String, String> attributes = new HashMap<>();
                value.attributes()
                        .forEach((id, text) ->
                                attributes.put(id, text(Terms.standard().get(id), text)));
                to.add(term.id(), text(term, value.text()), attributes, Position.NONE);
            }
        }
        for (Group group : from.groups()) {
            copy(group, to.open(group.id(), Position.NONE));
        }
    }

    private static String text(Term term, String text) {
        if (term.codeList().isPresent()) {
            CodeList list = CodeList.of(term.codeList().get());
            return list.contains(text) ? text : list.codes().iterator().next();
        }
        return term.type() == Term.Type.AMOUNT ? text + ".00" : text;
    }

    /** Every value with its place, whatever the order of different terms. */
    static List<String> leaves(Group group) {
        List<String> all = new ArrayList<>();
        collect(group, all);
        all.sort(null);
        return all;
    }

    private static void collect(Group group, List<String> all) {
        group.values().forEach(value -> all.add(value + " " + new java.util.TreeMap<>(value.attributes())));
        group.groups().forEach(each -> collect(each, all));
    }
}

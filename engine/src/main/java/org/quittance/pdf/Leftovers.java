package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * Whatever a group holds and no section has printed, each under the standard's own name: a page may look plain, but it
 * keeps nothing from its reader.
 */
final class Leftovers {
    /** Codes for machines, and what is attached instead of printed. */
    private static final Set<String> SILENT =
            Set.of("BT-3", "BT-5", "BT-6", "BT-8", "BT-21", "BT-23", "BT-24", "BT-81", "BT-125");
    /** Lines have a table of their own. */
    private static final String LINES = "BG-25";

    private final Wording wording;
    private final Style style;

    Leftovers(Wording wording, Style style) {
        this.wording = wording;
        this.style = style;
    }

    List<Phrase> of(Group group) {
        List<Phrase> phrases = new ArrayList<>();
        collect(group, phrases);
        return phrases;
    }

    private void collect(Group group, List<Phrase> phrases) {
        for (Value value : group.values()) {
            if (!wording.hasPrinted(value) && !SILENT.contains(value.term())) {
                phrases.add(wording.phrase(style).say(name(value)).print(value));
            }
        }
        for (Group child : group.groups()) {
            if (!child.id().equals(LINES) || group.id().equals(LINES)) {
                collect(child, phrases);
            }
        }
    }

    private String name(Value value) {
        String name = Terms.standard()
                .find(value.term())
                .map((Term term) -> term.name(wording.locale()))
                .orElse(value.term());
        return wording.texts().get("line.attribute", name, "");
    }
}

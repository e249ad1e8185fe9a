package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** The small print under the name of a line: everything that has no column. */
final class LineDetails {
    private static final double SEPARATOR = 8;

    private final Group line;
    private final Group item;
    private final Wording wording;
    private final Typesetter typesetter;
    private final Style style;
    private final List<Phrase> phrases = new ArrayList<>();

    LineDetails(Group line, Wording wording, Typesetter typesetter, Style style) {
        this.line = line;
        this.item = line.group("BG-31").orElse(line);
        this.wording = wording;
        this.typesetter = typesetter;
        this.style = style;
    }

    /** Description, references, attributes, period, note, allowances and charges, then whatever else the line holds. */
    List<Phrase> phrases() {
        description();
        add(hierarchy());
        add(attributes());
        line.groups("BG-26").forEach(p -> add(Periods.phrase(phrase(), p.value("BT-134"), p.value("BT-135"))));
        add(orderReferences());
        line.values("BT-127").forEach(note -> add(phrase().print(note)));
        line.groups("BG-27").forEach(g -> add(Adjustment.LINE_ALLOWANCE.phrase(g, phrase())));
        line.groups("BG-28").forEach(g -> add(Adjustment.LINE_CHARGE.phrase(g, phrase())));
        phrases.addAll(new Leftovers(wording, style).of(line));
        return phrases;
    }

    /** References and description: on one line if it holds both, else one below the other. */
    private void description() {
        Phrase references = references();
        List<Value> descriptions = item.values("BT-154");
        Phrase text = phrase();
        descriptions.forEach(description -> text.then(" ").print(description));
        double width = references.width(typesetter) + text.width(typesetter);
        if (!references.isEmpty() && !text.isEmpty() && width < LineColumns.NAME_WIDTH - SEPARATOR) {
            add(references.dot().append(text));
        } else {
            add(text);
            add(references);
        }
    }

    private Phrase phrase() {
        return wording.phrase(style);
    }

    private void add(Phrase phrase) {
        if (!phrase.isEmpty()) {
            phrases.add(phrase);
        }
    }

    private Phrase references() {
        Phrase references = phrase();
        labelled(references, "line.sellerRef", item.values("BT-155"));
        labelled(references, "line.buyerRef", item.values("BT-156"));
        item.values("BT-157").forEach(id -> labelled(references, gtin(id), List.of(id)));
        labelled(references, "line.classification", item.values("BT-158"));
        labelled(references, "line.origin", item.values("BT-159"));
        return references;
    }

    private static String gtin(Value standardId) {
        Optional<String> scheme = standardId.attribute("BT-157-1");
        return scheme.equals(Optional.of("0160")) ? "line.gtin" : "line.standardId";
    }

    /** What kind of line it is, and which line it is part of. */
    private Phrase hierarchy() {
        Phrase hierarchy = phrase();
        line.values("BT-X-8").forEach(kind -> hierarchy
                .dot()
                .print(kind, wording.texts().find("line.kind." + kind.text()).orElse(kind.text())));
        labelled(hierarchy, "line.parent", line.values("BT-X-304"));
        return hierarchy;
    }

    private Phrase orderReferences() {
        Phrase references = phrase();
        labelled(references, "line.orderLine", line.values("BT-132"));
        labelled(references, "line.objectId", line.values("BT-128"));
        labelled(references, "line.accounting", line.values("BT-133"));
        return references;
    }

    private static void labelled(Phrase phrase, String label, List<Value> values) {
        values.forEach(value -> phrase.dot().label(label).say("\u00a0").print(value));
    }

    private Phrase attributes() {
        Phrase attributes = phrase();
        for (Group attribute : item.groups("BG-32")) {
            Optional<Value> name = attribute.value("BT-160");
            Optional<Value> value = attribute.value("BT-161");
            attributes.dot();
            if (name.isPresent() && value.isPresent()) {
                attributes.fill("line.attribute", p -> p.print(name), p -> p.print(value));
            } else {
                attributes.print(name).print(value);
            }
        }
        return attributes;
    }
}

package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;
import org.quittance.data.Table;

/** The invoice as people read it, in the order of a page: what {@code html-invoice.tsv} names, then all the rest. */
final class HtmlInvoice {
    private static final Table BLOCKS = Table.beside(HtmlInvoice.class, "html-invoice.tsv");

    /** How many further terms are listed. */
    private static final int MOST = 400;

    private final Html html = new Html();
    private final Group invoice;
    private final HtmlWords words;
    private final HtmlAnchors anchors;
    private final FieldMarks marks;
    private final HtmlField field;

    HtmlInvoice(Group invoice, HtmlWords words, HtmlAnchors anchors, FieldMarks marks) {
        this.invoice = invoice;
        this.words = words;
        this.anchors = anchors;
        this.marks = marks;
        this.field = new HtmlField(invoice, words, anchors, marks);
    }

    String html() {
        String label = anchors.part("invoice");
        html.open("section", "class", "invoice", "aria-labelledby", label, "tabindex", "0");
        title(label);
        missing();
        for (Table.Row row : BLOCKS.rows()) {
            block(row);
        }
        rest();
        return html.close("section").line().toString();
    }

    private void title(String label) {
        html.open("h3", "id", label);
        Optional<Value> type = invoice.value("BT-3");
        type.ifPresent(value -> field.write(html, value));
        if (type.isEmpty()) {
            html.text(words.get("invoice"));
        }
        invoice.value("BT-1").ifPresent(number -> {
            html.text(" ").open("span", "class", "number");
            field.write(html, number);
            html.close("span");
        });
        html.close("h3").line();
    }

    /** What should be there and is not cannot be marked where it stands. */
    private void missing() {
        if (marks.missing().isEmpty()) {
            return;
        }
        html.open("div", "class", "missing").element("h4", words.get("missing")).open("ul");
        marks.missing().forEach((term, causes) -> {
            html.open("li", "id", anchors.missing(term)).text(words.term(term));
            field.links(html, causes);
            html.close("li");
        });
        html.close("ul", "div").line();
    }

    private void block(Table.Row row) {
        switch (row.get("form")) {
            case "strip" -> strip(row.list("terms"));
            case "party" ->
                row.list("terms").forEach(group -> invoice.groups(group).forEach(this::party));
            case "lines" -> html.raw(new HtmlLines(invoice, words, field).html());
            case "table" -> table(row);
            case "list" -> row.list("terms").forEach(group -> list(group, invoice.groups(group)));
            case "open" -> html.open("div", "class", row.get("terms"));
            case "close" -> html.close("div").line();
            default -> throw new IllegalStateException("No form " + row.get("form") + " in html-invoice.tsv.");
        }
    }

    private void strip(List<String> terms) {
        List<Value> values = new ArrayList<>();
        terms.forEach(term -> values.addAll(HtmlTerms.values(invoice, term)));
        if (!values.isEmpty()) {
            html.open("dl", "class", "strip");
            values.forEach(this::pair);
            html.close("dl").line();
        }
    }

    private void pair(Value value) {
        html.open("div")
                .element("dt", words.label(value.term()), "title", words.term(value.term()))
                .open("dd");
        field.write(html, value);
        html.close("dd", "div");
    }

    /** The name stands first and large, the address in its lines, the rest with labels. */
    private void party(Group party) {
        html.open("div", "class", "party").element("h4", words.name(party.id()));
        List<Value> rest = new ArrayList<>();
        for (Value value : party.values()) {
            boolean name = value.index() == 1 && HtmlTerms.names(party.id(), value.term());
            if (name) {
                html.open("p", "class", "name");
                field.write(html, value);
                html.close("p");
            } else {
                rest.add(value);
            }
        }
        party.groups().forEach(group -> {
            if (HtmlTerms.address(group.id())) {
                address(group);
            } else {
                rest.addAll(HtmlTerms.below(group));
            }
        });
        if (!rest.isEmpty()) {
            html.open("dl", "class", "pairs");
            rest.forEach(this::pair);
            html.close("dl");
        }
        html.close("div").line();
    }

    /** Post code and city share a line. */
    private void address(Group address) {
        html.open("p", "class", "address");
        for (List<Value> line : HtmlTerms.addressLines(address)) {
            html.open("span", "class", "line");
            line.forEach(value -> {
                field.write(html, value);
                html.text(" ");
            });
            html.close("span");
        }
        html.close("p");
    }

    /** Several groups of one sort, a row each; a term that none of them has gets no column. */
    private void table(Table.Row row) {
        List<String> terms = row.list("terms");
        String group = row.get("group");
        List<Group> groups = invoice.groups(group);
        List<String> columns = terms.stream()
                .filter(term -> groups.stream().anyMatch(g -> g.value(term).isPresent()))
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        html.element("h4", words.heading(group, groups.size()));
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                words.heading(group, groups.size()));
        html.open("table").open("thead").open("tr");
        columns.forEach(term -> html.element("th", words.label(term), "scope", "col", "class", alignment(term)));
        html.close("tr", "thead").open("tbody");
        groups.forEach(each -> row(each, columns));
        html.close("tbody", "table", "div").line();
    }

    private void row(Group group, List<String> columns) {
        html.open("tr");
        for (String term : columns) {
            html.open("td", "class", alignment(term));
            group.values(term).forEach(value -> field.writeShort(html, value));
            html.close("td");
        }
        html.close("tr");
    }

    private static String alignment(String term) {
        return HtmlTerms.figure(term) ? "figure" : "";
    }

    private void list(String id, List<Group> groups) {
        List<Value> values = groups.stream()
                .flatMap(group -> HtmlTerms.below(group).stream())
                .toList();
        if (!values.isEmpty()) {
            String name = id.equals("BG-22") ? "totals" : "pairs";
            html.open("div", "class", "part")
                    .element("h4", words.heading(id, groups.size()))
                    .open("dl", "class", name);
            values.forEach(this::pair);
            html.close("dl", "div").line();
        }
    }

    private void rest() {
        List<Value> rest = HtmlTerms.below(invoice).stream()
                .filter(value -> !field.written(value))
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        boolean marked = rest.stream().anyMatch(field::marked);
        html.open("details", "class", "rest", "open", marked ? "open" : "");
        html.element("summary", words.count("rest", rest.size()));
        html.open("table").open("thead").open("tr");
        html.element("th", words.get("rest.path"), "scope", "col");
        html.element("th", words.get("rest.name"), "scope", "col");
        html.element("th", words.get("rest.value"), "scope", "col").close("tr", "thead");
        html.open("tbody");
        List<Value> shown = new ArrayList<>(rest.stream().filter(field::marked).toList());
        rest.stream().filter(value -> !field.marked(value)).limit(MOST).forEach(shown::add);
        shown.forEach(this::row);
        html.close("tbody", "table");
        if (shown.size() < rest.size()) {
            html.element("p", words.count("rest.more", rest.size() - shown.size()), "class", "soft");
        }
        html.close("details").line();
    }

    private void row(Value value) {
        html.open("tr")
                .element("td", value.path())
                .element("td", words.name(value.term()))
                .open("td");
        field.write(html, value);
        html.close("td", "tr");
    }
}

package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** The lines of an invoice as a table; what else a line holds stands under its name where something is wrong with it. */
final class HtmlLines {
    /** How many lines are shown besides those that findings are about. */
    private static final int MOST = 40;

    /** How many lines that findings are about are shown. */
    private static final int MOST_MARKED = 200;

    private static final List<String> FIGURES = List.of("BT-129", "BT-146", "BT-152", "BT-131");

    private final Html html = new Html();
    private final List<Group> lines;
    private final HtmlWords words;
    private final HtmlField field;

    HtmlLines(Group invoice, HtmlWords words, HtmlField field) {
        this.lines = invoice.groups("BG-25");
        this.words = words;
        this.field = field;
    }

    String html() {
        if (lines.isEmpty()) {
            return "";
        }
        html.element("h4", words.heading("BG-25", lines.size()));
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                words.heading("BG-25", lines.size()));
        html.open("table", "class", "lines").open("thead").open("tr");
        html.element("th", words.get("line.id"), "scope", "col");
        html.element("th", words.get("line.item"), "scope", "col");
        FIGURES.forEach(term -> html.element("th", words.get("line." + term), "scope", "col", "class", "figure"));
        html.close("tr", "thead").open("tbody").line();
        List<Group> shown = shown();
        shown.forEach(this::line);
        html.close("tbody", "table", "div").line();
        if (shown.size() < lines.size()) {
            html.element("p", words.count("lines.more", lines.size() - shown.size()), "class", "soft");
        }
        return html.toString();
    }

    private List<Group> shown() {
        List<Group> shown = new ArrayList<>();
        int plain = 0;
        int marked = 0;
        for (Group line : lines) {
            boolean faulty = HtmlTerms.below(line).stream().anyMatch(field::marked);
            if (faulty ? marked++ < MOST_MARKED : plain++ < MOST) {
                shown.add(line);
            }
        }
        return shown;
    }

    private void line(Group line) {
        Optional<Group> item = line.group("BG-31");
        html.open("tr").open("td");
        line.value("BT-126").ifPresent(this::write);
        html.close("td").open("th", "scope", "row");
        item.flatMap(group -> group.value("BT-153")).ifPresent(this::write);
        item.flatMap(group -> group.value("BT-154")).ifPresent(this::detail);
        String cells = cells(line);
        HtmlTerms.below(line).stream()
                .filter(field::marked)
                .filter(value -> !field.written(value))
                .forEach(this::labelled);
        html.close("th").raw(cells).close("tr").line();
    }

    /** Written before the rest of the line, which must know what they hold. */
    private String cells(Group line) {
        Html cells = new Html();
        Optional<Group> price = line.group("BG-29");
        Optional<Group> vat = line.group("BG-30");
        cells.open("td", "class", "figure");
        line.value("BT-129").ifPresent(value -> field.write(cells, value));
        line.value("BT-130").ifPresent(unit -> field.writeUnit(cells.text(" "), unit, line.value("BT-129")));
        cells.close("td").open("td", "class", "figure");
        join(cells, price.flatMap(group -> group.value("BT-146")), Optional.empty());
        cells.close("td").open("td", "class", "figure");
        join(cells, vat.flatMap(group -> group.value("BT-152")), vat.flatMap(group -> group.value("BT-151")));
        cells.close("td").open("td", "class", "figure");
        join(cells, line.value("BT-131"), Optional.empty());
        return cells.close("td").toString();
    }

    private void join(Html cells, Optional<Value> figure, Optional<Value> code) {
        figure.ifPresent(value -> field.write(cells, value));
        code.ifPresent(value -> {
            cells.text(" ");
            field.write(cells, value, value.text());
        });
    }

    private void write(Value value) {
        field.write(html, value);
    }

    private void detail(Value value) {
        html.open("span", "class", "detail");
        write(value);
        html.close("span");
    }

    private void labelled(Value value) {
        html.open("span", "class", "detail").text(words.name(value.term())).text(" ");
        write(value);
        html.close("span");
    }
}

package org.quittance.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/** The findings of a file by cause, each with all that is known of it. */
final class HtmlFindings {
    /** How many places of one cause are listed where the invoice is shown, and where there is less room. */
    private static final int PLACES = 12;

    private static final int PLACES_OF_MANY = 3;

    /** How many causes of one file are told where there is less room. */
    private static final int CAUSES_OF_MANY = 25;

    /** How many terms are named; rules about VAT name a dozen. */
    private static final int TERMS = 4;

    /** What an official text begins with, which stands beside it anyway. */
    private static final Pattern OWN_ID = Pattern.compile("^\\s*\\[[^\\]]{1,60}]\\s*[-–:]?\\s*");

    private final Html html = new Html();
    private final FileReport file;
    private final HtmlWords words;
    private final Locale language;
    private final HtmlAnchors anchors;
    private final List<FileCause> causes;
    private final FieldMarks marks;
    private final boolean whole;

    HtmlFindings(
            FileReport file,
            HtmlWords words,
            HtmlAnchors anchors,
            List<FileCause> causes,
            FieldMarks marks,
            boolean whole) {
        this.file = file;
        this.words = words;
        this.language = words.locale();
        this.anchors = anchors;
        this.causes = causes;
        this.marks = marks;
        this.whole = whole;
    }

    String html() {
        html.open("section", "class", "findings", "aria-labelledby", anchors.part("findings"));
        html.open("h3", "id", anchors.part("findings")).text(words.get("findings"));
        html.element("span", tally(), "class", "tally").close("h3").line();
        if (causes.isEmpty()) {
            html.element("p", words.get("findings.none." + file.verdict().id()), "class", "soft");
        }
        List<FileCause> told = whole ? causes : weighty();
        told.forEach(this::cause);
        if (causes.size() > told.size()) {
            html.element("p", words.count("causes.more", causes.size() - told.size()), "class", "soft");
        }
        return html.close("section").line().toString();
    }

    /** Where there is less room, remarks are only counted. */
    private List<FileCause> weighty() {
        return causes.stream()
                .filter(cause -> cause.severity() != Severity.INFO)
                .limit(CAUSES_OF_MANY)
                .toList();
    }

    private String tally() {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int number = (int) FileCause.of(causes, severity).count();
            if (number > 0) {
                parts.add(words.count(severity.id() + "s", number));
            }
        }
        return String.join(" · ", parts);
    }

    private void cause(FileCause cause) {
        Finding first = cause.first();
        html.open("article", "class", "finding " + cause.severity().id(), "id", anchors.cause(cause));
        html.open("h4");
        html.element(
                "span", HtmlSigns.of(cause.severity()) + " " + cause.number(), "class", "badge", "aria-hidden", "true");
        html.open("span", "class", first.message() == null ? "theirs" : "").foreign(sentence(first, language));
        html.close("span", "h4");
        tags(cause);
        if (cause.uniform(language)) {
            comparison(first);
        }
        advice(first);
        places(cause);
        details(cause);
        html.close("article").line();
    }

    private void tags(FileCause cause) {
        html.open("p", "class", "tags");
        html.element("strong", words.of(cause.severity())).text(" · ");
        String separator = "";
        for (String label : cause.labels()) {
            int end = label.indexOf(' ') < 0 ? label.length() : label.indexOf(' ');
            html.text(separator).element("code", label.substring(0, end));
            html.element("span", label.substring(end), "class", "set");
            separator = "; ";
        }
        if (cause.times() > 1) {
            html.text(" · ").element("span", words.get("times", cause.times()), "class", "times");
        }
        html.close("p");
        if (!cause.terms().isEmpty()) {
            html.open("p", "class", "terms");
            cause.terms().stream().limit(TERMS).forEach(term -> html.element("span", words.term(term), "class", "term")
                    .text(" "));
            if (cause.terms().size() > TERMS) {
                String others = String.join(
                        ", ", cause.terms().subList(TERMS, cause.terms().size()));
                html.element("span", words.count("terms.more", cause.terms().size() - TERMS), "title", others);
            }
            html.close("p");
        }
    }

    private void comparison(Finding finding) {
        String declared = finding.declared();
        String expected = finding.expected();
        if (declared != null && expected != null) {
            html.open("dl", "class", "amounts");
            amount("declared", declared);
            amount("expected", expected);
            difference(declared, expected).ifPresent(difference -> amount("difference", difference));
            html.close("dl");
        }
        if (finding.suspect() != null) {
            labelled("explained", finding.suspect().text(language));
        }
    }

    private void amount(String key, String value) {
        html.open("div", "class", key).element("dt", words.get(key));
        html.open("dd")
                .foreign(value.isEmpty() ? words.get("empty") : words.amount(value))
                .close("dd", "div");
    }

    private Optional<String> difference(String declared, String expected) {
        Optional<BigDecimal> a = number(declared);
        Optional<BigDecimal> b = number(expected);
        return a.isEmpty() || b.isEmpty()
                ? Optional.empty()
                : Optional.of(a.get().subtract(b.get()))
                        .map(difference ->
                                (difference.signum() > 0 ? "+" : "") + words.amount(difference.toPlainString()))
                        .map(text -> text.replace('-', '−'));
    }

    /** Only what looks like an amount: an exponent could fill the memory with zeros. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("[+-]?\\d{1,30}(\\.\\d{1,20})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private void advice(Finding finding) {
        labelled("cause", finding.cause(language));
        labelled("fix", finding.fix(language));
        labelled("example", finding.example(language));
    }

    private void labelled(String key, String text) {
        if (text.isEmpty()) {
            return;
        }
        html.open("p", "class", key).element("strong", words.get(key)).text(" ");
        html.foreign(text).close("p");
    }

    private void places(FileCause cause) {
        int most = whole ? PLACES : PLACES_OF_MANY;
        boolean uniform = cause.uniform(language);
        html.open("ul", "class", "places");
        cause.faults().stream().limit(most).forEach(fault -> place(cause, fault, uniform));
        html.close("ul");
        int left = cause.times() - Math.min(most, cause.faults().size());
        if (left > 0) {
            html.element("p", words.count("places.more", left), "class", "soft more");
        }
    }

    private void place(FileCause cause, Fault fault, boolean uniform) {
        Finding finding = fault.first();
        Html item = new Html();
        if (!uniform && !finding.equals(cause.first())) {
            item.open("p").foreign(sentence(finding, language)).close("p");
        }
        if (!uniform) {
            amounts(item, finding);
        }
        where(finding.place())
                .ifPresent(text -> item.element("span", text, "class", "at").text(" "));
        List<Value> fields = fault.findings().stream()
                .flatMap(each -> marks.of(each).stream())
                .distinct()
                .toList();
        fields(item, fields);
        String location = finding.place().location();
        if (location != null && !location.startsWith("/") && fields.isEmpty()) {
            item.element("code", location, "class", "location");
        }
        if (!item.toString().isEmpty()) {
            html.open("li").raw(item.toString()).close("li");
        }
    }

    private void amounts(Html item, Finding finding) {
        if (finding.declared() != null && finding.expected() != null) {
            item.open("p", "class", "inline").text(words.get("declared")).text(" ");
            item.open("b")
                    .foreign(words.amount(finding.declared()))
                    .close("b")
                    .text(" · ")
                    .text(words.get("expected"));
            item.text(" ").open("b").foreign(words.amount(finding.expected())).close("b");
            difference(finding.declared(), finding.expected()).ifPresent(difference -> item.text(" · ")
                    .text(words.get("difference"))
                    .text(" ")
                    .element("b", difference));
            item.close("p");
        }
        if (finding.suspect() != null) {
            item.open("p", "class", "explained")
                    .element("strong", words.get("explained"))
                    .text(" ");
            item.foreign(finding.suspect().text(language)).close("p");
        }
    }

    private Optional<String> where(Place place) {
        String line = place.line() == null ? null : words.get("line", place.line(), shown(place.column()));
        String page = place.page() == null ? null : words.get("page", place.page());
        return line == null ? Optional.ofNullable(page) : Optional.of(page == null ? line : page + ", " + line);
    }

    private static String shown(@Nullable Integer column) {
        return column == null ? "?" : column.toString();
    }

    /** Where the invoice stands beside it the fields are linked, elsewhere their values are told. */
    private void fields(Html item, List<Value> fields) {
        for (Value value : fields) {
            String name = value.path() + " ";
            if (whole) {
                item.open("a", "class", "field", "href", "#" + anchors.field(marks.number(value)));
                item.text("→ " + value.path()).close("a").text(" ");
            } else {
                item.open("span", "class", "field").text(name).open("b").foreign(cut(value.text()));
                item.close("b", "span").text(" ");
            }
        }
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** What only experts ask for: the words of the rule's authors, and the paths of the elements. */
    private void details(FileCause cause) {
        String official = cause.first().message() == null
                ? ""
                : Objects.requireNonNullElse(cause.first().official(), "");
        List<String> paths = cause.findings().stream()
                .limit(whole ? PLACES : PLACES_OF_MANY)
                .map(finding -> finding.place().location())
                .filter(Objects::nonNull)
                .filter(path -> path.startsWith("/"))
                .toList();
        if (official.isBlank() && (paths.isEmpty() || !whole)) {
            return;
        }
        html.open("details", "class", "official")
                .element("summary", words.get(official.isBlank() ? "details.place" : "details"));
        if (!official.isBlank()) {
            html.open("p").foreign(official).close("p");
        }
        paths.forEach(path -> html.element("code", TextReport.readable(path), "class", "location"));
        html.close("details");
    }

    /** What to call a finding: our sentence, or the official one without the id that stands beside it. */
    static String sentence(Finding finding, Locale language) {
        String text = finding.text(language);
        return finding.message() == null ? OWN_ID.matcher(text).replaceFirst("") : text;
    }
}

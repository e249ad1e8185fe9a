package org.quittance.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;

/** What the page says of many files together: totals, charts, and the table that leads to each. */
final class HtmlSummary {
    /** What is longer takes more room than the rest of its row. */
    private static final int LONGEST = 110;

    /** How many bars a chart has; the rest is one bar. */
    private static final int BARS = 8;

    /** A part of a bar that can still be seen, in hundredths of the bar. */
    private static final double THINNEST = 1;

    private final Html html = new Html();
    private final ReportHead head;
    private final HtmlWords words;

    HtmlSummary(ReportHead head, HtmlWords words) {
        this.head = head;
        this.words = words;
    }

    String html() {
        html.open("section", "class", "summary", "aria-labelledby", "summary").line();
        html.element("h2", sentence(), "id", "summary").line();
        totals();
        charts();
        html.close("section").line();
        table();
        html.open("section", "class", "files", "aria-labelledby", "files").line();
        html.element("h2", words.get("files"), "id", "files").line();
        return html.toString();
    }

    /** Of a run that was stopped it is told first how far it came: what was judged says nothing of the rest. */
    private String sentence() {
        if (head.notDone() > 0) {
            return words.get(
                    "summary.stopped",
                    head.files(),
                    head.files() + head.notDone(),
                    head.count(Verdict.ACCEPTED),
                    head.count(Verdict.REJECTED),
                    head.count(Verdict.INCOMPLETE));
        }
        if (head.count(Verdict.ACCEPTED) == head.files()) {
            return words.get("summary.all", head.files());
        }
        return words.get("summary.some", head.count(Verdict.ACCEPTED), head.files());
    }

    private void totals() {
        html.open("dl", "class", "totals-strip");
        total("files", head.files(), words.get("summary.files"));
        for (Verdict verdict : Verdict.values()) {
            total(
                    verdict.id(),
                    head.count(verdict),
                    HtmlSigns.of(verdict) + " " + words.get("summary." + verdict.id()));
        }
        if (head.notDone() > 0) {
            total("undone", head.notDone(), HtmlSigns.of(Outcome.SKIPPED) + " " + words.get("summary.undone"));
        }
        html.open("div").element("dt", words.get("summary.time"));
        html.element("dd", duration()).close("div", "dl").line();
        html.open("div", "class", "bar-of-all");
        int asked = head.files() + head.notDone();
        bar(head.counts(), head.notDone(), asked, asked, words.get("summary.files"));
        html.close("div").line();
    }

    private void total(String name, int count, String label) {
        html.open("div", "class", name)
                .element("dt", label)
                .element("dd", number(count))
                .close("div");
    }

    private String duration() {
        double seconds = head.elapsed().toMillis() / 1e3;
        return seconds < 60
                ? String.format(words.locale(), "%.1f s", seconds)
                : String.format("%d min %02d s", (int) seconds / 60, (int) seconds % 60);
    }

    private String number(int count) {
        return String.format(words.locale(), "%,d", count);
    }

    private void charts() {
        html.open("div", "class", "charts").line();
        causes();
        shares("producers", head.tally().producers());
        shares("profiles", head.tally().profiles());
        html.close("div").line();
    }

    private void causes() {
        List<Tally.Cause> causes = head.tally().causes();
        if (causes.isEmpty()) {
            return;
        }
        int most = causes.get(0).files();
        chart("causes", words.get("chart.files"));
        for (Tally.Cause cause : causes.subList(0, Math.min(BARS, causes.size()))) {
            Finding first = cause.first();
            html.open("tr").open("th", "scope", "row", "data-filter", first.rule());
            html.element("code", first.rule());
            html.element("span", plain(first.message(), first.text(words.locale())), "class", "detail")
                    .close("th")
                    .open("td");
            bar(Map.of(Verdict.REJECTED, cause.files()), cause.files(), most, first.rule());
            html.close("td")
                    .element("td", number(cause.files()), "class", "figure")
                    .close("tr");
        }
        html.close("tbody", "table").line();
    }

    /** The sentence of a finding speaks of one file; told in general it holds for all. */
    private String plain(@Nullable Message message, String official) {
        String text = message == null
                ? official.replaceFirst("^\\[[^\\]]*\\]\\s*-?\\s*", "")
                : message.general().text(words.locale());
        return text.length() > LONGEST ? text.substring(0, LONGEST - 2).strip() + "…" : text;
    }

    private void shares(String name, List<Tally.Share> all) {
        if (all.size() < 2) {
            return;
        }
        int most = all.get(0).files();
        chart(name, words.get("chart.verdicts"));
        all.stream().limit(BARS).forEach(share -> share(named(name, share), share.name(), share, most));
        if (all.size() > BARS) {
            List<Tally.Share> others = all.subList(BARS, all.size());
            Tally.Share together = sum(others);
            share(words.count("chart.others", others.size()), "", together, Math.max(most, together.files()));
        }
        html.close("tbody", "table").line();
    }

    private static Tally.Share sum(List<Tally.Share> shares) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        shares.forEach(share -> share.counts().forEach((verdict, n) -> counts.merge(verdict, n, Integer::sum)));
        return new Tally.Share("", counts);
    }

    private String named(String chart, Tally.Share share) {
        return share.name().isEmpty() ? words.get("chart." + chart + ".none") : share.name();
    }

    private void share(String label, String filter, Tally.Share share, int most) {
        html.open("tr")
                .open("th", "scope", "row", "data-filter", filter)
                .foreign(label)
                .close("th")
                .open("td");
        bar(share.counts(), share.files(), most, label);
        html.close("td").open("td", "class", "figure");
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            int count = share.counts().getOrDefault(verdict, 0);
            if (count > 0) {
                parts.add(HtmlSigns.of(verdict) + " " + number(count));
            }
        }
        html.text(String.join("  ", parts)).close("td", "tr");
    }

    private void chart(String name, String figures) {
        html.open("table", "class", "chart").element("caption", words.get("chart." + name));
        html.open("thead", "class", "hidden").open("tr");
        html.element("th", words.get("chart." + name + ".column"), "scope", "col");
        html.element("th", words.get("chart.bar"), "scope", "col");
        html.element("th", figures, "scope", "col")
                .close("tr", "thead")
                .open("tbody")
                .line();
    }

    /** A bar as long as its part of the longest, in the colours of the verdicts; the figures stand beside it. */
    private void bar(Map<Verdict, Integer> counts, int files, int most, String label) {
        bar(counts, 0, files, most, label);
    }

    /** A bar at whose end stands what was not done. */
    private void bar(Map<Verdict, Integer> counts, int undone, int files, int most, String label) {
        html.open("svg", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "role", "img", "aria-label", label);
        double scale = 100.0 / Math.max(1, most);
        double x = 0;
        for (Verdict verdict : Verdict.values()) {
            x = part(x, scale, counts.getOrDefault(verdict, 0), files, verdict.id(), words.of(verdict));
        }
        part(x, scale, undone, files, "undone", words.get("summary.undone"));
        html.close("svg");
    }

    /** Draws a part of a bar, if there is one; returns where the next begins. */
    private double part(double x, double scale, int count, int files, String name, String label) {
        if (count == 0) {
            return x;
        }
        double width = Math.max(count * scale, THINNEST);
        html.open("rect", "class", name, "x", coordinate(x), "y", "0", "width", coordinate(width), "height", "8");
        html.element("title", label + ": " + count + " / " + files).close("rect");
        return x + width;
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void table() {
        html.open("section", "class", "index", "aria-labelledby", "index").line();
        html.element("h2", words.get("index"), "id", "index").line();
        html.open("div", "class", "controls", "id", "controls", "data-search", words.get("index.search"));
        html.close("div").line();
        html.open(
                        "table",
                        "id",
                        "table",
                        "data-shown",
                        words.get("index.shown"),
                        "data-all",
                        words.get("index.verdict.all"))
                .open("thead")
                .open("tr");
        for (String column : List.of("verdict", "path", "kind", "profile", "producer", "cause", "errors", "warnings")) {
            html.element("th", words.get("index." + column), "scope", "col", "class", "c-" + column);
        }
        html.close("tr", "thead").open("tbody").line();
        head.tally().rows().forEach(this::row);
        html.close("tbody", "table", "section").line();
    }

    private void row(Tally.Row row) {
        html.open("tr", "class", row.verdict().id());
        html.open("td", "class", "c-verdict")
                .element("span", HtmlSigns.of(row.verdict()), "class", "sign", "aria-hidden", "true")
                .text(" ")
                .element("span", words.of(row.verdict()), "class", "word")
                .close("td");
        html.open("th", "scope", "row", "class", "c-path");
        html.open("a", "href", "#" + new HtmlAnchors(row.path()).section());
        html.foreign(row.path()).close("a", "th");
        String kind = row.kind().id();
        html.element("td", words.find("kind." + kind).orElse(kind), "class", "c-kind");
        html.element("td", row.profile(), "class", "c-profile");
        html.open("td", "class", "c-producer").foreign(row.producer()).close("td");
        html.open("td", "class", "c-cause").element("code", row.cause());
        if (row.reason() != null) {
            html.element("span", plain(row.reason(), ""), "class", "detail");
        }
        html.close("td");
        html.element("td", String.valueOf(row.errors()), "class", "figure c-errors");
        html.element("td", String.valueOf(row.warnings()), "class", "figure c-warnings");
        html.close("tr").line();
    }
}

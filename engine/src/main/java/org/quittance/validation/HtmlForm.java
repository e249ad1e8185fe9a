package org.quittance.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.quittance.data.Lazy;
import org.quittance.finding.Severity;

/**
 * The form for a browser: one page that needs nothing else.
 *
 * @param language the language of the page
 * @param files how many files the report is about
 */
record HtmlForm(Locale language, int files) implements ReportForm {
    /** Up to that many files are shown with their invoices; of more, a page of a few megabytes has no room. */
    static final int WHOLE = 20;

    private static final Lazy<String> STYLE = Lazy.of(() -> resource("html.css"));
    private static final Lazy<String> SCRIPT = Lazy.of(() -> resource("html.js"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

    @Override
    public String before(ReportHead head) {
        HtmlWords words = new HtmlWords(language);
        Html html = new Html().raw("<!DOCTYPE html>").line();
        html.open("html", "lang", words.locale().getLanguage()).line();
        head(html, head, words);
        html.open("body").line();
        html.element("a", words.get("skip"), "class", "skip", "href", "#main").line();
        html.open("header", "class", "top");
        html.element("h1", words.get("title"));
        html.element(
                "p",
                words.get("made", head.version(), TIME.format(head.generated().atOffset(ZoneOffset.UTC))));
        html.close("header").line();
        html.open("main", "id", "main").line();
        partial(html, head, words.locale());
        weights(html, head, words);
        if (files > 1) {
            html.raw(new HtmlSummary(head, words).html());
        }
        return html.toString();
    }

    @Override
    public String file(FileReport file) {
        return new HtmlFile(file, new HtmlWords(language), files == 1, files <= WHOLE).html();
    }

    @Override
    public String between() {
        return "\n";
    }

    @Override
    public String after(ReportHead head) {
        HtmlWords words = new HtmlWords(language);
        Html html = new Html();
        if (files > 1) {
            html.close("section").line();
        }
        html.close("main").line();
        html.element("footer", words.get("footer", head.version())).line();
        html.open("script").raw(SCRIPT.get()).close("script").line();
        return html.close("body", "html").line().toString();
    }

    @Override
    public boolean flows() {
        return files == 1;
    }

    /** The policy allows the two blocks that stand here and nothing else, whatever a file smuggles in. */
    private static void head(Html html, ReportHead head, HtmlWords words) {
        String policy = "default-src 'none'; style-src '" + hash(STYLE.get()) + "'; script-src '" + hash(SCRIPT.get())
                + "'; base-uri 'none'; form-action 'none'";
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.empty("meta", "name", "generator", "content", "Quittance " + head.version())
                .line();
        html.element("title", words.get("title")).line();
        html.open("style").raw(STYLE.get()).close("style").line();
        html.close("head").line();
    }

    private static void partial(Html html, ReportHead head, Locale language) {
        if (head.notDone() > 0) {
            html.open("p", "class", "notice").element("strong", head.stopped(language));
            html.close("p").line();
        }
    }

    /** Whoever reads the verdicts has to know that somebody bent the scale. */
    private static void weights(Html html, ReportHead head, HtmlWords words) {
        if (head.options().severities().isEmpty()) {
            return;
        }
        html.open("p", "class", "notice").element("strong", words.get("weights"));
        new TreeMap<>(head.options().severities()).forEach((rule, weight) -> html.text(" ")
                .element(
                        "code",
                        rule + " = "
                                + weight.map(Severity::id)
                                        .map(id -> words.get("severity." + id))
                                        .orElse(words.get("severity.off"))));
        html.close("p").line();
    }

    private static String hash(String block) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(block.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlForm.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

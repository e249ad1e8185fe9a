package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.data.Table;
import org.w3c.dom.Element;

class HtmlFormTest {
    private static final String ONE = HtmlSamples.report(HtmlSamples.BAD).html(Locale.ENGLISH);
    private static final String SEVERAL = HtmlSamples.report(HtmlSamples.GOOD, HtmlSamples.BAD, HtmlSamples.UNFINISHED)
            .html(Locale.ENGLISH);

    private static HtmlPage page(String html) throws Exception {
        return new HtmlPage(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "several"})
    void a_page_needs_nothing_from_elsewhere_and_allows_nothing_else(String which) throws Exception {
        HtmlPage page = page(which.equals("one") ? ONE : SEVERAL);
        for (Element element : page.all("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                assertThat(name).isNotIn("src", "srcset", "style", "action").doesNotStartWith("on");
                if (name.equals("href")) {
                    assertThat(value).startsWith("#");
                }
            }
        }
        assertThat(page.blocks()).hasSize(2).allSatisfy(block -> assertThat(block)
                .doesNotContain("url(", "@import", "fetch(", "http:", "https:"));
        String policy = page.all("meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .getAttribute("content");
        assertThat(policy)
                .startsWith("default-src 'none';")
                .contains(page.hashes())
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "several"})
    void every_link_leads_somewhere_and_no_name_is_given_twice(String which) throws Exception {
        HtmlPage page = page(which.equals("one") ? ONE : SEVERAL);
        Set<String> ids = new HashSet<>();
        for (Element element : page.all("*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        assertThat(page.all("a")).isNotEmpty().allSatisfy(a -> assertThat(ids)
                .contains(a.getAttribute("href").substring(1)));
        page.all("*").stream()
                .filter(element -> element.hasAttribute("aria-labelledby"))
                .forEach(element -> assertThat(ids).contains(element.getAttribute("aria-labelledby")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "several"})
    void a_page_has_landmarks_and_headings_in_order_and_tables_with_heads(String which) throws Exception {
        HtmlPage page = page(which.equals("one") ? ONE : SEVERAL);
        assertThat(page.all("html").get(0).getAttribute("lang")).isEqualTo("en");
        assertThat(page.all("main")).hasSize(1);
        assertThat(page.all("h1")).hasSize(1);
        int before = 1;
        for (Element element : page.all("*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).as(HtmlPage.text(element)).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
        assertThat(page.all("th")).isNotEmpty().allSatisfy(th -> assertThat(th.getAttribute("scope"))
                .isIn("row", "col"));
    }

    @Test
    void what_comes_from_a_file_is_text_and_nothing_else() throws Exception {
        HtmlPage page = page(ONE);
        assertThat(page.all("img")).isEmpty();
        assertThat(page.all("script")).isEmpty();
        assertThat(ONE)
                .doesNotContain("\u202E", "\u0007", "alert('x')")
                .contains(
                        "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;/l&#39;facture &amp; &quot;co&quot;⟨U+202E⟩fdp\uFFFD.xml")
                .contains("&lt;img src=x onerror=alert(1)&gt; ⟨U+202E⟩moc");
    }

    @Test
    void a_run_that_was_stopped_says_so_before_all_else() {
        ReportHead whole = HtmlSamples.many(3).head();
        ReportHead stopped = HtmlSamples.stopped(whole, 7);
        assertThat(ReportForm.html(Locale.ENGLISH, 3).before(stopped))
                .containsSubsequence("<main", "The run was stopped; files not done: 7", "<section");
        assertThat(ReportForm.html(Locale.ENGLISH, 3).before(whole)).doesNotContain("was stopped");
    }

    @Test
    void a_run_that_was_stopped_is_never_headed_in_green() {
        ReportHead good = HtmlSamples.report(HtmlSamples.GOOD, HtmlSamples.GOOD).head();
        assertThat(ReportForm.html(Locale.ENGLISH, 5).before(HtmlSamples.stopped(good, 3)))
                .doesNotContain("All 2 files")
                .contains(
                        ">2 of 5 files judged: 2 accepted, 0 rejected, 0 incomplete.</h2>",
                        "<dt>⊘ Not done</dt><dd>3</dd>",
                        "width=\"40.00\" height=\"8\"><title>Accepted: 2 / 5<",
                        "class=\"undone\" x=\"40.00\" y=\"0\" width=\"60.00\" height=\"8\"><title>Not done: 3 / 5<");
        assertThat(ReportForm.html(Locale.ENGLISH, 2).before(good)).contains("All 2 files are accepted.");
    }

    @Test
    void a_finding_says_why_it_happens_and_what_to_do() {
        assertThat(ONE).contains("<p class=\"cause\"><strong>", "<p class=\"fix\"><strong>");
    }

    @Test
    void half_a_character_does_not_break_the_page() {
        assertThat(Html.escaped("a\uD800b\uFFFE\u0000\u0085")).isEqualTo("a\uFFFDb\uFFFD\uFFFD\uFFFD");
        assertThat(Html.escaped("عربي")).isEqualTo("عربي");
    }

    @Test
    void the_verdict_comes_first_with_its_reasons() throws Exception {
        HtmlPage page = page(ONE);
        assertThat(HtmlPage.text(page.all("h2").get(0)))
                .isEqualTo("Rejected: 5 causes have to be corrected (10 findings).");
        Element reasons = page.all("ul", "reasons").get(0);
        assertThat(HtmlPage.text(reasons)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "en", "it"})
    void a_page_speaks_the_language_asked_for(String language) throws Exception {
        HtmlPage page = page(HtmlSamples.report(HtmlSamples.GOOD).html(Locale.forLanguageTag(language)));
        String expected =
                switch (language) {
                    case "fr" -> "Fichier accepté";
                    case "de" -> "Angenommen";
                    default -> "Accepted";
                };
        assertThat(HtmlPage.text(page.all("h2").get(0))).startsWith(expected);
        assertThat(page.all("html").get(0).getAttribute("lang")).isEqualTo(language.equals("it") ? "en" : language);
    }

    @Test
    void a_step_that_was_not_run_is_told_loudly() throws Exception {
        HtmlPage page = page(HtmlSamples.report(HtmlSamples.UNFINISHED).html(Locale.ENGLISH));
        assertThat(HtmlPage.text(page.all("h2").get(0)))
                .startsWith("Incomplete: one check that applies could not be run");
        assertThat(HtmlPage.texts(page.all("p", "alert")))
                .containsExactly(
                        "⊘ Rules peppol-cii: not run. The rule set \"peppol-cii\" applies and is not carried.");
        assertThat(page.all("li", "skipped")).hasSize(1);
    }

    @Test
    void a_finding_and_its_field_are_linked_both_ways() throws Exception {
        HtmlPage page = page(ONE);
        Element amount = page.all("mark").stream()
                .filter(mark -> HtmlPage.text(mark).equals("99.991"))
                .findFirst()
                .orElseThrow();
        Element link = page.all("a", "ref").stream()
                .filter(a -> a.getPreviousSibling() == amount)
                .findFirst()
                .orElseThrow();
        Element finding = page.byId(link.getAttribute("href").substring(1));
        assertThat(finding.getTagName()).isEqualTo("article");
        assertThat(HtmlPage.text(finding)).contains("BT-131");
        assertThat(page.all("a", "field").stream().map(a -> a.getAttribute("href")))
                .contains("#" + amount.getAttribute("id"));
        assertThat(link.getAttribute("aria-label")).matches("Error \\d+: .*");
    }

    @Test
    void a_term_that_is_missing_is_told_beside_the_invoice() throws Exception {
        HtmlPage page = page(ONE);
        assertThat(HtmlPage.text(page.all("div", "missing").get(0))).contains("BT-27 Seller name");
    }

    @Test
    void the_invoice_is_shown_only_where_the_report_carries_it() throws Exception {
        FileReport bare = Samples.validate(Samples.basic());
        assertThat(bare.exhibit().invoice()).isNull();
        assertThat(page(HtmlSamples.report(bare).html(Locale.ENGLISH)).all("section", "invoice"))
                .isEmpty();
        assertThat(page(ONE).all("section", "invoice")).hasSize(1);
    }

    @Test
    void several_files_are_summed_up_and_listed() throws Exception {
        HtmlPage page = page(SEVERAL);
        assertThat(HtmlPage.text(page.byId("summary"))).isEqualTo("1 of 3 files are accepted.");
        Element table = page.byId("table");
        assertThat(table.getElementsByTagName("tr").getLength()).isEqualTo(4);
        assertThat(HtmlPage.texts(page.all("span", "word"))).startsWith("Accepted", "Rejected", "Incomplete");
        assertThat(page.all("details", "file")).hasSize(3);
        assertThat(page.all("table", "chart")).isNotEmpty();
        assertThat(page.all("rect")).isNotEmpty();
        assertThat(HtmlPage.texts(page.all("p", "notice")))
                .containsExactly("Weights changed by the caller: BR-1 = Note BR-2 = off");
    }

    @Test
    void a_thousand_files_make_a_page_of_a_few_megabytes() {
        String page = HtmlSamples.many(1_000).html(Locale.ENGLISH);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(8_000_000);
        assertThat(page).contains("<b><bdi>99.991</bdi></b>").doesNotContain("<section class=\"invoice\"");
    }

    @Test
    void every_word_is_there_in_three_languages() {
        Pattern hole = Pattern.compile("\\{\\d}");
        for (Table.Row row : Table.beside(HtmlWords.class, "html.tsv").rows()) {
            for (String language : List.of("fr", "de")) {
                assertThat(row.get(language)).as(row.get("key")).isNotBlank();
                assertThat(holes(hole, row.get(language))).as(row.get("key")).isEqualTo(holes(hole, row.get("en")));
            }
        }
    }

    /** « Une erreur » has no number in it, and neither need « one error ». */
    private static Set<String> holes(Pattern hole, String text) {
        return hole.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}

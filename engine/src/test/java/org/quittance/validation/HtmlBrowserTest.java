package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser; where there is none the tests are counted as skipped, not as passed. */
class HtmlBrowserTest {
    /** The lowest contrast of a text to what is painted behind it, with the text that has it (WCAG 2, 1.4.3). */
    private static final String CONTRAST = """
            (() => {
              document.querySelectorAll('details').forEach(d => d.open = true);
              const parse = c => c.match(/[\\d.]+/g).map(Number);
              const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
                if (c.length === 3 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
              let worst = [99, ''];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const e = walk.currentNode.parentElement;
                if (!walk.currentNode.data.trim() || e.closest('svg, script') || !e.offsetParent) continue;
                const a = light(parse(getComputedStyle(e).color).slice(0, 3)), b = light(behind(e));
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < worst[0]) worst = [ratio, walk.currentNode.data.trim().slice(0, 40)];
              }
              return worst[0].toFixed(2) + ' ' + worst[1];
            })()""";

    private static @Nullable Browser browser;

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void start() throws Exception {
        if (Browser.command().isEmpty()) {
            return;
        }
        browser = Browser.start(Browser.command().orElseThrow());
        Files.writeString(
                folder.resolve("one.html"), HtmlSamples.report(HtmlSamples.BAD).html(Locale.FRENCH));
        Files.writeString(folder.resolve("several.html"), HtmlSamples.many(40).html(Locale.ENGLISH));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.stop();
        }
    }

    private static Browser open(String page, int width, String colours) throws Exception {
        assumeTrue(browser != null, "not run: there is no Chromium on this machine");
        Browser open = Objects.requireNonNull(browser);
        open.width(width);
        open.colours(colours);
        open.open(folder.resolve(page));
        return open;
    }

    @ParameterizedTest
    @CsvSource({"one.html, 1440, light", "one.html, 390, dark", "several.html, 1440, dark", "several.html, 390, light"})
    void a_page_fits_its_window_and_can_be_read(String page, int width, String colours) throws Exception {
        Browser open = open(page, width, colours);
        assertThat(open.evaluate("String(document.documentElement.scrollWidth <= innerWidth)"))
                .isEqualTo("true");
        String worst = open.evaluate(CONTRAST);
        assertThat(Double.parseDouble(worst.split(" ")[0])).as(worst).isGreaterThanOrEqualTo(4.5);
        assertThat(open.evaluate("String(performance.getEntriesByType('resource').length)"))
                .isEqualTo("0");
    }

    @Test
    void only_the_blocks_of_the_page_itself_are_run() throws Exception {
        Browser open = open("several.html", 1440, "light");
        assertThat(open.evaluate("""
                (() => { const s = document.createElement('script'); s.textContent = 'window.hit = 1';
                  document.body.append(s); return String(window.hit); })()""")).isEqualTo("undefined");
        assertThat(open.evaluate("document.querySelector('.controls').childElementCount + ''"))
                .isEqualTo("3");
    }

    @Test
    void the_table_is_filtered_and_sorted() throws Exception {
        Browser open = open("several.html", 1440, "light");
        String shown = "String([...document.querySelectorAll('#table tbody tr')].filter(r => !r.hidden).length)";
        assertThat(open.evaluate(shown)).isEqualTo("40");
        open.evaluate("""
                (() => { const v = document.querySelector('.controls select'); v.value = 'rejected';
                  v.dispatchEvent(new Event('change')); return ''; })()""");
        assertThat(open.evaluate(shown)).isEqualTo("20");
        open.evaluate("""
                (() => { const s = document.querySelector('.controls input'); s.value = 'in/2.xml';
                  s.dispatchEvent(new Event('input')); return ''; })()""");
        assertThat(open.evaluate(shown)).isEqualTo("1");
        assertThat(open.evaluate("document.querySelector('[role=status]').textContent"))
                .isEqualTo("1 of 40 files shown");
        String path = "document.querySelector('#table tbody tr th').textContent";
        String sort = "(() => { document.querySelector('th.c-path button').click(); return "
                + "document.querySelector('th.c-path').getAttribute('aria-sort'); })()";
        assertThat(open.evaluate(sort)).isEqualTo("ascending");
        assertThat(open.evaluate(path)).isEqualTo("in/0.xml");
        assertThat(open.evaluate(sort)).isEqualTo("descending");
        assertThat(open.evaluate(path)).isEqualTo("in/39.xml");
    }

    @Test
    void a_link_of_the_table_opens_the_section_of_its_file() throws Exception {
        Browser open = open("several.html", 1440, "light");
        open.evaluate("(() => { document.querySelector('#table tbody a').click(); return ''; })()");
        String opened = "String(document.querySelector('details.file').open)";
        for (int i = 0; i < 50 && !open.evaluate(opened).equals("true"); i++) {
            Thread.sleep(20);
        }
        assertThat(open.evaluate(opened)).isEqualTo("true");
    }
}

package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static final Fonts FONTS = Fonts.bundled();
    private static final Style STYLE = Style.of(Weight.REGULAR, 10, 0);

    /** Wraps to lines no wider than the model text. */
    private static List<String> wrap(String text, String model) throws Exception {
        try (PDDocument document = new PDDocument()) {
            Typesetter typesetter = new Typesetter(FONTS, document);
            Phrase phrase = Wording.in(Locale.FRENCH, "EUR").phrase(STYLE).say(text);
            double measure = typesetter.width(model, STYLE) + 0.01;
            return Wrapping.wrap(phrase, measure, typesetter).stream()
                    .map(line -> line.fragments().stream()
                            .map(TextLine.Fragment::text)
                            .collect(Collectors.joining()))
                    .toList();
        }
    }

    @Test
    void lines_end_after_blanks() throws Exception {
        assertThat(wrap("un deux trois quatre", "un deux")).containsExactly("un deux ", "trois ", "quatre");
    }

    @Test
    void lines_never_end_after_an_apostrophe_or_a_no_break_space() throws Exception {
        assertThat(wrap("la TVA d’après", "la TVA d’")).containsExactly("la TVA ", "d’après");
        assertThat(wrap("soit 1\u00a0000", "soit 1")).containsExactly("soit ", "1\u00a0000");
        assertThat(wrap("Note : x", "Note :")).containsExactly("Note : ", "x");
    }

    @Test
    void lines_may_end_after_hyphens_between_letters_and_slashes() throws Exception {
        assertThat(wrap("Saint-Étienne", "Saint-Ét")).containsExactly("Saint-", "Étienne");
        assertThat(wrap("pommes/poires", "pommes/p")).containsExactly("pommes/", "poires");
    }

    @Test
    void a_word_wider_than_a_line_is_cut_without_loss() throws Exception {
        List<String> lines = wrap("ab " + "x".repeat(50) + " cd", "xxxxxxxxxx");
        assertThat(String.join("", lines)).isEqualTo("ab " + "x".repeat(50) + " cd");
        assertThat(lines).contains("xxxxxxxxxx");
    }

    @Test
    void line_feeds_start_new_lines() throws Exception {
        assertThat(wrap("a\nb\r\nc", "aaaaaaaaaa")).containsExactly("a ", "b ", "c");
    }

    @Test
    void a_character_outside_the_basic_plane_is_never_cut() throws Exception {
        List<String> lines = wrap("\uD83D\uDE00".repeat(9), "xxx");
        assertThat(lines).allSatisfy(line -> assertThat(line.codePoints()).containsOnly(0x1F600));
    }
}

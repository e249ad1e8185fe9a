package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

class TermsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("quittance.root"), "docs", "terms.md");

    private final TermPlaces places = TermPlaces.standard();

    @Test
    void the_committed_page_is_that_of_the_terms() throws Exception {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, TermsPage.markdown());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/terms.md is generated; -Dgolden.update=true rewrites it")
                .isEqualTo(TermsPage.markdown());
    }

    @Test
    void every_term_of_en16931_has_a_place_in_each_syntax() {
        for (InvoiceSyntax syntax : InvoiceSyntax.values()) {
            List<String> placeless = Terms.standard().all().stream()
                    .filter(term -> !term.group() && term.in(Profile.EN16931).isPresent())
                    .filter(term -> places.in(syntax, term).isEmpty())
                    .map(Term::id)
                    .toList();
            assertThat(placeless).as(syntax.name()).isEmpty();
        }
    }

    @Test
    void a_term_of_extended_has_a_place_in_cii() {
        List<String> placeless = Terms.standard().all().stream()
                .filter(term -> !term.group() && !term.id().equals("BT-X-557"))
                .filter(term -> places.in(InvoiceSyntax.CII, term).isEmpty())
                .map(Term::id)
                .toList();
        assertThat(placeless).isEmpty();
    }
}

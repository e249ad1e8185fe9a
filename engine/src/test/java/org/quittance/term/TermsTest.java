package org.quittance.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quittance.code.CodeList;

class TermsTest {
    private final Terms terms = Terms.standard();

    @Test
    void a_term_repeats_one_of_its_own_type() {
        List<String> wrong = terms.all().stream()
                .filter(term -> term.like().isPresent())
                .filter(term -> terms.get(term.like().orElseThrow()).type() != term.type())
                .map(Term::id)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_two_terms_of_a_group_repeat_the_same() {
        Set<String> seen = new HashSet<>();
        List<String> twice = terms.all().stream()
                .filter(term -> term.like().isPresent())
                .filter(term ->
                        !seen.add(term.parent().orElse("") + " " + term.like().orElseThrow()))
                .map(Term::id)
                .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void the_counterpart_of_a_term_is_found_in_the_group_that_repeats_it() {
        assertThat(terms.childLike("BG-X-33", "BT-27")).map(Term::id).contains("BT-X-207");
        assertThat(terms.childLike("BG-X-35", "BT-35")).map(Term::id).contains("BT-X-216");
        assertThat(terms.childLike("BT-X-205", "BT-29-1")).map(Term::id).contains("BT-X-206-0");
        assertThat(terms.childLike("BG-4", "BT-27")).map(Term::id).contains("BT-27");
        assertThat(terms.childLike("BG-X-33", "BT-33")).isEmpty();
    }

    @Test
    void every_term_has_a_parent_that_is_there_three_names_and_a_known_code_list() {
        for (Term term : terms.all()) {
            assertThat(terms.ancestors(term)).isNotNull();
            assertThat(List.of(term.name(Locale.ENGLISH), term.name(Locale.FRENCH), term.name(Locale.GERMAN)))
                    .as(term.id())
                    .noneMatch(String::isBlank);
            term.codeList()
                    .ifPresent(list ->
                            assertThat(CodeList.of(list).codes()).as(term.id()).isNotEmpty());
        }
    }

    @Test
    void what_extended_adds_is_in_no_other_profile() {
        List<String> elsewhere = terms.all().stream()
                .filter(term -> term.id().matches("B[GT]-X-.*"))
                .filter(term -> term.in(Profile.EN16931).isPresent()
                        || term.in(Profile.EXTENDED).isEmpty())
                .map(Term::id)
                .toList();
        assertThat(elsewhere).isEmpty();
    }
}

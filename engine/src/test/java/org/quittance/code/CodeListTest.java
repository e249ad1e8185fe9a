package org.quittance.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quittance.data.Table;

class CodeListTest {

    @Test
    void every_list_that_is_carried_has_a_source_and_a_version() {
        Set<String> carried = Table.beside(CodeList.class, "codes.tsv").rows().stream()
                .map(row -> row.get("list"))
                .collect(Collectors.toSet());
        assertThat(Table.beside(CodeList.class, "lists.tsv").rows())
                .allSatisfy(row -> {
                    assertThat(row.get("source")).isNotBlank();
                    assertThat(row.get("version")).isNotBlank();
                })
                .extracting(row -> row.get("list"))
                .containsExactlyInAnyOrderElementsOf(carried);
    }

    @Test
    void a_word_in_any_language_stands_for_its_code() {
        CodeList units = CodeList.of("UNECERec20+21");
        assertThat(units.codeFor("Jours")).contains("DAY");
        assertThat(units.codeFor("stunde")).contains("HUR");
        assertThat(units.codeFor("DAY")).contains("DAY");
        assertThat(units.codeFor("parsnip")).isEmpty();
    }
}

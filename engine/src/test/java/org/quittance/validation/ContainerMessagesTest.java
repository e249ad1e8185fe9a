package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quittance.data.Table;
import org.quittance.finding.Messages;

class ContainerMessagesTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void every_message_tells_the_same_values_in_three_languages() {
        for (Table.Row row : Table.beside(Messages.class, "container.tsv").rows()) {
            for (String language : new String[] {"fr", "de"}) {
                assertThat(row.get("text_" + language)).as(row.get("id")).isNotBlank();
                assertThat(holes(row.get("text_" + language))).as(row.get("id")).isEqualTo(holes(row.get("text_en")));
                assertThat(row.get("fix_" + language).isEmpty())
                        .as(row.get("id"))
                        .isEqualTo(row.get("fix_en").isEmpty());
            }
        }
    }
}

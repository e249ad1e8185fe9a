package org.quittance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.data.Table;

class MessagesTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");
    private static final Path GOLDEN = Path.of(
            System.getProperty("quittance.root", ".."), "engine/src/test/resources/org/quittance/finding/messages.txt");

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void every_message_tells_as_many_values_in_three_languages() {
        for (String table : Messages.TABLES) {
            for (Table.Row row : Table.beside(Messages.class, table).rows()) {
                for (String language : List.of("fr", "de")) {
                    assertThat(row.get("text_" + language)).as(row.get("id")).isNotBlank();
                    // a name may be handed in once per language, so the numbers of the holes may differ
                    assertThat(holes(row.get("text_" + language)))
                            .as(row.get("id"))
                            .hasSameSizeAs(holes(row.get("text_en")));
                    for (String part : List.of("cause_", "fix_")) {
                        assertThat(row.optional(part + language).isEmpty())
                                .as(row.get("id"))
                                .isEqualTo(row.optional(part + "en").isEmpty());
                    }
                }
            }
        }
    }

    @Test
    void every_message_is_shown_whole() throws IOException {
        StringBuilder shown = new StringBuilder();
        for (String id : new TreeSet<>(Messages.catalogue().ids())) {
            Message message = new Message(id, List.of("‹0›", Message.nameOf("BT-31"), "‹2›", "‹3›", "‹4›", "‹5›"));
            shown.append("== ").append(id).append('\n');
            Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)
                    .map(language -> message.text(language)
                            + message.cause(language)
                                    .map(cause -> " ? " + cause)
                                    .orElse("")
                            + message.fix(language).map(fix -> " → " + fix).orElse(""))
                    .forEach(line -> shown.append("   ").append(line).append('\n'));
            message.example(Locale.ENGLISH)
                    .ifPresent(example -> shown.append("   = ").append(example).append('\n'));
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, shown);
        }
        assertThat(GOLDEN).as("-Dgolden.update=true rewrites it").hasContent(shown.toString());
    }
}

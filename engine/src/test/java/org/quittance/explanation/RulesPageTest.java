package org.quittance.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("quittance.root"), "docs", "rules.md");

    @Test
    void the_committed_page_is_that_of_the_rule_sets() throws Exception {
        String page = RulesPage.markdown();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/rules.md is generated; -Dgolden.update=true rewrites it")
                .isEqualTo(page);
    }
}

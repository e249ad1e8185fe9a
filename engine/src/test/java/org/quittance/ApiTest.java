package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.quittance.schematron.ApiListing;

class ApiTest {
    private static final ApiListing API = new ApiListing(Path.of("target/classes"));

    @Test
    void public_signatures_are_the_ones_that_api_txt_lists() throws IOException {
        API.mustEqual(Path.of("api.txt"));
    }

    @Test
    void no_public_signature_shows_a_library() throws IOException {
        assertThat(API.lines())
                .isNotEmpty()
                .noneMatch(line -> line.contains("org.apache.pdfbox")
                        || line.contains("org.verapdf")
                        || line.contains("org.snakeyaml")
                        || line.contains("tools.jackson")
                        || line.contains("java.sql"));
    }
}

package org.quittance.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiTest {

    private static final ApiListing API = new ApiListing(Path.of("target/classes"));

    @Test
    void public_signatures_are_the_ones_that_api_txt_lists() throws IOException {
        API.mustEqual(Path.of("api.txt"));
    }

    @Test
    void no_public_signature_shows_saxon() throws IOException {
        assertThat(API.lines()).isNotEmpty().noneMatch(line -> line.contains("net.sf.saxon"));
    }
}

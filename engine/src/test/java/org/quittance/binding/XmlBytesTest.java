package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlBytesTest {
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final XmlBytes bytes = new XmlBytes(stream);

    @Test
    void text_is_escaped() throws IOException {
        assertThat(escaped("a & b < c > \"d\"\r\n\t'", false)).isEqualTo("a &amp; b &lt; c &gt; \"d\"&#13;\n\t'");
    }

    @Test
    void attributes_are_escaped() throws IOException {
        assertThat(escaped("a & b < c > \"d\"\r\n\t'", true))
                .isEqualTo("a &amp; b &lt; c &gt; &quot;d&quot;&#13;&#10;&#9;'");
    }

    @Test
    void every_character_becomes_what_java_makes_of_it() throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append(
                    (char) (random.nextInt(3) == 0 ? 0xd7f0 + random.nextInt(0x820) : 'A' + random.nextInt(0xffbe)));
        }
        bytes.escaped(text.toString(), false);
        bytes.flush();
        assertThat(stream.toByteArray()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_held_can_be_taken_back_however_much_it_is() throws IOException {
        bytes.ascii("kept");
        int mark = bytes.mark();
        bytes.hold(true);
        bytes.escaped("é".repeat(100_000), false);
        bytes.reset(mark);
        bytes.hold(false);
        bytes.ascii("x");
        bytes.flush();
        assertThat(stream).hasToString("keptx");
    }

    private String escaped(String text, boolean attribute) throws IOException {
        bytes.escaped(text, attribute);
        bytes.flush();
        return stream.toString(StandardCharsets.UTF_8);
    }
}

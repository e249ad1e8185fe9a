package org.quittance.schematron;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

class SafeXmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><a/><b></b></r>",
                "<r>\n  <a\n x='1'\n/>\n  <b>text</b>\n</r>",
                "<?xml version='1.0'?>\n\n<!-- c\n --><?p i?>  <r\n y='2'><a>1</a>\n\t<b/></r>",
                "<r><!-- c --><a/><!--\n--> <!-- --><b/></r>",
                "<r><?p i?><a/><![CDATA[<z>\n]]><b/></r>",
                "<r>é<a>\u20AC&amp;𝄞\n</a> <b/></r>",
                "<r>&amp; <a>&lt;</a>\r\n<b/></r>"
            })
    void positions_name_the_beginning_of_start_tags(String xml) throws Exception {
        assertThat(starts(xml, UTF_8))
                .containsExactly(
                        "r " + Invoices.position(xml, "<r"),
                        "a " + Invoices.position(xml, "<a"),
                        "/a " + Invoices.position(xml, "<a"),
                        "b " + Invoices.position(xml, "<b"),
                        "/b " + Invoices.position(xml, "<b"),
                        "/r " + Invoices.position(xml, "<r"));
    }

    @Test
    void positions_survive_buffers_and_depth() throws Exception {
        String xml = "<r>" + "x".repeat(100_000) + "\n" + " ".repeat(70_000) + "<a>" + "<n>".repeat(500)
                + "</n>".repeat(500) + "</a><b/></r>";
        assertThat(starts(xml, UTF_8))
                .contains("a 2:70001", "/a 2:70001", "n 2:70004", "b " + Invoices.position(xml, "<b"));
    }

    @Test
    void a_root_in_utf_16_is_at_least_on_the_right_line() throws Exception {
        assertThat(starts("<?xml version='1.0' encoding='UTF-16'?>\n<r/>", UTF_16)
                        .get(0))
                .startsWith("r 2:");
    }

    @Test
    void a_doctype_is_refused_before_anything_in_it_is_read() {
        assertRefused("<!DOCTYPE r SYSTEM 'http://localhost/no.dtd'><r/>", UnreadableXmlException.Reason.DOCTYPE);
        assertRefused("<!DOCTYPE r><r/>", UnreadableXmlException.Reason.DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<r>", "<r></s>", "<a:r/>", "<r/><r/>", "no xml", "<r>&undeclared;</r>"})
    void what_is_not_well_formed_is_refused(String xml) {
        assertRefused(xml, UnreadableXmlException.Reason.NOT_WELL_FORMED);
    }

    @Test
    void an_unknown_encoding_is_refused() {
        assertThatThrownBy(() -> starts("<?xml version='1.0' encoding='x-none'?><r/>", UTF_8))
                .isInstanceOf(UnreadableXmlException.class);
    }

    private static void assertRefused(String xml, UnreadableXmlException.Reason reason) {
        assertThatThrownBy(() -> starts(xml, UTF_8))
                .isInstanceOfSatisfying(UnreadableXmlException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }

    private static List<String> starts(String xml, Charset charset) throws UnreadableXmlException, SAXException {
        Starts starts = new Starts();
        SafeXml.parse(xml.getBytes(charset), starts);
        return starts.seen;
    }

    /** Notes where each element is said to begin. */
    private static final class Starts extends DefaultHandler {

        private final List<String> seen = new ArrayList<>();
        private @Nullable Locator locator;

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            note(localName);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            note("/" + localName);
        }

        private void note(String what) {
            if (locator != null) {
                seen.add(what + " " + locator.getLineNumber() + ":" + locator.getColumnNumber());
            }
        }
    }
}

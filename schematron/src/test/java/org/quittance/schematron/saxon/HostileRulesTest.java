package org.quittance.schematron.saxon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.Syntax;

/** A rule set that its user brought may be anybody's: it opens nothing, writes nothing, calls nothing, tells nothing. */
@Timeout(60)
class HostileRulesTest {
    private static final byte[] DOCUMENT = "<a/>".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "the-secret-of-this-machine";

    @TempDir
    Path folder;

    /** Instructions; FILE is a file with the secret, NEW a file that is not there, PORT a port where somebody listens. */
    static Stream<String> tricks() {
        return Stream.of(
                "<xsl:value-of select=\"document('FILE')\"/>",
                "<xsl:value-of select=\"doc('FILE')\"/>",
                "<xsl:value-of select=\"doc('http://127.0.0.1:PORT/')\"/>",
                "<xsl:value-of select=\"document('http://127.0.0.1:PORT/')\"/>",
                "<xsl:value-of select=\"unparsed-text('FILE')\"/>",
                "<xsl:value-of select=\"unparsed-text('http://127.0.0.1:PORT/')\"/>",
                "<xsl:value-of select=\"unparsed-text-lines('FILE')\"/>",
                "<xsl:value-of select=\"json-doc('FILE')\"/>",
                "<xsl:value-of select=\"collection('FOLDER')\"/>",
                "<xsl:value-of select=\"uri-collection('FOLDER')\"/>",
                "<xsl:value-of select=\"transform(map{'stylesheet-location':'FILE','source-node':/})?output\"/>",
                "<xsl:source-document href='FILE'><xsl:value-of select='.'/></xsl:source-document>",
                "<xsl:result-document href='NEW'>x</xsl:result-document>",
                "<xsl:value-of select=\"Q{java:java.lang.System}getProperty('user.home')\"/>",
                "<xsl:value-of select=\"Q{java:java.lang.Runtime}getRuntime()\"/>",
                "<xsl:value-of select=\"Q{java:java.lang.System}exit(7)\"/>");
    }

    /** Conditions that would be true if something could be seen. */
    static Stream<String> glances() {
        return Stream.of(
                "doc-available('FILE')",
                "doc-available('http://127.0.0.1:PORT/')",
                "unparsed-text-available('FILE')",
                "exists(available-environment-variables())",
                "string-length(environment-variable('PATH')) &gt; 0");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void a_trick_makes_the_run_a_crash_and_does_nothing(String trick) throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(100);
            RuleResult result = run(trick, server);
            assertThat(result).isInstanceOf(RuleResult.Crashed.class);
            assertThat(result.toString()).doesNotContain(SECRET);
            assertThat(folder.resolve("new.txt")).doesNotExist();
            assertThat(connected(server)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("glances")
    void nothing_is_seen(String glance) throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(100);
            String report = "<xsl:if test=\"" + glance + "\"><svrl:failed-assert id='SEEN' location='/'/></xsl:if>";
            assertThat(run(report, server).toString()).doesNotContain("SEEN");
            assertThat(connected(server)).isFalse();
        }
    }

    @Test
    void other_stylesheets_are_not_included() throws IOException {
        Path other = folder.resolve("other.xsl");
        Files.writeString(other, stylesheet("", "<svrl:fired-rule/>"));
        for (String word : new String[] {"include", "import"}) {
            String top = "<xsl:" + word + " href='" + other.toUri() + "'/>";
            assertThat(run(stylesheet(top, "<svrl:fired-rule/>"))).isInstanceOf(RuleResult.Crashed.class);
        }
        String doctype = "<!DOCTYPE x [<!ENTITY s SYSTEM '" + other.toUri() + "'>]>";
        assertThat(run(doctype + stylesheet("", "&s;<svrl:fired-rule/>"))).isInstanceOf(RuleResult.Crashed.class);
    }

    @Test
    void rules_without_end_heed_an_interrupt_wherever_they_write() throws InterruptedException {
        String endless = stylesheet(
                "<xsl:template name='on'><svrl:fired-rule/><xsl:call-template name='on'/></xsl:template>",
                "<xsl:call-template name='on'/>");
        AtomicReference<RuleResult> result = new AtomicReference<>();
        Thread running = new Thread(() -> result.set(run(endless)));
        running.start();
        TimeUnit.MILLISECONDS.sleep(500);
        running.interrupt();
        running.join(10_000);
        assertThat(running.isAlive()).isFalse();
        assertThat(result.get()).isInstanceOf(RuleResult.Crashed.class);
    }

    private RuleResult run(String instruction, ServerSocket server) throws IOException {
        Path file = Files.writeString(folder.resolve("secret.txt"), "<s>" + SECRET + "</s>");
        return run(stylesheet(
                "",
                "<svrl:fired-rule/>"
                        + instruction
                                .replace("FILE", file.toUri().toString())
                                .replace("FOLDER", folder.toUri().toString())
                                .replace(
                                        "NEW", folder.resolve("new.txt").toUri().toString())
                                .replace("PORT", String.valueOf(server.getLocalPort()))));
    }

    private static RuleResult run(String stylesheet) {
        Resource xslt = Resource.of("hostile.xslt", stylesheet.getBytes(StandardCharsets.UTF_8));
        return new SaxonRuleEngine().run(RuleSet.user("hostile", Syntax.CII, xslt), DOCUMENT);
    }

    private static boolean connected(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }

    private static String stylesheet(String top, String output) {
        return "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                + " xmlns:svrl='http://purl.oclc.org/dsdl/svrl'>" + top
                + "<xsl:template match='/'><svrl:schematron-output><svrl:active-pattern/>" + output
                + "</svrl:schematron-output></xsl:template></xsl:stylesheet>";
    }
}

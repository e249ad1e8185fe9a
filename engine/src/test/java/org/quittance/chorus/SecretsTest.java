package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal that says back everything it was told learns nobody anything. */
class SecretsTest {
    private static final String TOKEN = "secret-token-0123456789";

    private final Trial trial = new Trial();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        trial.close();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Everything that came in, plain and encoded, in a body of the given shape. */
    private static String echo(String shape, String request, String authorization, String account) {
        List<String> said = new ArrayList<>(List.of(
                "Authorization: " + authorization,
                "cpro-account: " + account,
                "password=" + Trial.PASSWORD,
                Trial.PASSWORD,
                base64("x" + Trial.PASSWORD + "y"),
                base64("xy" + Trial.PASSWORD),
                Trial.SECRET,
                base64(Trial.SECRET),
                base64(authorization),
                URLEncoder.encode(Trial.SECRET, StandardCharsets.UTF_8),
                request));
        String all = String.join(" ", said);
        return switch (shape) {
            case "label" -> "{\"codeRetour\":20001,\"libelle\":\"" + quoted(all) + "\"}";
            case "field" ->
                "{\"codeRetour\":20001,\"libelle\":\"x\",\"access_token\":\"abc\",\"echo\":{\"fichierFlux\":\"JVBERi0x\",\""
                        + quoted(all) + "\":\"" + quoted(all) + "\"}}";
            case "html" ->
                "<html>" + all.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + request;
            default -> "{\"codeRetour\":0,\"libelle\":\"" + quoted(all);
        };
    }

    private void assertNothingTold(String text, FluxFile file) throws IOException {
        String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file.content()));
        assertThat(text)
                .doesNotContain(Trial.PASSWORD)
                .doesNotContain(quoted(Trial.PASSWORD))
                .doesNotContain(Trial.PASSWORD
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("\"", "&quot;"))
                .doesNotContain(Trial.SECRET)
                .doesNotContain(URLEncoder.encode(Trial.SECRET, StandardCharsets.UTF_8))
                .doesNotContain(TOKEN)
                .doesNotContain(base64(TOKEN).substring(0, 12))
                .doesNotContain(base64(Trial.SECRET).substring(0, 12))
                .doesNotContain(base64("TECH_1_2@cpro.fr:" + Trial.PASSWORD))
                .doesNotContain(base64("x" + Trial.PASSWORD).substring(4, 16))
                .doesNotContain(base64("xy" + Trial.PASSWORD).substring(4, 16))
                .doesNotContain(content.substring(0, 60))
                .doesNotContain(content.substring(content.length() - 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "field", "html", "half"})
    void T18_neither_exceptions_nor_records_hold_what_was_echoed(String shape) throws Exception {
        FluxFile file = Trial.file(folder);
        trial.portal
                .onToken(ScriptedPortal.answer(
                        200,
                        "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"again\":\""
                                + TOKEN + "\"}"))
                .on("factures/v1/deposer/flux", (exchange, request) -> {
                    String body = echo(
                            shape,
                            request,
                            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                            String.valueOf(exchange.getRequestHeaders().getFirst("cpro-account")));
                    ScriptedPortal.answer(shape.equals("html") ? 500 : 200, body)
                            .to(exchange, request);
                });
        PortalException failure = Trial.failure(() -> trial.client().deposit(file));
        assertNothingTold(failure.toString(), file);
        assertNothingTold(failure.told().values() + failure.told().text(Locale.FRENCH), file);
        assertThat(failure.getCause()).isNull();
        assertThat(trial.recorded).hasSize(2);
        for (Exchange exchange : trial.recorded) {
            assertNothingTold(exchange.toString(), file);
        }
        assertThat(trial.recorded.get(1).request()).contains(Sha256.of(Files.readAllBytes(file.content())));
    }

    @Test
    void a_report_holds_no_secret_either() throws Exception {
        trial.portal.on("transverses/v1/consulterCRDetaille", (exchange, request) -> {
            String body = "{\"codeRetour\":0,\"listeErreurDP\":{\"numeroDP\":\"F-1\",\"libelleErreurDP\":\""
                    + exchange.getRequestHeaders().getFirst("cpro-account") + "\"}}";
            ScriptedPortal.answer(200, body).to(exchange, request);
        });
        FluxReport report = trial.client().report("CPP1");
        assertNothingTold(report.toString(), Trial.file(folder));
        assertThat(report.faults().get(0).text()).isEqualTo("***");
    }

    @Test
    void a_download_is_recorded_by_its_length_and_hash() throws Exception {
        byte[] bytes = "a whole archive of invoices".repeat(100).getBytes(StandardCharsets.UTF_8);
        trial.portal.on(
                "factures/v1/telecharger/groupe",
                200,
                "{\"codeRetour\":0,\"fichierResultat\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}");
        assertThat(trial.client().actions().download(List.of(1L), Actions.Form.PIVOT))
                .isEqualTo(bytes);
        assertThat(trial.recorded.get(1).answer())
                .isEqualTo("{\"codeRetour\":0,\"fichierResultat\":\"[2700 bytes, sha256 " + Sha256.of(bytes) + "]\"}");
    }

    @Test
    void a_large_file_that_is_echoed_in_a_page_is_told_by_its_hash() {
        byte[] bytes = new byte[3 << 20];
        new Random(5).nextBytes(bytes);
        Masking masking = new Masking(Trial.credentials().secrets());
        String echoed = "<html>fichierFlux " + Base64.getEncoder().encodeToString(bytes) + "</html>";
        assertThat(masking.text(echoed))
                .isEqualTo("<html>fichierFlux [3145728 bytes, sha256 " + Sha256.of(bytes) + "]</html>");
        assertThat(masking.text(Base64.getMimeEncoder().encodeToString(bytes)).lines())
                .allMatch(line -> line.startsWith("[57 bytes") || line.length() < 72);
    }

    @Test
    void what_is_no_secret_is_kept_as_it_came() {
        String text = "{\"codeRetour\":0,\"total\":12.50,\"none\":null,\"flag\":true,\"list\":[1,\"é\"]}";
        Node node = NodeReader.object(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(NodeText.masked(node, new Masking(Trial.credentials().secrets())))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass\"word\\é&<1>",
                "pass\\\"word\\\\é&<1>",
                "pass\\u0022word\\u005C\\u00e9\\u0026\\u003c1\\u003E",
                "pass&quot;word\\&#233;&amp;&lt;1&gt;",
                "pass&#34;word&#92;&#xE9;&#38;&#x3c;1>",
                "pass%22word%5c%C3%A9%26%3C1%3e"
            })
    void a_secret_is_known_however_it_is_written(String written) {
        Masking masking = new Masking(Trial.credentials().secrets());
        assertThat(masking.text("so: " + written + "!")).isEqualTo("so: ***!");
    }

    @Test
    void credentials_do_not_show_themselves() {
        assertThat(Trial.credentials().toString())
                .isEqualTo("Credentials[clientId=client-id, login=TECH_1_2@cpro.fr, secrets not shown]");
    }
}

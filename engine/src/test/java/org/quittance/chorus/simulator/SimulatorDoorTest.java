package org.quittance.chorus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorDoorTest {
    private static final String SEARCH = "factures/v1/rechercher/fournisseur";

    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        wire = Wire.start(Wire.plain().tokenLife(Duration.ofSeconds(3)).build());
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void it_listens_on_this_machine_alone() {
        assertThat(wire.base().getHost()).isEqualTo("127.0.0.1");
        assertThat(wire.base().getPort()).isPositive();
    }

    @Test
    void a_token_is_an_opaque_word_of_54_letters_with_its_life() throws IOException {
        SimulatorCredentials known = wire.simulator().credentials();
        Wire.Reply reply = wire.askToken(known.clientId(), known.clientSecret(), "client_credentials");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().text("access_token").orElseThrow()).matches("[A-Za-z0-9]{54}");
        assertThat(reply.json().text("token_type")).contains("Bearer");
        assertThat(reply.json().number("expires_in")).hasValue(3);
        assertThat(reply.json().text("scope")).contains("openid");
    }

    @Test
    void a_wrong_id_and_a_wrong_secret_look_the_same() throws IOException {
        SimulatorCredentials known = wire.simulator().credentials();
        Wire.Reply id = wire.askToken("other", known.clientSecret(), "client_credentials");
        Wire.Reply secret = wire.askToken(known.clientId(), "other", "client_credentials");
        assertThat(id.status()).isEqualTo(400);
        assertThat(id.json().text("error")).contains("invalid_client");
        assertThat(secret.text()).isEqualTo(id.text());
    }

    @Test
    void another_grant_is_not_supported() throws IOException {
        SimulatorCredentials known = wire.simulator().credentials();
        Wire.Reply reply = wire.askToken(known.clientId(), known.clientSecret(), "password");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().text("error")).contains("unsupported_grant_type");
    }

    @Test
    void without_a_token_even_an_unknown_route_asks_for_one() throws IOException {
        Wire.Reply reply = wire.send(wire.request("/cpro/factures/v1/consulter/cr")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer realm=\"PISTE\"");
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void a_token_ends() throws IOException {
        assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(200);
        wire.advance("PT3S");
        assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(401);
        wire.forgetToken();
        assertThat(wire.call(SEARCH, "{}").status()).isEqualTo(200);
    }

    @Test
    void an_unknown_route_is_told_before_the_account_is_looked_at() throws IOException {
        Wire.Reply reply = wire.send(wire.request("/cpro/factures/v1/statut")
                .header("Authorization", "Bearer " + wire.token())
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer realm=\"DefaultRealm\"");
    }

    @Test
    void a_route_that_was_not_subscribed_to_is_forbidden_without_a_word() throws IOException {
        Wire.Reply reply = wire.call("factures/v1/traiter/recue", "{}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void a_wrong_account_is_refused_by_the_portal_before_the_content_type_is_looked_at() throws IOException {
        Wire.Reply reply = wire.send(wire.request("/cpro/" + SEARCH)
                .header("Authorization", "Bearer " + wire.token())
                .header("cpro-account", "d3Jvbmc6d3Jvbmc=")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("nonsense"))
                .build());
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().toString())
                .isEqualTo(
                        "{\"codeRetour\":401,\"libelle\":\"Impossible d'authentifier l'utilisateur dans le LDAP.\"}");
    }

    @Test
    void the_content_type_is_looked_at_before_the_body() throws IOException {
        Wire.Reply reply = wire.send(wire.request("/cpro/" + SEARCH)
                .header("Authorization", "Bearer " + wire.token())
                .header("cpro-account", wire.account())
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("nonsense"))
                .build());
        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void what_is_no_json_is_refused_with_a_code() throws IOException {
        Wire.Reply reply = wire.call(SEARCH, "nonsense");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("400");
    }

    @Test
    void a_body_beyond_everything_is_read_over_and_refused() throws IOException {
        byte[] huge = new byte[RequestReader.MOST_BODY + 1];
        Wire.Reply pdf = wire.send(wire.authorized("factures/v1/deposer/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(huge))
                .build());
        assertThat(pdf.status()).isEqualTo(413);
        Wire.Reply flux = wire.send(wire.authorized("factures/v1/deposer/flux")
                .POST(HttpRequest.BodyPublishers.ofByteArray(huge))
                .build());
        assertThat(flux.status()).isEqualTo(200);
        assertThat(flux.code()).isEqualTo("20001");
        assertThat(flux.label()).startsWith("GDP_MSG_11.022");
    }

    @Test
    void a_body_in_chunks_is_read_as_well() throws IOException {
        Wire.Reply reply = wire.send(wire.authorized("structures/v1/rechercher")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream("{\"structure\":{\"identifiantStructure\":\"12345678200028\"}}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .build());
        assertThat(reply.json().objects("listeStructures")).hasSize(1);
    }

    @Test
    void the_health_check_is_asked_with_get_and_without_an_account() throws IOException {
        Wire.Reply reply = wire.send(wire.request("/cpro/transverses/v1/health-check")
                .header("Authorization", "Bearer " + wire.token())
                .build());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.code()).isEqualTo("0");
    }
}

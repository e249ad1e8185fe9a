package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.finding.QuittanceException;

class EnvironmentTest {
    private static Credentials of(String environment) {
        return Credentials.fromEnvironment(Map.of(
                "QUITTANCE_CHORUS_CLIENT_ID", "id",
                "QUITTANCE_CHORUS_CLIENT_SECRET", "secret",
                "QUITTANCE_CHORUS_LOGIN", "login",
                "QUITTANCE_CHORUS_PASSWORD", "password",
                "QUITTANCE_CHORUS_ENVIRONMENT", environment));
    }

    @Test
    void the_words_stand_for_the_hosts_of_PISTE() {
        Environment sandbox = Environment.of("sandbox");
        assertThat(sandbox.token()).hasToString("https://sandbox-oauth.piste.gouv.fr/api/oauth/token");
        assertThat(Operation.DEPOSIT.address(sandbox))
                .hasToString("https://sandbox-api.piste.gouv.fr/cpro/factures/v1/deposer/flux");
        assertThat(sandbox.production()).isFalse();
        assertThat(Environment.of("production").production()).isTrue();
    }

    @Test
    void an_address_has_both_below_it() {
        Environment simulator = Environment.of("http://localhost:8080");
        assertThat(simulator.token()).hasToString("http://localhost:8080/api/oauth/token");
        assertThat(simulator.root()).hasToString("http://localhost:8080/cpro/");
        assertThat(Environment.of("https://api.piste.gouv.fr/").production()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org, QX-PORTAL-PLAIN",
        "http://127.0.0.1.example.org, QX-PORTAL-PLAIN",
        "http://localhost.example.org, QX-PORTAL-PLAIN",
        "http://10.0.0.1, QX-PORTAL-PLAIN",
        "https://chorus-pro.gouv.fr:5443/service, QX-PORTAL-PORT",
        "https://localhost:5443, QX-PORTAL-PORT",
        "ftp://localhost, QX-PORTAL-ADDRESS",
        "qualif, QX-PORTAL-ADDRESS",
        "not an address, QX-PORTAL-ADDRESS",
        "https://me:secret1@localhost, QX-PORTAL-ADDRESS",
    })
    void an_address_that_no_password_may_go_to_is_refused(String address, String id) {
        QuittanceException refusal = catchThrowableOfType(QuittanceException.class, () -> Environment.of(address));
        assertThat(refusal.id()).isEqualTo(id);
        assertThat(refusal.getMessage()).doesNotContain("secret1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "http://127.1.2.3", "http://[::1]:80", "HTTP://LOCALHOST"})
    void this_machine_needs_no_encryption(String address) {
        assertThat(Environment.of(address).local()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://piste.gouv.fr.example.org/", "https://xpiste.gouv.fr/"})
    void production_is_under_piste_gouv_fr_only(String address) {
        URI uri = URI.create(address);
        assertThat(catchThrowableOfType(QuittanceException.class, () -> new Environment("x", uri, uri, true))
                        .id())
                .isEqualTo("QX-PORTAL-HOST");
    }

    @ParameterizedTest
    @CsvSource({
        "production, production, true",
        "production, sandbox, false",
        "production, '', true",
        "sandbox, production, false",
        "sandbox, sandbox, true",
        "sandbox, '', true",
        "https://example.org, production, false",
        "https://example.org, '', false",
        "https://example.org, sandbox, true",
        "http://localhost:1, '', true",
        "http://localhost:1, production, false",
    })
    void credentials_go_where_they_are_meant_to_go(String place, String environment, boolean fits) {
        QuittanceException refusal = catchThrowableOfType(
                QuittanceException.class,
                () -> ChorusPro.in(Environment.of(place), of(environment)).build());
        assertThat(refusal == null).isEqualTo(fits);
    }

    @Test
    void a_client_that_follows_redirects_is_refused() {
        HttpClient follower = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        ChorusProBuilder builder = ChorusPro.in(Environment.of("sandbox"), of("sandbox"));
        assertThat(catchThrowableOfType(QuittanceException.class, () -> builder.client(follower))
                        .id())
                .isEqualTo("QX-PORTAL-REDIRECTS");
    }
}

package org.quittance.chorus.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;

/** A simulator and a caller who speaks bare HTTP with it. */
final class Wire implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Simulator simulator;
    private String token = "";

    private Wire(Simulator simulator) {
        this.simulator = simulator;
    }

    /** A simulator whose clock stands still, without quirks. */
    static SimulatorOptionsBuilder plain() {
        return SimulatorOptionsBuilder.builder(SimulatorOptions.standard())
                .quirks(Quirk.none())
                .hold(Duration.ofMillis(200))
                .clock(Clock.fixed(START, ZoneOffset.UTC));
    }

    static Wire start(SimulatorOptions options) throws IOException {
        return new Wire(Simulator.start(options));
    }

    record Reply(int status, String text, Map<String, String> headers) {
        JsonObject json() {
            try {
                return Json.object(text);
            } catch (Json.MalformedException e) {
                throw new AssertionError(text, e);
            }
        }

        String code() {
            return json().text("codeRetour").orElse("");
        }

        String label() {
            return json().text("libelle").orElse("");
        }
    }

    Simulator simulator() {
        return simulator;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(simulator.base().resolve(path));
    }

    Reply send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = response.headers().map().entrySet().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Map.Entry::getKey, header -> header.getValue().get(0)));
            return new Reply(response.statusCode(), response.body(), headers);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply askToken(String id, String secret, String grant) throws IOException {
        String form = "grant_type=" + grant + "&client_id=" + id + "&client_secret=" + secret + "&scope=openid";
        return send(request("/api/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    String token() throws IOException {
        if (token.isEmpty()) {
            SimulatorCredentials known = simulator.credentials();
            Reply reply = askToken(known.clientId(), known.clientSecret(), "client_credentials");
            token = reply.json().text("access_token").orElseThrow();
        }
        return token;
    }

    void forgetToken() {
        token = "";
    }

    String account() {
        SimulatorCredentials known = simulator.credentials();
        return Base64.getEncoder()
                .encodeToString((known.login() + ":" + known.password()).getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder authorized(String operation) throws IOException {
        return request("/cpro/" + operation)
                .header("Authorization", "Bearer " + token())
                .header("cpro-account", account())
                .header("Content-Type", "application/json;charset=utf-8");
    }

    /** Calls an operation; quotes may be written as apostrophes. */
    Reply call(String operation, String json) throws IOException {
        return send(authorized(operation)
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build());
    }

    /** Deposits a file; returns the number of its flux. */
    String deposit(String syntax, byte[] file) throws IOException {
        Reply reply = call("factures/v1/deposer/flux", depositBody(syntax, file));
        return reply.json().text("numeroFluxDepot").orElseThrow(() -> new AssertionError(reply));
    }

    static String depositBody(String syntax, byte[] file) {
        return "{'fichierFlux':'" + Base64.getEncoder().encodeToString(file) + "','nomFichier':'f.xml','syntaxeFlux':'"
                + syntax + "','avecSignature':false}";
    }

    JsonObject report(String flux) throws IOException {
        return call("transverses/v1/consulterCRDetaille", "{'numeroFluxDepot':'" + flux + "'}")
                .json();
    }

    String state(String flux) throws IOException {
        return report(flux).text("etatCourantDepotFlux").orElse("");
    }

    Reply office(String path, String json) throws IOException {
        return send(request("/_sim/" + path)
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build());
    }

    String show(String path) {
        try {
            return send(request("/_sim/" + path).build()).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void advance(String by) throws IOException {
        Reply reply = office("clock/advance", "{'by':'" + by + "'}");
        if (reply.status() != 200) {
            throw new AssertionError(reply);
        }
    }

    /** Deposits a CII invoice and waits until it is with its recipient; returns its number on the portal. */
    long integrated(Deposited invoice) throws IOException {
        String flux = deposit("IN_DP_E1_CII_16B", invoice.cii());
        advance("PT10M");
        Reply found = call("factures/v1/rechercher/fournisseur", "{'numeroFluxDepot':'" + flux + "'}");
        return found.json().objects("listeFactures").get(0).number("identifiantFactureCPP", 0);
    }

    URI base() {
        return simulator.base();
    }

    @Override
    public void close() {
        simulator.close();
    }
}

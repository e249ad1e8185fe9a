package org.quittance.chorus.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Gives tokens to whoever knows the secret of the application. */
final class TokenDesk {
    private final Ledger ledger;
    private final SimulatorCredentials credentials;
    private final Duration life;
    private final Supplier<String> maker;

    /** @param maker makes tokens, a new one each time */
    TokenDesk(Ledger ledger, SimulatorCredentials credentials, Duration life, Supplier<String> maker) {
        this.ledger = ledger;
        this.credentials = credentials;
        this.life = life;
        this.maker = maker;
    }

    Answer answer(Request request) {
        if (!request.method().equals("POST")) {
            return Answer.empty(405);
        }
        Map<String, String> form = form(request.text());
        if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return error("unsupported_grant_type", "The grant type is not supported.");
        }
        if (!form.getOrDefault("client_id", "").equals(credentials.clientId())
                || !form.getOrDefault("client_secret", "").equals(credentials.clientSecret())) {
            return error("invalid_client", "Invalid client credentials.");
        }
        String token = maker.get();
        ledger.token(token, life);
        return Answer.json(
                200,
                JsonObject.of("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", life.toSeconds())
                        .put("scope", form.getOrDefault("scope", "openid")));
    }

    private static Answer error(String error, String description) {
        return Answer.json(400, JsonObject.of("error", error).put("error_description", description));
    }

    static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

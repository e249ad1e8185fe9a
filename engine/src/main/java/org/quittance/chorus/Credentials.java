package org.quittance.chorus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** The PISTE application and the technical account of Chorus Pro: both are needed at once, and neither is ever shown. */
public final class Credentials {
    private static final String VARIABLE = "QUITTANCE_CHORUS_";

    private final String clientId;
    private final String clientSecret;
    private final String login;
    private final String password;
    private final String environment;

    private Credentials(Map<String, String> values) {
        clientId = values.getOrDefault("client_id", "");
        clientSecret = values.getOrDefault("client_secret", "");
        login = values.getOrDefault("login", "");
        password = values.getOrDefault("password", "");
        environment = values.getOrDefault("environment", "");
    }

    /** Those four, for whichever environment. */
    public static Credentials of(String clientId, String clientSecret, String login, String password) {
        return checked(
                Map.of("client_id", clientId, "client_secret", clientSecret, "login", login, "password", password));
    }

    /**
     * Those that stand in the variables {@code QUITTANCE_CHORUS_CLIENT_ID}, {@code _CLIENT_SECRET}, {@code _LOGIN},
     * {@code _PASSWORD} and, if they are good for one environment only, {@code _ENVIRONMENT}.
     *
     * @throws QuittanceException where one is missing, saying which
     */
    public static Credentials fromEnvironment(Map<String, String> variables) {
        Map<String, String> values = new HashMap<>();
        for (String key : CredentialsFile.KEYS) {
            String value = variables.get(VARIABLE + key.toUpperCase(Locale.ROOT));
            if (value != null) {
                values.put(key, value);
            }
        }
        return checked(values);
    }

    /**
     * Those of a file with lines {@code client_id = ...}, {@code client_secret}, {@code login}, {@code password} and,
     * if they are good for one environment only, {@code environment}; what follows the sign is taken as it stands.
     *
     * @throws QuittanceException where others than its owner may read the file, a key is unknown, or one is missing
     */
    public static Credentials fromFile(Path file) {
        return checked(CredentialsFile.read(file));
    }

    private static Credentials checked(Map<String, String> values) {
        List<String> missing = new ArrayList<>();
        for (String key : CredentialsFile.REQUIRED) {
            if (values.getOrDefault(key, "").isBlank()) {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            throw new QuittanceException(Message.of("QX-PORTAL-CREDENTIALS", String.join(", ", missing)));
        }
        return new Credentials(values);
    }

    /**
     * Refuses to be shown where they do not belong.
     *
     * @throws QuittanceException where they are said to be good for another environment, or are bound for a stranger's host
     *     and not said to be good for a trial
     */
    void checkFor(Environment place) {
        boolean trial = environment.equals("sandbox");
        boolean fits = place.production()
                ? environment.isEmpty() || environment.equals("production")
                : trial || (environment.isEmpty() && (place.local() || place.official()));
        if (!fits) {
            String said = environment.isEmpty() ? "-" : environment;
            throw new QuittanceException(Message.of("QX-PORTAL-FOREIGN", said, place.id()));
        }
    }

    /** The id of the application, which is no secret. */
    public String clientId() {
        return clientId;
    }

    /** The body of a request for a token. */
    String tokenForm() {
        return "grant_type=client_credentials&client_id=" + form(clientId) + "&client_secret=" + form(clientSecret)
                + "&scope=openid";
    }

    private static String form(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The value of the header {@code cpro-account}. */
    String account() {
        return Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What nobody may read anywhere. */
    List<String> secrets() {
        return List.of(clientSecret, password, login + ":" + password, account());
    }

    /** Says whose they are and nothing that helps to use them. */
    @Override
    public String toString() {
        return "Credentials[clientId=" + clientId + ", login=" + login + ", secrets not shown]";
    }
}

package org.quittance.chorus.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds every exchange to a file, one JSON object a line, without secrets and without the files that were sent. */
final class Recording implements AutoCloseable {
    private static final Set<String> FILES = Set.of("fichierFlux", "fichierFacture", "pieceJointeFichier");
    private static final Set<String> SECRETS = Set.of("access_token", "client_secret", "client_id");
    private static final String MASK = "[masked]";

    private final EventLog log;

    private Recording(EventLog log) {
        this.log = log;
    }

    static Recording to(Path file) throws IOException {
        return new Recording(EventLog.open(file, exchange -> {}));
    }

    synchronized void add(Instant at, Request request, Answer answer) {
        JsonObject headers = new JsonObject();
        answer.headers().forEach(headers::put);
        log.append(JsonObject.of("at", at.toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("request", masked(request))
                .put("status", answer.status())
                .put("ending", answer.ending().name())
                .put("headers", headers)
                .put("answer", masked(answer.text())));
    }

    /** The body of a request without what is secret or large; equal for equal requests. */
    static String masked(Request request) {
        if (request.path().equals(Simulator.TOKEN_PATH)) {
            Map<String, String> form = new TreeMap<>(TokenDesk.form(request.text()));
            form.replaceAll((name, value) -> SECRETS.contains(name) ? MASK : value);
            return form.toString();
        }
        try {
            return request.body().length == 0
                    ? ""
                    : masked(Json.object(request.body())).toString();
        } catch (Json.MalformedException e) {
            return summary(request.body());
        }
    }

    private static String masked(String answer) {
        try {
            return answer.startsWith("{") ? masked(Json.object(answer)).toString() : answer;
        } catch (Json.MalformedException e) {
            return answer;
        }
    }

    private static JsonObject masked(JsonObject object) {
        JsonObject masked = new JsonObject();
        object.members().forEach((name, value) -> masked.put(name, masked(name, value)));
        return masked;
    }

    private static Object masked(String name, Object value) {
        if (SECRETS.contains(name)) {
            return MASK;
        }
        if (FILES.contains(name)) {
            return summary(value.toString().getBytes(StandardCharsets.UTF_8));
        }
        return value instanceof JsonObject object ? masked(object) : value;
    }

    private static String summary(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "[" + content.length + " bytes, sha256 " + HexFormat.of().formatHex(hash) + "]";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() {
        log.close();
    }
}

package org.quittance.chorus.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One request as it came over the wire. */
final class Request {
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean oversize;

    /**
     * @param headers by their names in lower case
     * @param oversize whether the body was larger than anything that is taken; it is empty then
     */
    Request(String method, String path, Map<String, String> headers, byte[] body, boolean oversize) {
        this.method = method;
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.oversize = oversize;
    }

    String method() {
        return method;
    }

    /** The path without what stands behind a question mark. */
    String path() {
        return path;
    }

    /** A header, empty where it was not sent. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The token of the caller, empty where none was sent. */
    String bearer() {
        String value = header("authorization");
        return value.startsWith("Bearer ") ? value.substring("Bearer ".length()).strip() : "";
    }

    byte[] body() {
        return body;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean oversize() {
        return oversize;
    }

    /** Whether the caller wants the connection to end with the answer. */
    boolean last() {
        return header("connection").toLowerCase(Locale.ROOT).contains("close");
    }
}

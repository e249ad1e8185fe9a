package org.quittance.chorus.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes back over the wire, and how it ends there. */
final class Answer {
    /** The last thing that happens to an answer. */
    enum Ending {
        /** It arrives whole. */
        WHOLE,
        /** It arrives whole, late. */
        LATE,
        /** Half of the body arrives, then the connection closes. */
        CUT,
        /** Nothing arrives: the connection is reset. */
        RESET,
        /** Nothing arrives for a long time, then the connection closes. */
        SILENT
    }

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Ending ending;
    private final List<String> invoices;

    private Answer(int status, Map<String, String> headers, byte[] body, Ending ending, List<String> invoices) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.ending = ending;
        this.invoices = List.copyOf(invoices);
    }

    static Answer json(int status, JsonObject body) {
        return text(status, "application/json;charset=utf-8", body.toString());
    }

    static Answer text(int status, String type, String body) {
        return new Answer(
                status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), Ending.WHOLE, List.of());
    }

    /** No body, as the gateway often answers. */
    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], Ending.WHOLE, List.of());
    }

    static Answer none(Ending ending) {
        return new Answer(0, Map.of(), new byte[0], ending, List.of());
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, ending, invoices);
    }

    /** The same answer, of which the journal says that it was about these invoices. */
    Answer about(List<String> numbers) {
        return new Answer(status, headers, body, ending, numbers);
    }

    /** The same answer, which ends otherwise. */
    Answer ending(Ending other) {
        boolean arrives = other != Ending.RESET && other != Ending.SILENT;
        return new Answer(arrives ? status : 0, headers, body, other, invoices);
    }

    /** The HTTP status, 0 where none is sent. */
    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Ending ending() {
        return ending;
    }

    List<String> invoices() {
        return invoices;
    }
}

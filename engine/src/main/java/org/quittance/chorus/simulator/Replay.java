package org.quittance.chorus.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Answers from a recording and nothing else: the same requests get the same answers in the same order, the last of them
 * for ever. Who asks is not checked, since no secret was recorded.
 */
final class Replay implements Handler {
    private static final String TOKEN = "replayed";

    private final Map<String, Deque<Answer>> answers = new HashMap<>();

    private Replay() {}

    static Replay of(Path file) throws IOException {
        Replay replay = new Replay();
        EventLog.read(file, replay::add);
        return replay;
    }

    private void add(JsonObject exchange) {
        String key =
                exchange.text("method").orElse("") + " " + exchange.text("path").orElse("") + " "
                        + exchange.text("request").orElse("");
        answers.computeIfAbsent(key, requests -> new ArrayDeque<>()).add(answer(exchange));
    }

    private static Answer answer(JsonObject exchange) {
        String body = exchange.text("answer").orElse("");
        JsonObject headers = exchange.object("headers");
        Answer answer = Answer.text(
                (int) exchange.number("status", 200),
                headers.text("Content-Type").orElse("text/plain"),
                unmasked(body));
        for (String name : headers.members().keySet()) {
            answer = answer.with(name, headers.text(name).orElse(""));
        }
        return answer.ending(Answer.Ending.valueOf(exchange.text("ending").orElse(Answer.Ending.WHOLE.name())));
    }

    /** A token was masked when it was recorded; any other does as well. */
    private static String unmasked(String body) {
        try {
            JsonObject object = Json.object(body);
            return object.has("access_token")
                    ? object.put("access_token", TOKEN).toString()
                    : body;
        } catch (Json.MalformedException e) {
            return body;
        }
    }

    @Override
    public synchronized Answer answer(Request request) {
        String key = request.method() + " " + request.path() + " " + Recording.masked(request);
        Deque<Answer> recorded = answers.get(key);
        if (recorded == null) {
            return Answer.text(404, "text/plain;charset=utf-8", "No such request was recorded: " + key);
        }
        return recorded.size() > 1 ? recorded.remove() : recorded.element();
    }
}

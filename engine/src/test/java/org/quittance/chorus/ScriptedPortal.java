package org.quittance.chorus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A portal on this machine that answers what a test tells it to, and remembers what it was asked. */
final class ScriptedPortal implements AutoCloseable {
    static final String TOKEN_PATH = "/api/oauth/token";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> script = new HashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private int tokens;

    /** A request that came in. */
    record Asked(String path, String authorization, String account, String type, String body) {}

    /** How a request is answered. */
    interface Answer {
        void to(HttpExchange exchange, String body) throws IOException;
    }

    ScriptedPortal() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers the next request for an operation thus; the last answer of an operation stays. */
    ScriptedPortal on(String operation, Answer answer) {
        synchronized (script) {
            script.computeIfAbsent("/cpro/" + operation, key -> new ArrayDeque<>())
                    .add(answer);
        }
        return this;
    }

    ScriptedPortal on(String operation, int status, String body) {
        return on(operation, answer(status, body));
    }

    ScriptedPortal onToken(Answer answer) {
        synchronized (script) {
            script.computeIfAbsent(TOKEN_PATH, key -> new ArrayDeque<>()).add(answer);
        }
        return this;
    }

    static Answer answer(int status, String body, String... headers) {
        return (exchange, request) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Reads the request and hangs up without a word. */
    static Answer hangUp() {
        return (exchange, request) -> {
            throw new IOException("hung up");
        };
    }

    /** Promises more than it sends. */
    static Answer half(String body) {
        return (exchange, request) -> {
            exchange.sendResponseHeaders(200, body.length() + 100);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("hung up");
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(
                    path,
                    header(exchange, "Authorization"),
                    header(exchange, "cpro-account"),
                    header(exchange, "Content-Type"),
                    body));
            next(path).to(exchange, body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private Answer next(String path) {
        synchronized (script) {
            Deque<Answer> answers = script.get(path);
            if (answers == null) {
                return path.equals(TOKEN_PATH) ? token(++tokens) : answer(404, "");
            }
            return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        }
    }

    private static Answer token(int number) {
        return answer(200, """
                {"access_token":"token-number-%d","token_type":"Bearer","expires_in":3600,"scope":"openid"}""".formatted(number));
    }

    /** The requests for operations, in order. */
    List<Asked> asked() {
        synchronized (asked) {
            return asked.stream()
                    .filter(request -> !request.path().equals(TOKEN_PATH))
                    .toList();
        }
    }

    List<Asked> tokensAsked() {
        synchronized (asked) {
            return asked.stream()
                    .filter(request -> request.path().equals(TOKEN_PATH))
                    .toList();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

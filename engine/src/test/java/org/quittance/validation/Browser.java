package org.quittance.validation;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A real browser without a window, spoken to by its own protocol (Chrome DevTools): Chromium or Chrome, where there is one. */
final class Browser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final Pattern ANSWER = Pattern.compile("^\\{\"id\":(\\d+),");
    private static final int SECONDS = 60;

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<String>> open = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    private Browser(Path profile, Process process) throws Exception {
        this.profile = profile;
        this.process = process;
        HttpClient http = HttpClient.newHttpClient();
        String host = listening(process);
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                .build();
        String list = http.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        String page = value(list, "webSocketDebuggerUrl").orElseThrow();
        this.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(page), new Answers())
                .get(SECONDS, TimeUnit.SECONDS);
    }

    /** The command of a browser on this machine, or the one that {@code -Dquittance.browser} names. */
    static Optional<String> command() {
        String named = System.getProperty("quittance.browser");
        if (named != null) {
            return Optional.of(named);
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    static Browser start(String command) throws Exception {
        Path profile = Files.createTempDirectory("quittance-browser-");
        Process process = new ProcessBuilder(
                        command,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        return new Browser(profile, process);
    }

    /** Opens a page and waits until it is there. */
    void open(Path page) throws Exception {
        String url = page.toUri().toString();
        call("Page.navigate", "{\"url\":" + quoted(url) + "}");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        String ready = "String(document.readyState === 'complete' && location.href !== 'about:blank')";
        while (!evaluate(ready).equals("true")) {
            if (System.nanoTime() > end) {
                throw new IOException(url + " was not loaded in " + SECONDS + " s");
            }
            Thread.sleep(50);
        }
    }

    /** A window as wide as this, in pixels. */
    void width(int pixels) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + pixels + ",\"height\":900,\"deviceScaleFactor\":1,\"mobile\":" + (pixels < 700) + "}");
    }

    /** The colours that the reader prefers: {@code light} or {@code dark}. */
    void colours(String scheme) throws Exception {
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":" + quoted(scheme) + "}]}");
    }

    /** What an expression gives, which must be a string. */
    String evaluate(String script) throws Exception {
        String answer = call("Runtime.evaluate", "{\"returnByValue\":true,\"expression\":" + quoted(script) + "}");
        if (answer.contains("\"exceptionDetails\"")) {
            throw new IllegalStateException(answer);
        }
        return value(answer, "value").orElseThrow(() -> new IllegalStateException(answer));
    }

    private String call(String method, String parameters) throws Exception {
        int id = last.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        open.put(id, answer);
        String message = "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}";
        socket.sendText(message, true).get(SECONDS, TimeUnit.SECONDS);
        return answer.get(SECONDS, TimeUnit.SECONDS);
    }

    private static String listening(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                drain(said);
                return listening.group(1);
            }
        }
        throw new IOException("the browser ended before it could be spoken to");
    }

    /** Whoever does not read what a program prints stops it in the end. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
    }

    private static String quoted(String text) {
        return Json.value(out -> out.writeString(text));
    }

    /** The first string of this name in a JSON text. */
    private static Optional<String> value(String json, String name) {
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME
                        && in.getString().equals(name)
                        && in.nextToken() == JsonToken.VALUE_STRING) {
                    return Optional.of(in.getString());
                }
            }
            return Optional.empty();
        }
    }

    void stop() throws Exception {
        socket.abort();
        process.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /** Puts the parts of each answer together and hands it to whoever asked. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean complete) {
            text.append(part);
            if (complete) {
                Matcher answer = ANSWER.matcher(text);
                if (answer.find()) {
                    CompletableFuture<String> asked = open.remove(Integer.valueOf(answer.group(1)));
                    asked.complete(text.toString());
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}

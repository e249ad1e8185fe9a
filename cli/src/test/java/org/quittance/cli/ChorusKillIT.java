package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole proof, over process borders: the portal fails in every way, the client is killed at random moments, and in the
 * end every invoice is there once. {@code -Dchorus.invoices=500 -Dchorus.kills=50} is its full size.
 */
class ChorusKillIT {
    private static final int INVOICES = Integer.getInteger("chorus.invoices", 20);
    private static final int KILLS = Integer.getInteger("chorus.kills", 4);
    private static final long SEED = Long.getLong("chorus.seed", 20_261_123);

    /** Long enough for a start and a good part of the work. */
    private static final int MOST_MILLIS = 9000;

    private static final int ROUNDS = 40 + INVOICES;
    private static final String SPEED = "1000";
    private static final String SCALE = "0.001";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, String> account = new LinkedHashMap<>();
    private final List<Process> started = new ArrayList<>();
    private URI portal = URI.create("http://127.0.0.1");

    @BeforeEach
    void a_portal_that_fails_in_every_way() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Process simulator = command(
                        "simulate",
                        "--data",
                        folder.resolve("portal"),
                        "--speed",
                        SPEED,
                        "--faults",
                        "all=5%",
                        "--paid",
                        "--seed",
                        SEED)
                .redirectError(folder.resolve("portal.err").toFile())
                .start();
        started.add(simulator);
        BufferedReader said =
                new BufferedReader(new InputStreamReader(simulator.getInputStream(), StandardCharsets.UTF_8));
        portal = URI.create(said.readLine());
        for (String line = said.readLine(); line.startsWith("export "); line = said.readLine()) {
            String[] pair = line.substring("export ".length()).split("=", 2);
            account.put(pair[0], pair[1].replace("'", ""));
        }
    }

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void every_invoice_arrives_once_whatever_fails_and_whoever_is_killed() throws Exception {
        String invoice = ChorusBench.invoice("F-0", ChorusBench.TOWN);
        int killed = 0;
        int written = 0;
        for (int round = 0; killed < KILLS && round < KILLS * 4; round++) {
            int until = Math.min(INVOICES, written + 1 + INVOICES / KILLS);
            for (; written < until; written++) {
                write(invoice, written);
            }
            killed += killed(submitting()) ? 1 : 0;
        }
        for (; written < INVOICES; written++) {
            write(invoice, written);
        }
        assertThat(killed).isEqualTo(KILLS);
        finish();
        every_invoice_is_there_once();
        nothing_was_sent_without_a_search();
        Process verify = client("verify");
        assertThat(verify.waitFor()).as(said()).isZero();
    }

    private void write(String invoice, int at) throws IOException {
        Files.writeString(folder.resolve("in/F-" + at + ".xml"), invoice.replace("F-0<", "F-" + at + "<"));
    }

    private Process submitting() throws IOException {
        return client("submit", folder.resolve("in"), "--env", portal, "--scale", SCALE, "--jobs", 4);
    }

    /** Whether it was still at work when it was killed. */
    private boolean killed(Process client) throws InterruptedException {
        boolean ended = client.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
        client.destroyForcibly().waitFor();
        return !ended;
    }

    /** Goes on until everything is known to be paid; faults that an operator has to mend stop each run for itself. */
    private void finish() throws Exception {
        for (int round = 0; round < ROUNDS && open() > 0; round++) {
            submitting().waitFor();
            client("status", "--env", portal, "--scale", SCALE).waitFor();
        }
        assertThat(open()).as(said()).isZero();
    }

    private int open() throws Exception {
        Path list = folder.resolve("list.json");
        Process status = command("status", "--offline", "--format", "json", "--outbox", folder.resolve("outbox"))
                .redirectOutput(list.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(status);
        status.waitFor();
        return INVOICES
                - matches(Files.readString(list), "\"status\":\"MISE_EN_PAIEMENT\"[^}]*\"final\":true")
                        .size();
    }

    private void every_invoice_is_there_once() throws Exception {
        List<String> numbers = matches(asked("/_sim/invoices"), "\"number\":\"([^\"]*)\"");
        Set<String> wanted =
                IntStream.range(0, INVOICES).mapToObj(at -> "F-" + at).collect(Collectors.toSet());
        assertThat(numbers).hasSize(INVOICES);
        assertThat(new HashSet<>(numbers)).isEqualTo(wanted);
    }

    private void nothing_was_sent_without_a_search() throws Exception {
        Set<String> searched = new HashSet<>();
        int deposits = 0;
        Matcher line = Pattern.compile("\"path\":\"([^\"]*)\",\"status\":\\d+,\"invoices\":\\[([^]]*)]")
                .matcher(asked("/_sim/journal"));
        while (line.find()) {
            List<String> numbers = matches(line.group(2), "\"([^\"]*)\"");
            if (line.group(1).endsWith("rechercher/fournisseur")) {
                searched.addAll(numbers);
            } else if (line.group(1).endsWith("deposer/flux")) {
                deposits += numbers.isEmpty() ? 0 : 1;
                assertThat(searched).containsAll(numbers);
                searched.removeAll(numbers);
            }
        }
        assertThat(deposits).isGreaterThanOrEqualTo(INVOICES);
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.groupCount() > 0 ? found.group(1) : found.group())
                .toList();
    }

    private String asked(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(portal.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("client.err")) + Files.readString(folder.resolve("portal.err"));
    }

    private Process client(String verb, Object... words) throws IOException {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--outbox", folder.resolve("outbox"), "--lang", "en"));
        Process client = command(verb, all.toArray())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("client.out").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("client.err").toFile()))
                .start();
        started.add(client);
        return client;
    }

    private ProcessBuilder command(String verb, Object... words) {
        Path lib = Command.ROOT
                .resolve("cli/target/quittance/lib")
                .toAbsolutePath()
                .normalize();
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss2m",
                "-cp",
                System.getProperty("chorus.classpath", lib + "/*"),
                "org.quittance.cli.Main",
                "chorus",
                verb));
        List.of(words).forEach(word -> line.add(word.toString()));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(account);
        return builder;
    }
}

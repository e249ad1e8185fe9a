package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each hostile document gets its answer in little time, and nobody is asked for anything. */
class HostileXmlTest {
    private static final List<URI> ASKED = Collections.synchronizedList(new ArrayList<>());
    private static @Nullable ProxySelector before;

    /** Every connection that Java makes, of whatever sort, first asks here for the way. */
    @BeforeAll
    static void watch_the_network() {
        before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                ASKED.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                ASKED.add(uri);
            }
        });
    }

    @AfterAll
    static void leave_the_network() {
        ProxySelector.setDefault(before);
    }

    @TestFactory
    Stream<DynamicTest> hostile_documents() throws IOException {
        Samples.validate(Samples.basic());
        Path host = Path.of("/etc/hostname");
        String secret = Files.exists(host) ? Files.readString(host).strip() : "";
        return HostileXml.all().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    byte[] bytes = one.bytes().get();
                    long began = System.nanoTime();
                    FileReport report = Samples.VALIDATOR.validate(one.name(), bytes, Options.STANDARD);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
                    String json = ReportForm.json(Locale.ENGLISH).file(report);
                    assertThat(one.answered(report))
                            .as(
                                    "%s %s",
                                    report.verdict(),
                                    HostileXml.ids(report).stream().limit(20).toList())
                            .isTrue();
                    assertThat(json.length()).isLessThan(4_000_000);
                    if (secret.length() > 4) {
                        assertThat(json).doesNotContain(secret);
                    }
                    assertThat(ASKED).isEmpty();
                }));
    }

    @Test
    void the_watch_on_the_network_sees() throws IOException {
        try (java.net.ServerSocket server = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                java.net.Socket socket = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
        assertThat(ASKED).isNotEmpty();
        ASKED.clear();
    }

    /** No temporary folder at all: whoever wants a file in it fails, and the answer is no longer the right one. */
    @Test
    void little_memory_and_no_temporary_folder_suffice(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + folder.resolve("none"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileXml.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(240, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(Files.readString(said, StandardCharsets.UTF_8).strip()).isEqualTo("[]");
        assertThat(ended).isTrue();
    }
}

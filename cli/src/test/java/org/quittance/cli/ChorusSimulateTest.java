package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The simulator from the command line. */
@Timeout(120)
class ChorusSimulateTest {
    @Test
    void it_tells_its_address_and_credentials_and_serves_until_it_is_stopped(@TempDir Path data) throws Exception {
        PipedReader said = new PipedReader(1 << 16);
        PrintWriter out = new PrintWriter(new PipedWriter(said), true);
        FutureTask<Integer> run = new FutureTask<>(() -> Main.run(
                out,
                new PrintWriter(new StringWriter()),
                "chorus",
                "simulate",
                "--data",
                data.toString(),
                "--speed",
                "60"));
        Thread serving = new Thread(run);
        serving.start();
        BufferedReader lines = new BufferedReader(said);
        URI base = URI.create(lines.readLine());
        assertThat(base.getHost()).isEqualTo("127.0.0.1");
        assertThat(lines.readLine()).startsWith("export QUITTANCE_CHORUS_CLIENT_ID='sim-");
        HttpResponse<String> journal = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve("/_sim/journal")).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(journal.body()).isEqualTo("[]");
        serving.interrupt();
        assertThat(run.get()).isZero();
    }

    @Test
    void what_it_cannot_be_is_refused() {
        assertThat(Command.run("chorus", "simulate", "--speed", "0").exit()).isEqualTo(ExitCode.USAGE);
        Command faults = Command.run("chorus", "simulate", "--faults", "rain=5%", "--lang", "en");
        assertThat(faults.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(faults.err()).contains("rain=5%", "timeout-after");
        assertThat(Command.run("chorus", "simulate", "--record", "a", "--replay", "b")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }
}

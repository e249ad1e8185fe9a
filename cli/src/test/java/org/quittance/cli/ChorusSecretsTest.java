package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.chorus.simulator.SimulatorCredentials;

/** T18: nothing that a command says or leaves behind holds a secret. */
@Timeout(240)
class ChorusSecretsTest {
    private static final List<String> FAULTS =
            List.of("401", "401-ldap", "403", "413", "429", "500", "503", "truncated", "timeout-after", "reset-after");

    @TempDir
    Path folder;

    @Test
    void T18_no_output_and_no_file_holds_a_secret() throws Exception {
        try (ChorusBench bench = new ChorusBench(folder)) {
            List<Command> said = new ArrayList<>();
            for (String fault : FAULTS) {
                bench.put("F-" + fault, ChorusBench.TOWN);
                bench.order("/_sim/fault", "{\"kind\": \"" + fault + "\", \"operation\": \"deposer/flux\"}");
                bench.order("/_sim/fault", "{\"kind\": \"" + fault + "\", \"operation\": \"consulterCRDetaille\"}");
                said.add(bench.run("submit", bench.in(), "--format", "json"));
            }
            said.add(bench.run("status"));
            said.add(bench.run("setup"));
            said.add(bench.run("directory", ChorusBench.TOWN));
            said.add(bench.local("receipt", "F-401", "-o", folder.resolve("evidence")));
            assertThat(bench.deposits()).isGreaterThanOrEqualTo(FAULTS.size());
            for (Command one : said) {
                clean(bench.secrets(), one.out() + one.err(), "output");
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.equals(bench.credentials())) {
                        clean(bench.secrets(), Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
                    }
                }
            }
        }
    }

    private static void clean(SimulatorCredentials secrets, String text, String where) throws IOException {
        String account = Base64.getEncoder()
                .encodeToString((secrets.login() + ":" + secrets.password()).getBytes(StandardCharsets.UTF_8));
        assertThat(text)
                .as(where)
                .doesNotContain(secrets.password())
                .doesNotContain(secrets.clientSecret())
                .doesNotContain(account)
                .doesNotContain("Bearer ");
    }
}

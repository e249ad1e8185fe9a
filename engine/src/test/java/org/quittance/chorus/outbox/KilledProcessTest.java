package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment has lost nothing of what it had said that it has. */
class KilledProcessTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    /** Takes invoices in and deposits them, for ever, and says so of each when it is done. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            String life = arguments[1];
            ModelPortal portal = new ModelPortal(Clock.systemUTC());
            OutboxOptions options = Bench.options(Clock.systemUTC()).anchoredIn(folder.resolve("anchor"));
            try (Outbox outbox = Outbox.in(folder.resolve("outbox"), options)) {
                System.out.println("open");
                for (int i = 0; true; i++) {
                    String number = "F-" + life + "-" + i;
                    outbox.add(Bench.invoice(folder, number, "10.00"));
                    System.out.println("added " + number);
                    new Sender(outbox, portal)
                            .run(
                                    1,
                                    deposit -> System.out.println(deposit.state() + " "
                                            + deposit.key().number()));
                }
            }
        }
    }

    @Test
    void nothing_that_was_said_to_be_done_is_lost() throws Exception {
        Random random = new Random(11);
        Set<String> added = new HashSet<>();
        Set<String> sent = new HashSet<>();
        for (int life = 0; life < KILLS; life++) {
            Process victim = start(life);
            try (BufferedReader said = victim.inputReader(StandardCharsets.UTF_8)) {
                int until = 1 + random.nextInt(12);
                for (String line = said.readLine(); line != null && until > 0; line = said.readLine(), until--) {
                    note(line, added, sent);
                }
                victim.destroyForcibly();
                assertThat(until).as("the process came so far").isZero();
            }
            victim.waitFor();
        }
        OutboxOptions options = Bench.options(Clock.systemUTC()).anchoredIn(folder.resolve("anchor"));
        try (Outbox outbox = Outbox.in(folder.resolve("outbox"), options)) {
            List<Deposit> deposits = outbox.deposits().toList();
            assertThat(numbers(deposits, Set.of(DepositState.values()))).containsAll(added);
            assertThat(numbers(deposits, Set.of(DepositState.SENT))).containsAll(sent);
            assertThat(added).hasSizeGreaterThan(KILLS);
            assertThat(outbox.verify()).isEmpty();
        }
    }

    private static void note(String line, Set<String> added, Set<String> sent) {
        String[] words = line.split(" ");
        if (words[0].equals("added")) {
            added.add(words[1]);
        } else if (words[0].equals("SENT")) {
            sent.add(words[1]);
        }
    }

    private static Set<String> numbers(List<Deposit> deposits, Set<DepositState> states) {
        return deposits.stream()
                .filter(deposit -> states.contains(deposit.state()))
                .map(deposit -> deposit.key().number())
                .collect(Collectors.toSet());
    }

    private Process start(int life) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString(),
                        String.valueOf(life))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

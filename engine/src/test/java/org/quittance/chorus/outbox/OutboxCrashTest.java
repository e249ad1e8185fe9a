package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.chorus.PortalException.Kind;

/** Everything fails, now here, now there: every invoice arrives once, and its last status is known. */
class OutboxCrashTest {
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Crashes at the commit of this number, before or after it. */
    private static final class CrashAt implements CommitWatch {
        private int left;
        private final boolean before;

        CrashAt(int left, boolean before) {
            this.left = left;
            this.before = before;
        }

        @Override
        public void before() {
            if (before && left-- == 0) {
                throw new Crash();
            }
        }

        @Override
        public void after() {
            if (!before && left-- == 0) {
                throw new Crash();
            }
        }
    }

    private static final int INVOICES = 12;

    @TempDir
    Path folder;

    private static List<String> numbers() {
        return IntStream.range(0, INVOICES).mapToObj(i -> "F-" + (100 + i)).toList();
    }

    private void life(Bench bench, CommitWatch watch, Instant end) {
        OutboxOptions options = bench.options().anchoredIn(folder.resolve("anchor"));
        try (Outbox outbox = Outbox.in(folder.resolve("outbox"), options, watch)) {
            numbers().forEach(number -> outbox.add(bench.invoice(number)));
            outbox.resume();
            bench.drive(outbox, end);
        }
    }

    private static ModelPortal.@Nullable Fault fault(Random random, double rate) {
        if (random.nextDouble() >= rate) {
            return null;
        }
        Kind kind = List.of(Kind.UNAVAILABLE, Kind.UNKNOWN, Kind.UNKNOWN).get(random.nextInt(3));
        return new ModelPortal.Fault(kind, kind == Kind.UNKNOWN && random.nextBoolean());
    }

    private void pay(Bench bench) {
        bench.portal.numbers().forEach(number -> bench.portal.status(number, "MISE_EN_PAIEMENT", ""));
    }

    private void allIsWell(Bench bench) {
        OutboxOptions options = bench.options().anchoredIn(folder.resolve("anchor"));
        assertThat(bench.portal.numbers()).containsExactlyElementsOf(numbers());
        try (Outbox outbox = Outbox.in(folder.resolve("outbox"), options);
                Stream<Deposit> deposits = outbox.deposits()) {
            assertThat(deposits).hasSize(INVOICES).allSatisfy(deposit -> {
                assertThat(deposit.status()).isEqualTo("MISE_EN_PAIEMENT");
                assertThat(deposit.closed()).isTrue();
                assertThat(deposit.flux())
                        .isEqualTo(bench.portal.invoice(deposit.key().number()).flux());
            });
            assertThat(outbox.verify()).isEmpty();
        }
        numbers().forEach(number -> searchedBeforeEachDeposit(bench, number));
    }

    private static void searchedBeforeEachDeposit(Bench bench, String number) {
        List<String> calls = bench.portal.calls.stream()
                .filter(call -> call.equals("search " + number) || call.equals("deposit " + number))
                .toList();
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).startsWith("deposit")) {
                assertThat(calls.get(i - 1)).isEqualTo("search " + number);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_invoice_arrives_once_whatever_call_fails_and_whenever_it_crashes(long seed) {
        Random random = new Random(seed);
        Bench bench = new Bench(folder);
        bench.portal.processing = Duration.ofMinutes(1 + random.nextInt(100));
        bench.portal.faults = (operation, number) -> fault(random, 0.15);
        int crashed = 0;
        for (int lives = 0; lives < 25; lives++) {
            try {
                life(
                        bench,
                        new CrashAt(random.nextInt(60), random.nextBoolean()),
                        bench.clock.instant().plusSeconds(7200));
            } catch (Crash e) {
                crashed++;
                bench.clock.advance(Duration.ofSeconds(random.nextInt(400)));
            }
        }
        assertThat(crashed).isGreaterThan(10);
        bench.portal.faults = (operation, number) -> null;
        life(bench, CommitWatch.NONE, bench.clock.instant().plusSeconds(86_400));
        pay(bench);
        life(bench, CommitWatch.NONE, bench.clock.instant().plusSeconds(86_400));
        allIsWell(bench);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_crash_at_any_commit_loses_nothing(boolean before) {
        Bench bench = new Bench(folder);
        int crashes = 0;
        Optional<Crash> last = Optional.of(new Crash());
        while (last.isPresent()) {
            last = Optional.empty();
            try {
                // the next life gets one commit further than the one before it
                life(
                        bench,
                        new CrashAt(crashes % 45, before),
                        bench.clock.instant().plusSeconds(36_000));
            } catch (Crash e) {
                crashes++;
                bench.clock.advance(Duration.ofMinutes(6));
                last = Optional.of(e);
            }
        }
        assertThat(crashes).isGreaterThan(10);
        pay(bench);
        life(bench, CommitWatch.NONE, bench.clock.instant().plusSeconds(86_400));
        allIsWell(bench);
    }
}

package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.chorus.PortalException.Kind;
import org.quittance.finding.QuittanceException;

/** Several outboxes on one database send each invoice once. */
class SharedOutboxTest {
    private static final int INVOICES = 60;
    private static @Nullable PrivatePostgres postgres;

    @TempDir
    Path folder;

    @AfterAll
    static void stop() throws IOException {
        PrivatePostgres started = postgres;
        if (started != null) {
            started.close();
        }
    }

    private String database() throws Exception {
        if (PrivatePostgres.missing()) {
            assertThat(System.getenv("CI")).as("PostgreSQL is not installed").isNotEqualTo("true");
            System.out.println("1 outbox check not run: PostgreSQL is not installed");
            Assumptions.abort("PostgreSQL is not installed");
        }
        PrivatePostgres started = postgres;
        if (started == null) {
            started = PrivatePostgres.start();
            postgres = started;
        }
        return started.database();
    }

    private List<String> numbers() {
        return IntStream.range(0, INVOICES).mapToObj(i -> "F-" + (100 + i)).toList();
    }

    private void together(Bench bench, Supplier<Outbox> opening) throws Exception {
        Random random = new Random(5);
        bench.portal.faults = (operation, number) -> random.nextInt(12) == 0
                ? new ModelPortal.Fault(random.nextBoolean() ? Kind.UNKNOWN : Kind.UNAVAILABLE, random.nextBoolean())
                : null;
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> lives = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                lives.add(pool.submit(() -> live(bench, opening)));
            }
            for (Future<?> life : lives) {
                life.get();
            }
        } finally {
            pool.shutdownNow();
        }
        bench.portal.faults = (operation, number) -> null;
        try (Outbox outbox = opening.get()) {
            bench.drive(outbox, 48);
            assertAll(
                    () -> assertThat(bench.portal.numbers()).containsExactlyElementsOf(numbers()),
                    () -> assertThat(outbox.deposits()).hasSize(INVOICES).allMatch(deposit -> deposit.status()
                            .equals("DEPOSEE")),
                    () -> assertThat(outbox.verify()).isEmpty());
        }
    }

    private void live(Bench bench, Supplier<Outbox> opening) {
        try (Outbox outbox = opening.get()) {
            numbers().forEach(number -> outbox.add(bench.invoice(number)));
            for (int rounds = 0; rounds < 30; rounds++) {
                new Sender(outbox, bench.portal).run(2, any -> {});
                new Followup(outbox, bench.portal).run(2, any -> {});
                bench.clock.advance(Duration.ofSeconds(20));
            }
        }
    }

    @Test
    void three_on_one_folder() throws Exception {
        Bench bench = new Bench(folder);
        numbers().forEach(bench::invoice);
        together(bench, bench::open);
    }

    @Test
    void three_on_one_postgresql() throws Exception {
        String url = database();
        Bench bench = new Bench(folder);
        numbers().forEach(bench::invoice);
        together(bench, () -> Outbox.at(url, folder.resolve("documents"), bench.options()));
    }

    @Test
    void a_postgresql_that_is_away_is_told_and_found_again() throws Exception {
        String url = database();
        Bench bench = new Bench(folder);
        try (Outbox outbox = Outbox.at(url, folder.resolve("documents"), bench.options())) {
            outbox.add(bench.invoice("F-1"));
            PrivatePostgres.disconnect(url);
            assertThat(catchThrowableOfType(QuittanceException.class, () -> outbox.add(bench.invoice("F-2"))))
                    .extracting(QuittanceException::id)
                    .isEqualTo("QX-OUTBOX-CONNECTION");
            outbox.add(bench.invoice("F-2"));
            assertThat(outbox.deposits()).hasSize(2);
            assertThat(outbox.verify()).isEmpty();
        }
    }
}

package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.finding.QuittanceException;

/** The world fails: what to do is said, and nothing is lost. */
class OutboxFaultsTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private String url(String parameters) {
        return "jdbc:sqlite:" + folder.resolve("outbox/outbox.db") + parameters;
    }

    private Outbox at(Bench bench, String parameters) {
        return Outbox.at(url(parameters), folder.resolve("outbox/documents"), bench.options());
    }

    private static void fails(String id, Runnable work) {
        assertThatExceptionOfType(QuittanceException.class)
                .isThrownBy(work::run)
                .satisfies(e -> assertThat(e.id()).isEqualTo(id))
                .satisfies(e -> assertThat(e.told().fix(Locale.GERMAN)).isPresent());
    }

    @Test
    void a_full_disk_is_told_and_what_was_kept_before_stays() {
        Bench bench = new Bench(folder);
        bench.open().close();
        int[] kept = new int[1];
        try (Outbox outbox = at(bench, "?max_page_count=60")) {
            fails("QX-OUTBOX-FULL", () -> {
                while (true) {
                    outbox.add(bench.invoice("F-" + kept[0]));
                    kept[0]++;
                }
            });
            assertThat(outbox.deposits()).hasSize(kept[0]);
        }
        try (Outbox outbox = bench.open()) {
            outbox.add(bench.invoice("F-" + kept[0]));
            assertThat(outbox.deposits()).hasSize(kept[0] + 1);
            assertThat(outbox.verify()).isEmpty();
        }
    }

    @Test
    void a_database_that_cannot_be_written_is_told() {
        Bench bench = new Bench(folder);
        try (Outbox outbox = bench.open()) {
            outbox.add(bench.invoice("F-1"));
        }
        try (Outbox outbox = at(bench, "?open_mode=1")) {
            fails("QX-OUTBOX-READ-ONLY", () -> outbox.add(bench.invoice("F-2")));
        }
        try (Outbox outbox = bench.open()) {
            assertThat(outbox.deposits()).hasSize(1);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        fails("QX-OUTBOX-FOLDER", () -> Outbox.in(file.resolve("outbox"), new Bench(folder).options()));
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        Bench bench = new Bench(folder);
        OutgoingInvoice invoice = bench.invoice("F-1");
        try (Outbox outbox = bench.open()) {
            assertThat(invoice.file().content().toFile().delete()).isTrue();
            fails("QX-OUTBOX-DOCUMENT", () -> outbox.add(invoice));
            assertThat(outbox.deposits()).isEmpty();
        }
    }

    @Test
    void a_clock_moved_back_is_told_and_a_small_step_is_not() {
        Bench bench = new Bench(folder);
        try (Outbox outbox = bench.open()) {
            outbox.add(bench.invoice("F-1"));
        }
        Clock dayBefore = Clock.offset(bench.clock, Duration.ofDays(-1));
        try (Outbox outbox = Outbox.in(folder.resolve("outbox"), Bench.options(dayBefore))) {
            fails("QX-OUTBOX-CLOCK", () -> outbox.add(bench.invoice("F-2")));
        }
        Clock minuteBefore = Clock.offset(bench.clock, Duration.ofMinutes(-1));
        try (Outbox outbox = Outbox.in(folder.resolve("outbox"), Bench.options(minuteBefore))) {
            assertThat(outbox.add(bench.invoice("F-2")).since()).isEqualTo(TestClock.START);
            assertThat(outbox.verify()).isEmpty();
        }
    }

    @Test
    void a_damaged_database_is_told() throws Exception {
        Bench bench = new Bench(folder);
        try (Outbox outbox = bench.open()) {
            for (int i = 0; i < 50; i++) {
                outbox.add(bench.invoice("F-" + i));
            }
        }
        Path database = folder.resolve("outbox/outbox.db");
        byte[] copy = Files.readAllBytes(database);
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            for (long at = 2L * PAGE; at < file.length(); at += PAGE) {
                file.seek(at);
                file.write(new byte[200]);
            }
        }
        fails("QX-OUTBOX-CORRUPT", () -> {
            try (Outbox outbox = bench.open()) {
                outbox.add(bench.invoice("F-50"));
            }
        });
        Files.write(database, copy);
        try (Outbox outbox = bench.open()) {
            assertThat(outbox.deposits()).hasSize(50);
            assertThat(outbox.verify()).isEmpty();
        }
    }

    @Test
    void what_is_no_database_is_told() throws Exception {
        Path outbox = Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(outbox.resolve("outbox.db"), "this is no database ".repeat(500));
        fails("QX-OUTBOX-CORRUPT", () -> new Bench(folder).open().close());
    }

    @Test
    void a_missing_driver_is_told_without_the_password() {
        assertThatExceptionOfType(QuittanceException.class)
                .isThrownBy(() -> Outbox.at("jdbc:nothing:x?password=secret", folder, new Bench(folder).options())
                        .close())
                .satisfies(e -> assertThat(e.id()).isEqualTo("QX-OUTBOX-DRIVER"))
                .withMessageNotContaining("secret");
    }

    @Test
    void tables_of_a_later_version_are_left_alone() throws Exception {
        Bench bench = new Bench(folder);
        bench.open().close();
        try (Connection connection = DriverManager.getConnection(url(""));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into outbox_schema (version) values (99)");
        }
        fails("QX-OUTBOX-VERSION", () -> bench.open().close());
    }
}

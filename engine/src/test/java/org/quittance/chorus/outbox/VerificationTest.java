package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.chorus.outbox.Defect.Kind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir
    Path folder;

    private Bench bench;
    private Outbox outbox;

    @BeforeEach
    void fill() {
        bench = new Bench(folder);
        outbox = Outbox.in(folder.resolve("outbox"), bench.options().anchoredIn(folder.resolve("anchor")));
        for (int i = 1; i <= 3; i++) {
            outbox.add(bench.invoice("F-" + i));
        }
        bench.drive(outbox, 1);
        assertThat(outbox.verify()).isEmpty();
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox/outbox.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        }
    }

    private void withoutAnchor() throws Exception {
        Files.delete(folder.resolve("anchor"));
    }

    @Test
    void an_altered_entry_is_found() throws Exception {
        sql("update journal set content = replace(content, 'F-2', 'F-9') where seq = 4");
        assertThat(outbox.verify()).contains(new Defect(Kind.ALTERED, "4"));
    }

    @Test
    void every_column_of_an_entry_counts() throws Exception {
        for (String column : List.of("written", "environment", "supplier", "number", "kind", "content", "previous")) {
            sql("update journal set " + column + " = " + column + " || '1' where seq = 5");
            assertThat(outbox.verify()).as(column).contains(new Defect(Kind.ALTERED, "5"));
            sql("update journal set " + column + " = substr(" + column + ", 1, length(" + column
                    + ") - 1) where seq = 5");
        }
        assertThat(outbox.verify()).isEmpty();
    }

    @Test
    void a_removed_entry_is_found() throws Exception {
        sql("delete from journal where seq = 5");
        assertThat(outbox.verify()).contains(new Defect(Kind.REMOVED, "5"));
    }

    @Test
    void a_removed_entry_is_found_when_the_others_are_numbered_anew() throws Exception {
        sql("delete from journal where seq = 5", "update journal set seq = seq - 1 where seq > 5");
        assertThat(outbox.verify()).contains(new Defect(Kind.REMOVED, "5"));
    }

    @Test
    void entries_in_another_order_are_found() throws Exception {
        sql(
                "update journal set seq = 1000 where seq = 5",
                "update journal set seq = 5 where seq = 6",
                "update journal set seq = 6 where seq = 1000");
        assertThat(outbox.verify()).contains(new Defect(Kind.REORDERED, "5"), new Defect(Kind.REORDERED, "6"));
    }

    @Test
    void a_journal_cut_off_is_found_by_its_head() throws Exception {
        withoutAnchor();
        long last = outbox.head().entries();
        sql("delete from journal where seq = " + last);
        assertThat(outbox.verify()).contains(new Defect(Kind.TRUNCATED, String.valueOf(last)));
    }

    @Test
    void a_journal_cut_off_with_its_head_is_found_by_the_anchor_and_by_a_manifest() throws Exception {
        outbox.evidence(outbox.key(Bench.SUPPLIER, "F-1"), folder.resolve("evidence"));
        long last = outbox.head().entries();
        sql(
                "delete from journal where seq = " + last,
                "update chain set entries = entries - 1, head = (select hash from journal where seq = " + (last - 1)
                        + ")");
        assertThat(outbox.verify()).contains(new Defect(Kind.TRUNCATED, last + " (anchor)"));
        withoutAnchor();
        Path manifest = folder.resolve("evidence");
        assertThat(outbox.verify(List.of(manifest))).contains(new Defect(Kind.TRUNCATED, last + " (" + manifest + ")"));
    }

    @Test
    void a_journal_written_anew_is_found_by_the_anchor() throws Exception {
        Outbox other = Outbox.in(folder.resolve("other"), bench.options());
        try (other) {
            for (int i = 1; i <= 3; i++) {
                other.add(bench.invoice("G-" + i));
            }
            bench.drive(other, 1);
        }
        Anchor anchor = new Anchor(folder.resolve("anchor"));
        Database database = other.ledger().database();
        List<Defect> defects = new Verification(database, other.documents()).defects(anchor, List.of());
        assertThat(defects).extracting(Defect::kind).contains(Kind.REWRITTEN);
        database.close();
    }

    @Test
    void an_altered_row_of_an_invoice_is_found() throws Exception {
        sql("update invoices set status = 'MISE_EN_PAIEMENT' where number = 'F-2'");
        assertThat(outbox.verify()).containsExactly(new Defect(Kind.INVOICE_ALTERED, Bench.SUPPLIER + " F-2"));
    }

    @Test
    void a_missing_row_of_an_invoice_is_found() throws Exception {
        sql("delete from invoices where number = 'F-2'");
        assertThat(outbox.verify()).containsExactly(new Defect(Kind.INVOICE_MISSING, Bench.SUPPLIER + " F-2"));
    }

    @Test
    void an_altered_row_of_an_attempt_is_found() throws Exception {
        sql("update attempts set flux = 'CPP' where number = 'F-2'");
        assertThat(outbox.verify()).containsExactly(new Defect(Kind.ATTEMPT_ALTERED, Bench.SUPPLIER + " F-2"));
    }

    @Test
    void a_missing_and_an_altered_document_are_found() throws Exception {
        Path missing = document("F-1");
        Path altered = document("F-2");
        Files.delete(missing);
        Files.writeString(altered, "x");
        assertThat(outbox.verify())
                .containsExactlyInAnyOrder(
                        new Defect(Kind.DOCUMENT_MISSING, missing.toString()),
                        new Defect(Kind.DOCUMENT_ALTERED, altered.toString()));
    }

    private Path document(String number) {
        return outbox.documents().file(bench.deposit(outbox, number).sha256());
    }

    @Test
    void an_evidence_folder_holds_the_document_the_reports_and_the_hashes() throws Exception {
        Path evidence = folder.resolve("evidence");
        outbox.evidence(outbox.key(Bench.SUPPLIER, "F-1"), evidence);
        try (Stream<Path> files = Files.list(evidence)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("document-F-1.xml", "journal.jsonl", "timeline.tsv", "manifest.json")
                    .anyMatch(name -> name.matches("report-\\d+\\.json"));
        }
        assertThat(evidence.resolve("document-F-1.xml"))
                .hasSameBinaryContentAs(bench.invoice("F-1").file().content());
        assertThat(evidence.resolve("manifest.json"))
                .content()
                .contains("\"chainHead\":\"" + outbox.head().hash() + "\"")
                .contains(Documents.hash(evidence.resolve("journal.jsonl")));
        assertThat(outbox.verify(List.of(evidence))).isEmpty();
    }

    @Test
    void an_anchor_line_that_a_crash_cut_off_says_nothing() throws Exception {
        Files.writeString(folder.resolve("anchor"), "\n12 3fa", java.nio.file.StandardOpenOption.APPEND);
        outbox.add(bench.invoice("F-4"));
        assertThat(outbox.verify()).isEmpty();
    }
}

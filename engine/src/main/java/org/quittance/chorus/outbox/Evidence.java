package org.quittance.chorus.outbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** Puts together, in one folder, all that proves what became of one invoice. */
final class Evidence {
    private static final int PAGE = 200;

    private final Ledger ledger;
    private final Documents documents;

    Evidence(Ledger ledger, Documents documents) {
        this.ledger = ledger;
        this.documents = documents;
    }

    void write(InvoiceKey key, Path folder) {
        Entry entry = ledger.find(key)
                .orElseThrow(() -> new QuittanceException(
                        Message.of("QX-OUTBOX-UNKNOWN", key.environment(), key.supplier(), key.number())));
        ChainHead head = ledger.database().write(Transaction::head);
        try {
            Files.createDirectories(folder);
            List<Path> files = new ArrayList<>();
            files.add(document(entry, folder));
            journal(key, head, folder, files);
            Files.writeString(folder.resolve(Manifest.NAME), JsonText.of(manifest(entry, head, files)) + "\n");
        } catch (IOException e) {
            throw new QuittanceException(Message.of("QX-OUTBOX-EVIDENCE", folder, e));
        }
    }

    private Path document(Entry entry, Path folder) throws IOException {
        String name = entry.content().name().replaceAll("[^A-Za-z0-9._-]", "_");
        Path file = folder.resolve("document-" + name);
        return Files.copy(documents.file(entry.content().sha256()), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void journal(InvoiceKey key, ChainHead head, Path folder, List<Path> files) throws IOException {
        Path all = folder.resolve("journal.jsonl");
        Path timeline = folder.resolve("timeline.tsv");
        files.add(all);
        files.add(timeline);
        try (BufferedWriter journal = Files.newBufferedWriter(all);
                BufferedWriter events = Files.newBufferedWriter(timeline)) {
            events.write("entry\tat\tkind\tcontent\n");
            long after = 0;
            boolean more = true;
            while (more) {
                long from = after;
                List<Journal.Entry> page =
                        ledger.database().read(transaction -> Journal.after(transaction, key, from, PAGE));
                for (Journal.Entry entry : page) {
                    after = entry.seq();
                    if (entry.seq() <= head.entries()) {
                        journal.write(JsonText.of(told(entry)) + "\n");
                        event(entry, events);
                        report(entry, folder, files);
                    }
                }
                more = page.size() == PAGE;
            }
        }
    }

    private static void event(Journal.Entry entry, BufferedWriter events) throws IOException {
        if (entry.kind().equals(Fact.STATE) || entry.kind().equals(Fact.STATUS)) {
            events.write(entry.seq() + "\t" + entry.written() + "\t" + entry.kind() + "\t" + entry.content() + "\n");
        }
    }

    private static void report(Journal.Entry entry, Path folder, List<Path> files) throws IOException {
        if (entry.kind().equals(Fact.REPORT)) {
            Path file = folder.resolve("report-" + entry.seq() + ".json");
            files.add(Files.writeString(file, entry.content() + "\n"));
        }
    }

    private static Map<String, @Nullable Object> told(Journal.Entry entry) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("entry", entry.seq());
        told.put("written", entry.written().toEpochMilli());
        told.put("environment", entry.environment());
        told.put("supplier", entry.supplier());
        told.put("number", entry.number());
        told.put("kind", entry.kind());
        told.put("content", entry.content());
        told.put("previous", entry.previous());
        told.put("hash", entry.hash());
        return told;
    }

    private Map<String, @Nullable Object> manifest(Entry entry, ChainHead head, List<Path> files) throws IOException {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("manifest", "1");
        told.put("environment", entry.key().environment());
        told.put("supplier", entry.key().supplier());
        told.put("invoice", entry.key().number());
        told.put("sha256", entry.content().sha256());
        told.put("flux", entry.progress().flux());
        told.put("state", entry.state().word());
        told.put("status", entry.progress().status());
        told.put("written", ledger.now());
        told.put(Manifest.ENTRIES, head.entries());
        told.put(Manifest.HEAD, head.hash());
        List<Map<String, @Nullable Object>> listed = new ArrayList<>();
        for (Path file : files) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("name", String.valueOf(file.getFileName()));
            line.put("bytes", Files.size(file));
            line.put("sha256", Documents.hash(file));
            listed.add(line);
        }
        told.put("files", listed);
        return told;
    }
}

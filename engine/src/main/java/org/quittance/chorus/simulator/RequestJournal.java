package org.quittance.chorus.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every request that was taken, in the order in which it was done: in a file, or the last hundred thousand in memory.
 * Safe for many threads.
 */
final class RequestJournal implements AutoCloseable {
    private static final int MOST = 100_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final @Nullable Path file;
    private final @Nullable EventLog log;

    private RequestJournal(@Nullable Path file, @Nullable EventLog log) {
        this.file = file;
        this.log = log;
    }

    static RequestJournal inMemory() {
        return new RequestJournal(null, null);
    }

    static RequestJournal in(Path folder) throws IOException {
        Path file = folder.resolve("journal.jsonl");
        return new RequestJournal(file, EventLog.open(file, entry -> {}));
    }

    synchronized void add(Instant at, Request request, Answer answer) {
        JsonObject entry = JsonObject.of("at", at.toString())
                .put("path", request.path())
                .put("status", answer.status())
                .put("invoices", answer.invoices());
        if (answer.ending() != Answer.Ending.WHOLE) {
            entry.put("ending", answer.ending().name());
        }
        EventLog kept = log;
        if (kept != null) {
            kept.append(entry);
            return;
        }
        lines.add(entry.toString());
        if (lines.size() > MOST) {
            lines.remove();
        }
    }

    /** The JSON array of all requests. */
    synchronized String array() {
        if (file == null) {
            return "[" + String.join(",\n", lines) + "]";
        }
        try (Stream<String> kept = Files.lines(file, StandardCharsets.UTF_8)) {
            return kept.collect(Collectors.joining(",\n", "[", "]"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        EventLog kept = log;
        if (kept != null) {
            kept.close();
        }
    }
}

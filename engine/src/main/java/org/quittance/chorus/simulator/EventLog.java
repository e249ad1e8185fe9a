package org.quittance.chorus.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/**
 * The JSON lines of a file that only grows. A line is handed to the operating system before anyone is told of it: it
 * outlives the process, though not the machine.
 */
final class EventLog implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock held;

    private EventLog(FileChannel channel, FileLock held) {
        this.channel = channel;
        this.held = held;
    }

    /**
     * Opens a file, made when it is not there; the lines in it are handed over one by one. The last, if the process was
     * killed while it wrote it, is cut off.
     *
     * @throws QuittanceException {@code QX-SIMULATOR-DATA} when a line is none of ours, or another simulator has the file
     */
    static EventLog open(Path file, Consumer<JsonObject> reader) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            EventLog log = new EventLog(channel, lock(channel, file));
            channel.truncate(readAll(file, reader));
            channel.position(channel.size());
            return log;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Hands over the whole lines of a file without opening it for writing. */
    static void read(Path file, Consumer<JsonObject> reader) throws IOException {
        readAll(file, reader);
    }

    private static FileLock lock(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw unusable(file, "0");
        }
        throw unusable(file, "0");
    }

    /** Reads the whole lines; returns where they end. */
    private static long readAll(Path file, Consumer<JsonObject> reader) throws IOException {
        long end = 0;
        long number = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                number++;
                end += line.size() + 1;
                try {
                    reader.accept(Json.object(line.toByteArray()));
                } catch (Json.MalformedException e) {
                    throw unusable(file, String.valueOf(number));
                }
                line.reset();
            }
        }
        return end;
    }

    private static QuittanceException unusable(Path file, String line) {
        return new QuittanceException(Message.of("QX-SIMULATOR-DATA", file, line));
    }

    void append(JsonObject event) {
        ByteBuffer line = ByteBuffer.wrap((event + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            held.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

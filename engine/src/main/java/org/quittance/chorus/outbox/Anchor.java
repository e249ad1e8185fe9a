package org.quittance.chorus.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** A file outside the outbox, one line after every commit, by which a journal cut off or written anew is found out. */
final class Anchor {
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

    private final @Nullable Path file;

    Anchor(@Nullable Path file) {
        this.file = file;
    }

    /** Each line stands for itself: one that a crash cut off says nothing. */
    void write(ChainHead head) {
        if (file == null) {
            return;
        }
        try {
            String line = "\n" + head.entries() + " " + head.hash();
            Files.writeString(
                    file,
                    line,
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new QuittanceException(Message.of("QX-OUTBOX-ANCHOR", file, e));
        }
    }

    /** What was written down, to be closed. */
    @SuppressWarnings("StreamResourceLeak") // whoever asked for the stream closes it
    Stream<ChainHead> heads() throws IOException {
        return file == null || !Files.exists(file)
                ? Stream.empty()
                : Files.lines(file, StandardCharsets.ISO_8859_1)
                        .map(Anchor::head)
                        .flatMap(Optional::stream);
    }

    private static Optional<ChainHead> head(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new ChainHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}

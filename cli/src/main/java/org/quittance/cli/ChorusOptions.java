package org.quittance.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.quittance.validation.Delivery;
import org.quittance.validation.Options;
import org.quittance.validation.Recipients;

/** What the verbs about Chorus Pro ask of a validation. */
final class ChorusOptions {
    /** What of a folder can be deposited. */
    static final Predicate<Path> FILES = Inputs.ending(".pdf", ".xml");

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ChorusOptions() {}

    /** Bound for Chorus Pro today, with a directory that says what recipients want. */
    static Options asking(Recipients directory) {
        return Options.STANDARD
                .bound("chorus")
                .delivered(Delivery.on(LocalDate.now(PARIS)).asking(directory));
    }

    static void checkJobs(int jobs) {
        if (jobs < 1) {
            throw new UsageException("--jobs takes a number of files, at least 1, not " + jobs + ".");
        }
    }

    /** Files that the outbox can keep: what can be read once only cannot be sent again. */
    static List<Path> lasting(List<Path> files) {
        files.stream().filter(Inputs::once).findFirst().ifPresent(file -> {
            throw new UsageException("\"" + file + "\" is no file that can be read again; write it to one first.");
        });
        return files;
    }
}

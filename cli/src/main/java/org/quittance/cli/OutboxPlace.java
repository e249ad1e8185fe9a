package org.quittance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.DirectoryCache;
import org.quittance.chorus.outbox.Outbox;
import org.quittance.chorus.outbox.OutboxOptions;
import picocli.CommandLine.Option;

/** Where the outbox is, and what stands beside it. */
final class OutboxPlace {
    private static final String DATABASE = "jdbc:";

    /** The environment of whoever never said one: what is tried out costs nothing. */
    private static final String TRIAL = "sandbox";

    @Option(
            names = "--outbox",
            paramLabel = "DIR|jdbc:postgresql:...",
            description =
                    "The folder of the outbox, or the database that several machines share (default: ~/.quittance/outbox).")
    @Nullable
    String outbox;

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            description = "With a database: the folder for the documents, which the machines share too.")
    @Nullable
    Path documents;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description =
                    "The folder that keeps what the portal said of establishments (default: inside the outbox's).")
    @Nullable
    Path directory;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "A file, best on another machine, that takes down the end of the journal after every commit.")
    @Nullable
    Path anchor;

    /** The outbox, for the invoices of one environment. */
    Outbox open(String environment, TimeScale scale) {
        OutboxOptions options = OutboxOptions.of(environment, Clock.systemUTC(), new SecureRandom())
                .with(scale.delays());
        options = anchor == null ? options : options.anchoredIn(anchor);
        return shared() ? Outbox.at(url(), folder().resolve("documents"), options) : Outbox.in(folder(), options);
    }

    /** The outbox that must be there already. */
    Outbox existing(@Nullable String environment, TimeScale scale) {
        if (!shared() && !Files.isDirectory(folder())) {
            throw new UsageException("there is no outbox \"" + folder() + "\".");
        }
        return open(environment(environment), scale);
    }

    /**
     * The environment asked for, else that of the invoices in the outbox, else the sandbox.
     *
     * @throws UsageException where it holds invoices of several
     */
    String environment(@Nullable String asked) {
        if (asked != null) {
            return asked;
        }
        List<String> known = List.of();
        if (shared() || Files.exists(folder().resolve("outbox.db"))) {
            try (Outbox any = open(TRIAL, TimeScale.REAL)) {
                known = any.environments();
            }
        }
        if (known.size() > 1) {
            throw new UsageException(
                    "the outbox holds invoices for " + String.join(", ", known) + "; say which with --env.");
        }
        return known.isEmpty() ? TRIAL : known.get(0);
    }

    /** What the portal of an environment said of establishments. */
    DirectoryCache cache(String environment) {
        Path folder = directory == null ? folder().resolve("directory") : directory;
        return new DirectoryCache(folder, environment, Clock.systemUTC());
    }

    /** What the operator calls it. */
    String shown() {
        return shared() ? url().replaceFirst("\\?.*", "") : folder().toString();
    }

    private boolean shared() {
        return outbox != null && outbox.startsWith(DATABASE);
    }

    private String url() {
        String url = String.valueOf(outbox);
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new UsageException(
                    "a password does not belong on the command line; write it into ~/.pgpass, which the driver reads.");
        }
        return url;
    }

    private Path folder() {
        if (!shared()) {
            return outbox == null ? Path.of(System.getProperty("user.home"), ".quittance", "outbox") : Path.of(outbox);
        }
        if (documents == null) {
            throw new UsageException("with a database, --documents says in which shared folder the documents stand.");
        }
        return documents;
    }
}

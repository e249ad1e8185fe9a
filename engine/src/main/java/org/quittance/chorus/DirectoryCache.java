package org.quittance.chorus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.finding.Message;
import org.quittance.validation.Recipients;

/**
 * What Chorus Pro said of establishments, kept in a folder: one JSON file for each environment and SIRET. What is older
 * than a day is not known any more. Several processes may use the folder at once: a file is replaced whole.
 */
public final class DirectoryCache implements Recipients {
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private final Path folder;
    private final Clock clock;

    /**
     * A cache in a folder, which is made when the first entry is kept.
     *
     * @param environment {@code sandbox}, {@code production}, or the address of another server
     */
    public DirectoryCache(Path folder, String environment, Clock clock) {
        this.folder = folder.resolve(named(environment));
        this.clock = clock;
    }

    /** Addresses have signs that file names cannot have. */
    private static String named(String environment) {
        return NAME.matcher(environment).matches() ? environment : "server-" + digest(environment);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Lookup of(String siret) {
        try {
            return find(siret).map(this::known).orElseGet(() -> new Unknown(Message.of("QX-DIRECTORY-NONE", siret)));
        } catch (IOException e) {
            return new Unknown(Message.of("QX-DIRECTORY-UNREADABLE", siret, e));
        }
    }

    private Lookup known(RecipientEntry entry) {
        String siret = entry.recipient().siret();
        return entry.freshAt(clock.instant())
                ? new Found(entry.recipient())
                : new Unknown(
                        Message.of("QX-DIRECTORY-STALE", siret, entry.read().truncatedTo(ChronoUnit.MINUTES)));
    }

    /**
     * What is kept of an establishment, however old; empty where nothing is, or for what is no SIRET.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public Optional<RecipientEntry> find(String siret) throws IOException {
        if (!SIRET.matcher(siret).matches()) {
            return Optional.empty();
        }
        try {
            RecipientEntry entry = RecipientJson.read(Files.readString(file(siret)));
            if (!entry.recipient().siret().equals(siret)) {
                throw new IOException("it is about " + entry.recipient().siret());
            }
            return Optional.of(entry);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what the portal said of an establishment, in place of what it said before.
     *
     * @throws IllegalArgumentException when its number is no SIRET of 14 digits
     */
    public void keep(RecipientEntry entry) throws IOException {
        String siret = entry.recipient().siret();
        if (!SIRET.matcher(siret).matches()) {
            throw new IllegalArgumentException("\"" + siret + "\" is no SIRET of 14 digits.");
        }
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, siret, ".tmp");
        try {
            Files.writeString(written, RecipientJson.text(entry));
            Files.move(written, file(siret), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Forgets an establishment, as after a rejection that speaks of its services. */
    public void forget(String siret) throws IOException {
        if (SIRET.matcher(siret).matches()) {
            Files.deleteIfExists(file(siret));
        }
    }

    private Path file(String siret) {
        return folder.resolve(siret + ".json");
    }
}

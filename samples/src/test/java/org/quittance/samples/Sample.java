package org.quittance.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.CreateOptions;
import org.quittance.term.Profile;

/**
 * A sample invoice as its author wrote it.
 *
 * @param name the name of its file without the ending; one that ends in {@code -en}, {@code -de} or {@code -nl} is worded in that
 *     language, any other in French
 */
record Sample(String name) {
    private static final Path MODULE = Path.of(System.getProperty("quittance.root"), "samples");
    private static final String ENDING = ".yaml";
    private static final Pattern PROFILE = Pattern.compile("(?m)^profile: (\\S+)$");
    /** The languages that a page is worded in; a sample in another gets data only. */
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    /** All samples, by name. */
    static List<Sample> all() {
        try (Stream<Path> files = Files.list(MODULE.resolve("src/main/invoices"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> new Sample(file.substring(0, file.length() - ENDING.length())))
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this module for what tests make. */
    static Path output(String folder) throws IOException {
        return Files.createDirectories(MODULE.resolve("target").resolve(folder));
    }

    /** A file of this module. */
    static Path file(String path) {
        return MODULE.resolve(path);
    }

    Path document() {
        return MODULE.resolve("src/main/invoices").resolve(name + ENDING);
    }

    String text() throws IOException {
        return Files.readString(document());
    }

    /** The language of its page. */
    Locale language() {
        return Optional.of(name.substring(name.lastIndexOf('-') + 1))
                .filter(LANGUAGES::contains)
                .map(Locale::forLanguageTag)
                .orElse(Locale.FRENCH);
    }

    /** The profile that it is made for: the one it states, else EN 16931. */
    Profile profile() throws IOException {
        Matcher stated = PROFILE.matcher(text());
        return stated.find() ? Profile.named(stated.group(1)).orElseThrow() : Profile.EN16931;
    }

    /** Whether its profile is one that PDFs carry; the others are data only. */
    boolean hybrid() {
        try {
            return !profile().conformanceLevel().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is made of it: a PDF where its profile has one, else UBL. */
    CreateOptions options() {
        return (hybrid() ? CreateOptions.pdf() : CreateOptions.ubl()).withLanguage(language());
    }

    @Override
    public String toString() {
        return name;
    }
}

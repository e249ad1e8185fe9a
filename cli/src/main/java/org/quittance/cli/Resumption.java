package org.quittance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.Quittance;
import org.quittance.schematron.RuleSet;
import org.quittance.validation.Options;
import org.quittance.validation.Source;

/**
 * What need not be done again: files that an earlier report, or the journal of a run that was killed, tells of, as long as
 * they, the version, the rule sets, the options and the language are the same.
 *
 * @param basis all that but the files, in one word
 * @param journal what the journal tells
 * @param report what the report tells
 */
record Resumption(String basis, EarlierReport journal, EarlierReport report) {
    /** Nothing is taken over. */
    static Resumption none(Path out, Options options, Locale language) {
        return new Resumption(
                basis(options, language), EarlierReport.none(JournaledReport.journal(out)), EarlierReport.none(out));
    }

    /**
     * What stands beside and in the file that the report will be written to.
     *
     * @throws UsageException when the file is something else than a report
     */
    static Resumption of(Path out, Options options, Locale language) throws IOException {
        if (!EarlierReport.replaceable(out)) {
            throw new UsageException("\"" + out + "\" is no report to take up, and --resume would overwrite it;"
                    + " give the report of the earlier run, or a new file, with -o.");
        }
        String basis = basis(options, language);
        return new Resumption(
                basis, EarlierReport.read(JournaledReport.journal(out), basis), EarlierReport.read(out, basis));
    }

    /** What is known of a file; nothing if it changed since, or cannot be read. */
    Optional<Judged> known(Path file) {
        if (journal.isEmpty() && report.isEmpty()) {
            return Optional.empty();
        }
        try {
            String sha256 = Source.of(file).sha256();
            String path = file.toString();
            return Judged.before(journal.of(path, sha256).or(() -> report.of(path, sha256)));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String basis(Options options, Locale language) {
        List<String> sets =
                Quittance.ruleSets().all().stream().map(RuleSet::fullId).toList();
        String own = options.own().stream().map(RuleSet::sha256).toList().toString();
        String all = String.join(
                "\n", Quittance.version(), language.getLanguage(), sets.toString(), options.toString(), own);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

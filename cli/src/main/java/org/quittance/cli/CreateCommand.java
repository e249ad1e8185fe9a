package org.quittance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.finding.QuittanceException;
import org.quittance.term.Profile;
import org.quittance.validation.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes invoices; what is refused is explained, and nothing is written for it. */
@Command(
        name = "create",
        description = "Makes a Factur-X PDF, CII or UBL from a Quittance document (YAML, JSON), from CII or UBL.")
final class CreateCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Documents, CII or UBL files, folders of them, - for stdin.")
    List<String> inputs = List.of();

    @Option(
            names = "-o",
            required = true,
            paramLabel = "OUT",
            description = "The file to write (.pdf or .xml), or a folder for several; - for stdout.")
    String out = "";

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "minimum, basic-wl, basic, en16931 (default), extended, extended-ctc-fr, xrechnung or peppol.")
    @Nullable
    String profile;

    @Option(
            names = "--syntax",
            paramLabel = "cii|ubl",
            description =
                    "Write XML in this syntax, in a folder too (an .xml is CII without it; UBL with the profile peppol).")
    @Nullable
    String syntax;

    @Option(
            names = "--target",
            paramLabel = "chorus|pa-b2g|pa-b2b",
            description = "Write the variant that this place takes; every change is told.")
    @Nullable
    String bound;

    @Option(names = "--logo", paramLabel = "FILE", description = "A PNG or JPEG for the head of the page.")
    @Nullable
    Path logo;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        if (syntax != null && !List.of("cii", "ubl").contains(syntax)) {
            throw new UsageException("there is no syntax \"" + syntax + "\"; there are cii and ubl.");
        }
        if (bound != null && !Target.ids().contains(bound)) {
            throw new UsageException(
                    "there is no target \"" + bound + "\"; there are " + String.join(", ", Target.ids()) + ".");
        }
        List<Path> files = Inputs.files(inputs, Inputs.ending(".yaml", ".yml", ".json", ".xml"));
        Map<Path, Path> targets = Targets.of(files, Path.of(out), syntax == null ? ".pdf" : ".xml");
        Quittance quittance = Quittance.standard();
        int code = ExitCode.DONE;
        for (Map.Entry<Path, Path> pair : targets.entrySet()) {
            code = Math.max(code, attempt(quittance, pair.getKey(), pair.getValue(), targets.size() == 1));
        }
        return code;
    }

    /** One of several that cannot be made is told and does not stop the rest. */
    private int attempt(Quittance quittance, Path file, Path target, boolean alone) throws IOException {
        if (alone) {
            return one(quittance, file, target);
        }
        try {
            return one(quittance, file, target);
        } catch (QuittanceException e) {
            talk.err().println("quittance: " + file + ": " + e.told().text(talk.locale()));
            return ExitCode.REJECTED;
        } catch (IOException e) {
            talk.err().println("quittance: " + file + ": " + e);
            return ExitCode.INCOMPLETE;
        }
    }

    private int one(Quittance quittance, Path file, Path target) throws IOException {
        PrintWriter err = talk.err();
        Creation made = Inputs.once(file)
                ? quittance.create(file.toString(), Inputs.read(file), options(target))
                : quittance.create(file, options(target));
        if (made instanceof Creation.Created created) {
            Output.write(target, created.bytes());
            if (!talk.quiet) {
                remarks(created, err);
                err.println(file + " -> " + target + ": accepted");
            }
            return ExitCode.DONE;
        }
        tell(made, err);
        return ExitCode.of(made.report());
    }

    /** An accepted invoice may still deserve a word. */
    private void remarks(Creation made, PrintWriter err) {
        if (!made.report().findings().isEmpty()) {
            tell(made, err);
        }
    }

    private void tell(Creation made, PrintWriter err) {
        Reports.text(List.of(made.report()), talk.locale()).lines().forEach(err::println);
    }

    private CreateOptions options(Path target) throws IOException {
        CreateOptions options = form(target);
        if (profile != null) {
            options = options.withProfile(profile());
        }
        if (bound != null) {
            options = options.withTarget(bound);
        }
        if (talk.language != null) {
            options = options.withLanguage(talk.language.locale());
        }
        if (logo != null) {
            options = options.withLogo(Files.readAllBytes(logo));
        }
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        return epoch == null || epoch.isBlank() ? options : options.withMoment(moment(epoch));
    }

    private Profile profile() {
        String id = String.valueOf(profile).toLowerCase(Locale.ROOT);
        return Profile.named(id)
                .orElseThrow(() -> new UsageException("there is no profile \"" + profile + "\"; there are "
                        + Stream.of(Profile.values()).map(Profile::id).collect(Collectors.joining(", ")) + "."));
    }

    private CreateOptions form(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || (syntax != null && Inputs.standard(target))) {
            return ubl() ? CreateOptions.ubl() : CreateOptions.cii();
        }
        if (name.endsWith(".pdf") && syntax != null && ubl()) {
            throw new UsageException("a PDF holds CII; UBL goes into a file that ends in .xml.");
        }
        if (name.endsWith(".pdf") || Inputs.standard(target)) {
            return CreateOptions.pdf();
        }
        throw new UsageException("\"" + target + "\" must end in .pdf or .xml, which says what to make.");
    }

    /** UBL where it was asked for, or where the profile is defined for nothing else. */
    private boolean ubl() {
        return syntax == null ? profile != null && !profile().syntaxes().contains("cii") : syntax.equals("ubl");
    }

    private static Instant moment(String epoch) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(epoch.strip()));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageException("SOURCE_DATE_EPOCH must be a number of seconds, not \"" + epoch + "\".");
        }
    }
}

package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quittance.Quittance;
import org.quittance.finding.Severity;
import org.quittance.validation.Delivery;
import org.quittance.validation.Options;
import org.quittance.validation.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges files and says why. */
@Command(name = "validate", description = "Checks invoices: PDF (Factur-X), CII and UBL; one verdict for each file.")
final class ValidateCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders (with all below), - for stdin.")
    List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|html|svrl|junit",
            description = "The form of the report (default: text).")
    ReportFormat format = ReportFormat.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the report there instead of to stdout.")
    @Nullable
    Path out;

    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "auto|ID|FILE",
            description =
                    "The rule sets to run: those that apply (auto), ids, id@version (see: quittance rules), or files of"
                            + " your own, Schematron (.sch) or XSLT.")
    List<String> rules = List.of(Options.AUTO);

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Apply the rule sets in force on that day (default: the day of issue of each invoice).")
    @Nullable
    String asOf;

    @Option(
            names = "--target",
            paramLabel = "none|chorus|pa-b2g|pa-b2b",
            description = "Where the invoices are bound for (default: what each of them shows).")
    @Nullable
    String target;

    @Option(
            names = "--severity",
            split = ",",
            paramLabel = "RULE=LEVEL",
            description = "Weigh a rule as error, warning, info or off; recorded in the report.")
    Map<String, String> severities = Map.of();

    @Option(names = "--fail-on", paramLabel = "warning", description = "Exit with 1 on warnings too.")
    @Nullable
    String failOn;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many files are judged at a time (default: one per core).")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            description =
                    "Take over from the report that -o names what it says of unchanged files (with --format json).")
    boolean resume;

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        Options options = options().showing(format == ReportFormat.HTML);
        List<Path> files = Inputs.files(paths, path -> true);
        RuleIds.unknown(options).forEach(rule -> talk.err()
                .println("quittance: no rule set carried has a rule \"" + rule + "\"; --severity " + rule
                        + " changes nothing unless a file breaks a rule of that name."));
        return new ValidationRun(Quittance.standard(), options, asked(), talk).of(files);
    }

    private ValidationRun.Asked asked() {
        if (jobs < 1) {
            throw new UsageException("--jobs takes a number of files, at least 1, not " + jobs + ".");
        }
        Path file = out == null || Inputs.standard(out) ? null : out;
        if (resume && (file == null || format != ReportFormat.JSON)) {
            throw new UsageException("--resume goes on from a report in a file: it needs --format json and -o FILE.");
        }
        return new ValidationRun.Asked(file, format, resume, jobs, failOn != null);
    }

    private Options options() throws IOException {
        if (failOn != null && !failOn.equals("warning")) {
            throw new UsageException("--fail-on takes \"warning\", not \"" + failOn + "\".");
        }
        Options options =
                NamedRules.of(rules).in(Options.STANDARD.weighing(weights()).within(limits.limits()));
        if (target != null && !Target.ids().contains(target)) {
            throw new UsageException(
                    "there is no target \"" + target + "\"; there are " + String.join(", ", Target.ids()) + ".");
        }
        options = target == null
                ? options
                : options.bound(target).delivered(Delivery.on(LocalDate.now(ZoneId.of("Europe/Paris"))));
        return asOf == null ? options : options.on(day(asOf));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new UsageException("--as-of takes a day written like 2026-09-01, not \"" + written + "\".");
        }
    }

    private Map<String, Optional<Severity>> weights() {
        Map<String, Optional<Severity>> weights = new HashMap<>();
        severities.forEach((rule, level) -> weights.put(rule, weight(level)));
        return weights;
    }

    private static Optional<Severity> weight(String level) {
        return switch (level.toLowerCase(Locale.ROOT)) {
            case "error" -> Optional.of(Severity.ERROR);
            case "warning" -> Optional.of(Severity.WARNING);
            case "info" -> Optional.of(Severity.INFO);
            case "off" -> Optional.empty();
            default ->
                throw new UsageException("\"" + level + "\" is no severity; there are error, warning, info and off.");
        };
    }
}

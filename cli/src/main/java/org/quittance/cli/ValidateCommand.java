package org.quittance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quittance.Quittance;
import org.quittance.finding.Severity;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges files and says why. */
@Command(name = "validate", description = "Checks invoices: PDF (Factur-X), CII and UBL; one verdict for each file.")
final class ValidateCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders (with all below), - for stdin.")
    List<String> paths = List.of();

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the report (default: text).")
    Format format = Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the report there instead of to stdout.")
    @Nullable
    Path out;

    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "auto|ID",
            description = "The rule sets to run: those that apply (auto), or ids, id@version (see: quittance rules).")
    List<String> rules = List.of("auto");

    @Option(names = "--as-of", paramLabel = "DATE", description = "Apply the rule sets in force on that day.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--severity",
            split = ",",
            paramLabel = "RULE=LEVEL",
            description = "Weigh a rule as error, warning, info or off; recorded in the report.")
    Map<String, String> severities = Map.of();

    @Option(names = "--fail-on", paramLabel = "warning", description = "Exit with 1 on warnings too.")
    @Nullable
    String failOn;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        Instant began = Clock.systemUTC().instant();
        Options options = options();
        List<Path> files = Inputs.files(paths, path -> true);
        Quittance quittance = Quittance.standard();
        List<FileReport> reports = new ArrayList<>();
        int code = ExitCode.DONE;
        for (Path file : files) {
            FileReport report = Inputs.once(file)
                    ? quittance.validate(file.toString(), Inputs.read(file), options)
                    : quittance.validate(file, options);
            reports.add(report);
            code = Math.max(code, code(report));
        }
        say(Reports.of(reports, began, options.severities()));
        return code;
    }

    private int code(FileReport report) {
        boolean warned = report.findings().stream().anyMatch(f -> f.severity() == Severity.WARNING);
        return failOn != null && warned ? Math.max(ExitCode.REJECTED, ExitCode.of(report)) : ExitCode.of(report);
    }

    private Options options() {
        if (failOn != null && !failOn.equals("warning")) {
            throw new UsageException("--fail-on takes \"warning\", not \"" + failOn + "\".");
        }
        Options options = Options.STANDARD.weighing(weights());
        if (!rules.equals(List.of("auto"))) {
            options = options.running(known(rules));
        }
        return asOf == null ? options : options.on(asOf);
    }

    private static List<String> known(List<String> ids) {
        var carried = Quittance.ruleSets();
        for (String id : ids) {
            if (carried.find(id).isEmpty()) {
                throw new UsageException("the rule set \"" + id + "\" is not carried; see: quittance rules");
            }
        }
        return ids;
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

    private void say(Report report) throws IOException {
        Locale spoken = talk.locale();
        String text = format == Format.JSON ? report.json(spoken) : report.text(spoken);
        if (out != null && !Inputs.standard(out)) {
            Output.write(out, text.getBytes(StandardCharsets.UTF_8));
        } else {
            talk.out().print(text);
            talk.out().flush();
        }
    }
}

package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quittance.Conversion;
import org.quittance.ConvertOptions;
import org.quittance.Quittance;
import org.quittance.finding.Finding;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says invoices in another syntax or form; what would be lost is told, and nothing is written for it. */
@Command(
        name = "convert",
        description = "Converts invoices (CII, UBL, Factur-X, documents) to CII, UBL, JSON or YAML; names every loss.")
final class ConvertCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "CII, UBL, Factur-X PDFs, YAML or JSON documents, folders of them, - for stdin.")
    List<String> inputs = List.of();

    @Option(names = "--to", required = true, paramLabel = "cii|ubl|json|yaml", description = "What to convert to.")
    ConvertOptions.@Nullable Target to;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "OUT",
            description = "The file to write, or a folder for several; - for stdout.")
    String out = "";

    @Option(names = "--allow-loss", description = "Convert without what the target cannot hold; it is told.")
    boolean allowLoss;

    @Option(names = "--validate", description = "Judge the result; what is rejected is not written.")
    boolean validate;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "The form of the report: text on stderr (default), JSON on stdout.")
    Format format = Format.TEXT;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        Instant began = Clock.systemUTC().instant();
        ConvertOptions options = options();
        if (format == Format.JSON && out.equals(Inputs.STANDARD)) {
            throw new UsageException("the result and the report cannot both go to stdout; give -o FILE.");
        }
        List<Path> files = Inputs.files(inputs, Inputs.ending(".xml", ".pdf", ".yaml", ".yml", ".json"));
        String ending = options.target().xml() ? ".xml" : "." + name(options.target());
        Map<Path, Path> targets = Targets.of(files, Path.of(out), ending);
        Quittance quittance = Quittance.standard();
        List<FileReport> reports = new ArrayList<>();
        for (Map.Entry<Path, Path> pair : targets.entrySet()) {
            reports.add(attempt(quittance, pair.getKey(), pair.getValue(), options, targets.size() == 1));
        }
        if (format == Format.JSON) {
            talk.out().print(Reports.of(reports, began, Options.STANDARD).json(talk.locale()));
            talk.out().flush();
        }
        return reports.stream().mapToInt(ExitCode::of).max().orElse(ExitCode.DONE);
    }

    private ConvertOptions options() {
        ConvertOptions options = ConvertOptions.to(Objects.requireNonNull(to));
        options = allowLoss ? options.allowingLoss() : options;
        return validate ? options.validating() : options;
    }

    private static String name(ConvertOptions.Target target) {
        return target.name().toLowerCase(Locale.ROOT);
    }

    /** One of several that cannot be written is told and does not stop the rest. */
    private FileReport attempt(Quittance quittance, Path file, Path target, ConvertOptions options, boolean alone)
            throws IOException {
        try {
            return one(quittance, file, target, options);
        } catch (IOException e) {
            if (alone) {
                throw e;
            }
            talk.err().println("quittance: " + file + ": " + e);
            return Refusal.unreadable(file.toString(), e);
        }
    }

    private FileReport one(Quittance quittance, Path file, Path target, ConvertOptions options) throws IOException {
        Conversion[] made = new Conversion[1];
        try (SourceFile source = SourceFile.of(file)) {
            Output.through(target, place -> {
                made[0] = quittance.convert(source.source(), place, options);
                return made[0] instanceof Conversion.Converted;
            });
        }
        tell(file, target, made[0]);
        return made[0].report();
    }

    private void tell(Path file, Path target, Conversion made) {
        boolean converted = made instanceof Conversion.Converted;
        FileReport report = made.report();
        if (format == Format.TEXT
                && (!converted || (!talk.quiet && !report.findings().isEmpty()))) {
            Reports.text(List.of(report), talk.locale()).lines().forEach(talk.err()::println);
        }
        if (converted && !talk.quiet) {
            long lost = report.findings().stream().filter(ConvertCommand::loss).count();
            talk.err()
                    .println(file + " -> " + target + ": converted"
                            + (lost == 0 ? "" : ", without " + lost + " value(s) that it cannot hold"));
        }
    }

    private static boolean loss(Finding finding) {
        return finding.rule().startsWith("QX-LOSS-");
    }
}

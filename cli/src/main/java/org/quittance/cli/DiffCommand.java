package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quittance.Diff;
import org.quittance.Quittance;
import org.quittance.validation.ComparisonReport;
import org.quittance.validation.FileReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two invoices, whatever their syntax. */
@Command(
        name = "diff",
        description = "Compares two invoices term by term, whatever their syntax or form; exit 0 when they are equal, 1"
                + " when they differ.")
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "An invoice: CII, UBL, Factur-X, a document, - for stdin.")
    String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "The invoice to compare it with.")
    String b = "";

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the answer (default: text).")
    Format format = Format.TEXT;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        if (a.equals(Inputs.STANDARD) && b.equals(Inputs.STANDARD)) {
            throw new UsageException("only one of the two can come from stdin.");
        }
        Diff diff;
        try (SourceFile first = SourceFile.of(file(a));
                SourceFile second = SourceFile.of(file(b))) {
            diff = Quittance.standard().diff(first.source(), second.source());
        }
        if (diff instanceof Diff.Compared compared) {
            return tell(new ComparisonReport(compared.comparison()));
        }
        List<FileReport> reports = ((Diff.Unreadable) diff).reports();
        talk.err().print(Reports.text(reports, talk.locale()));
        talk.err().flush();
        return reports.stream().mapToInt(ExitCode::of).max().orElse(ExitCode.INCOMPLETE);
    }

    private static Path file(String argument) throws IOException {
        List<Path> files = Inputs.files(List.of(argument), path -> true);
        if (!files.equals(List.of(Path.of(argument)))) {
            throw new UsageException("\"" + argument + "\" is a folder; two files are compared.");
        }
        return files.get(0);
    }

    private int tell(ComparisonReport report) {
        talk.out().print(format == Format.JSON ? report.json(talk.locale()) : report.text(talk.locale()));
        talk.out().flush();
        return report.comparison().equal() ? ExitCode.DONE : ExitCode.REJECTED;
    }
}

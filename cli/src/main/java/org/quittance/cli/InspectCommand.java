package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quittance.Quittance;
import org.quittance.validation.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a file is, without judging it. */
@Command(
        name = "inspect",
        description = "Says what a file is: kind, profile, PDF/A and PDF/UA claims, attachments, parties, totals.")
final class InspectCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "FILE", description = "The file, or - for stdin.")
    String input = "";

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the answer (default: text).")
    Format format = Format.TEXT;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        Path file = Inputs.files(List.of(input), path -> true).get(0);
        Quittance quittance = Quittance.standard();
        Inspection found =
                Inputs.once(file) ? quittance.inspect(file.toString(), Inputs.read(file)) : quittance.inspect(file);
        var out = talk.out();
        out.print(format == Format.JSON ? found.json() : found.text(talk.locale()));
        out.flush();
        return found.known() ? ExitCode.DONE : ExitCode.REJECTED;
    }
}

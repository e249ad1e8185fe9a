package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deposits invoices, each of them once. */
@Command(
        name = "submit",
        description =
                "Checks invoices, keeps them in the outbox and deposits them, each once; goes on with what is left.")
final class ChorusSubmitCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders (with all PDF and XML below).")
    List<String> paths = List.of();

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the answer (default: text).")
    Format format = Format.TEXT;

    @Option(names = "--dry-run", description = "Say what would be refused, and send nothing; the same as check.")
    boolean dry;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many files are worked on at a time (default: one per core).")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    PortalAccess access = new PortalAccess();

    @Mixin
    OutboxPlace place = new OutboxPlace();

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        ChorusOptions.checkJobs(jobs);
        if (dry) {
            ReportFormat form = format == Format.JSON ? ReportFormat.JSON : ReportFormat.TEXT;
            return ChorusCheckCommand.run(
                    paths,
                    place,
                    place.environment(access.env()),
                    new ValidationRun.Asked(null, form, false, jobs, false),
                    talk);
        }
        List<Path> files = ChorusOptions.lasting(Inputs.files(paths, ChorusOptions.FILES));
        try (Desk desk = Desk.open(access, place)) {
            SubmitReport report = format == Format.JSON ? new SubmitJson(desk, talk) : new SubmitText(talk);
            return new SubmitRun(desk, place, access.scale(), jobs, talk).of(files, report);
        }
    }
}

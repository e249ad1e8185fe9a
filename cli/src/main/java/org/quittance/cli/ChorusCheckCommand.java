package org.quittance.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quittance.Quittance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether Chorus Pro would take invoices, without asking it. */
@Command(
        name = "check",
        description =
                "Says what Chorus Pro would refuse; sends nothing, and asks the saved directory what recipients want.")
final class ChorusCheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders (with all PDF and XML below).")
    List<String> paths = List.of();

    @Option(names = "--env", paramLabel = "sandbox|production|URL", description = "Whose directory is asked.")
    @Nullable
    String env;

    @Option(
            names = "--format",
            paramLabel = "text|json|html|svrl|junit",
            description = "The form of the report (default: text).")
    ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many files are judged at a time (default: one per core).")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    OutboxPlace place = new OutboxPlace();

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        ChorusOptions.checkJobs(jobs);
        return run(
                paths, place, place.environment(env), new ValidationRun.Asked(null, format, false, jobs, false), talk);
    }

    static int run(List<String> paths, OutboxPlace place, String environment, ValidationRun.Asked asked, Talk talk)
            throws IOException {
        var options = ChorusOptions.asking(place.cache(environment));
        return new ValidationRun(Quittance.standard(), options, asked, talk)
                .of(Inputs.files(paths, ChorusOptions.FILES));
    }
}

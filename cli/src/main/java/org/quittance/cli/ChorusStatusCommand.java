package org.quittance.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.quittance.chorus.outbox.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says where every invoice stands, and what somebody has to do. */
@Command(
        name = "status",
        description = "Asks Chorus Pro what became of the invoices, and lists them: first those that need you.")
final class ChorusStatusCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "text|json|csv", description = "The form of the list (default: text).")
    StatusFormat format = StatusFormat.TEXT;

    @Option(
            names = "--watch",
            description =
                    "Go on sending and asking when something is due, until there is no more news to come or Ctrl-C.")
    boolean watch;

    @Option(names = "--offline", description = "Ask nobody: list what is known here.")
    boolean offline;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many invoices are asked about at a time (default: one per core).")
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
        if (offline && watch) {
            throw new UsageException("--watch asks the portal, --offline does not: choose one of them.");
        }
        StatusList list = StatusList.of(format, talk);
        if (offline) {
            try (Outbox outbox = place.existing(access.env(), access.scale())) {
                list.tell(outbox.deposits());
                return ExitCode.DONE;
            }
        }
        place.existing(access.env(), access.scale()).close();
        try (Desk desk = Desk.open(access, place)) {
            return new StatusRun(desk, jobs, talk).of(list, watch);
        }
    }
}

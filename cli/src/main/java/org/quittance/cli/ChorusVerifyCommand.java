package org.quittance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.quittance.chorus.outbox.ChainHead;
import org.quittance.chorus.outbox.Defect;
import org.quittance.chorus.outbox.Outbox;
import org.quittance.finding.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says whether the outbox is as it was written. */
@Command(
        name = "verify",
        description = "Says what in the outbox is not as it was written: altered, removed, cut off or moved.")
final class ChorusVerifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "EVIDENCE",
            description = "Evidence folders (chorus receipt) with which the journal is compared too.")
    List<Path> evidence = List.of();

    @Mixin
    OutboxPlace place = new OutboxPlace();

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() {
        try (Outbox outbox = place.existing("-", TimeScale.REAL)) {
            List<Defect> defects = outbox.verify(evidence);
            defects.forEach(defect -> talk.out().println(talk.sentence(defect.told())));
            if (defects.isEmpty()) {
                ChainHead head = outbox.head();
                talk.out()
                        .println(Message.of("QX-VERIFY-SOUND", head.entries(), head.hash())
                                .text(talk.locale()));
            }
            return defects.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
        }
    }
}

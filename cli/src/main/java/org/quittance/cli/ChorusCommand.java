package org.quittance.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything about Chorus Pro, the portal of French public buyers. */
@Command(
        name = "chorus",
        description = "Deposits invoices on Chorus Pro and follows them until they are paid.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ChorusCheckCommand.class,
            ChorusSubmitCommand.class,
            ChorusStatusCommand.class,
            ChorusReceiptCommand.class,
            ChorusVerifyCommand.class,
            ChorusDirectoryCommand.class,
            ChorusSetupCommand.class,
            ChorusSimulateCommand.class
        })
final class ChorusCommand implements Callable<Integer> {
    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() {
        talk.verb.commandLine().usage(talk.err());
        return ExitCode.USAGE;
    }
}

package org.quittance.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks each step of the way to Chorus Pro, and names the one that is missing. */
@Command(
        name = "setup",
        description = "Checks credentials, token, technical account, interfaces and password; names what is missing.")
final class ChorusSetupCommand implements Callable<Integer> {
    @Mixin
    PortalAccess access = new PortalAccess();

    @Mixin
    OutboxPlace place = new OutboxPlace();

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() {
        return new SetupRun(access, place.environment(access.env()), talk).run();
    }
}

package org.quittance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.simulator.FaultRates;
import org.quittance.chorus.simulator.Simulator;
import org.quittance.chorus.simulator.SimulatorCredentials;
import org.quittance.chorus.simulator.SimulatorOptions;
import org.quittance.chorus.simulator.SimulatorOptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves as Chorus Pro on this machine. */
@Command(
        name = "simulate",
        description = "Serves as Chorus Pro on 127.0.0.1 until it is stopped; no account is needed.")
final class ChorusSimulateCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "Where to listen (default: any port that is free).")
    int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Remember everything there (default: forget it at the end).")
    @Nullable
    Path data;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Divide all delays by this: 60 makes a second of a minute.")
    double speed = 1;

    @Option(
            names = "--faults",
            paramLabel = "KIND=P%%,...",
            description = "What goes wrong by chance, such as timeout-after=5%%,503=2%% or all=5%%.")
    @Nullable
    String faults;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of chance and of the credentials.")
    @Nullable
    Long seed;

    @Option(names = "--paid", description = "Have invoices go on to payment by themselves.")
    boolean paid;

    @Option(names = "--record", paramLabel = "FILE", description = "Add every exchange to this file, without secrets.")
    @Nullable
    Path record;

    @Option(names = "--replay", paramLabel = "FILE", description = "Answer from such a file and nothing else.")
    @Nullable
    Path replay;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        try (Simulator simulator = Simulator.start(options())) {
            tell(simulator);
            await(simulator);
        }
        return ExitCode.DONE;
    }

    private SimulatorOptions options() {
        if (record != null && replay != null) {
            throw new UsageException("--record and --replay exclude each other.");
        }
        if (!(speed > 0 && speed <= 1e9) || port < 0 || port > 65_535) {
            throw new UsageException("--speed takes a number above 0, and --port one from 0 to 65535.");
        }
        SimulatorOptions standard = SimulatorOptions.standard();
        long chance = seed == null ? standard.seed() : seed;
        SimulatorOptionsBuilder options = SimulatorOptionsBuilder.builder(standard)
                .port(port)
                .speed(speed)
                .seed(chance)
                .faults(faults == null ? FaultRates.NONE : FaultRates.of(faults))
                .credentials(SimulatorCredentials.of(chance))
                .paid(paid);
        given(data, options::data);
        given(record, options::record);
        given(replay, options::replay);
        return options.build();
    }

    private static void given(@Nullable Path path, Consumer<Path> option) {
        if (path != null) {
            option.accept(path);
        }
    }

    private void tell(Simulator simulator) {
        SimulatorCredentials credentials = simulator.credentials();
        var out = talk.out();
        out.println(simulator.base());
        out.println("export QUITTANCE_CHORUS_CLIENT_ID='" + credentials.clientId() + "'");
        out.println("export QUITTANCE_CHORUS_CLIENT_SECRET='" + credentials.clientSecret() + "'");
        out.println("export QUITTANCE_CHORUS_LOGIN='" + credentials.login() + "'");
        out.println("export QUITTANCE_CHORUS_PASSWORD='" + credentials.password() + "'");
        out.println("# quittance chorus submit FILE --env " + simulator.base()
                + (speed > 1 ? " --scale " + 1 / speed : ""));
        out.flush();
    }

    /** Until somebody interrupts the thread or ends the process; what was answered until then is kept. */
    private static void await(Simulator simulator) {
        Thread hook = new Thread(
                () -> {
                    simulator.close();
                    Runtime.getRuntime().halt(ExitCode.DONE);
                },
                "quittance-simulator-ending");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // that is how a caller in the same process asks for the end
        } finally {
            removed(hook);
        }
    }

    private static void removed(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, which is what the hook is for
        }
    }
}

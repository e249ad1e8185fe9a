package org.quittance.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.ChorusPro;
import org.quittance.chorus.Credentials;
import org.quittance.chorus.Environment;
import org.quittance.chorus.Exchange;
import picocli.CommandLine.Option;

/** Which portal is spoken to, and on whose behalf; secrets are no options. */
final class PortalAccess {
    @Option(
            names = "--env",
            paramLabel = "sandbox|production|URL",
            description = "Where the portal is (default: that of the outbox, else sandbox).")
    @Nullable
    String env;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description =
                    "A file that only you may read, with client_id, client_secret, login and password (default: the"
                            + " variables QUITTANCE_CHORUS_CLIENT_ID, _CLIENT_SECRET, _LOGIN, _PASSWORD).")
    @Nullable
    Path credentials;

    @Option(
            names = {"--scale", "--delays"},
            paramLabel = "X",
            description = "Multiply every delay by this, to go with a simulator of --speed 1/X (default: 1).")
    double scale = 1;

    /** The environment asked for; an address is the same with a slash at its end. */
    @Nullable
    String env() {
        return env == null || !env.endsWith("/") ? env : env.substring(0, env.length() - 1);
    }

    TimeScale scale() {
        return new TimeScale(scale);
    }

    /** Refuses an address that no password may go to, and credentials that are missing or open to others. */
    void check(String environment) {
        ChorusPro.in(Environment.of(environment), credentials()).build();
    }

    private Credentials credentials() {
        return credentials == null ? Credentials.fromEnvironment(System.getenv()) : Credentials.fromFile(credentials);
    }

    /** A client of the portal that tells the recorder of everything, masked. */
    ChorusPro open(String environment, Consumer<Exchange> recorder) {
        TimeScale scaled = scale();
        return ChorusPro.in(Environment.of(environment), credentials())
                .pacing(scaled.pacing())
                .patience(scaled.patience())
                .recorder(recorder)
                .build();
    }
}

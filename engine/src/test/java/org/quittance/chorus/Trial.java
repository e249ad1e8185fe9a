package org.quittance.chorus;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A client of a scripted portal, with a clock of its own and everything recorded. */
final class Trial implements AutoCloseable {
    static final String SECRET = "client-secret/with+signs";
    static final String PASSWORD = "pass\"word\\é&<1>";
    static final String SUPPLIER = "33254021516357";

    final ScriptedPortal portal;
    final TestClock clock = new TestClock();
    final List<Exchange> recorded = Collections.synchronizedList(new ArrayList<>());

    Trial() {
        try {
            portal = new ScriptedPortal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        portal.on("structures/v1/rechercher", 200, """
                {"codeRetour":0,"libelle":"TRA_MSG_00.000","listeStructures":{"idStructureCPP":"1001",
                 "identifiantStructure":"33254021516357","designationStructure":"ACME","statut":"ACTIF"}}""");
    }

    static Credentials credentials() {
        return Credentials.of("client-id", SECRET, "TECH_1_2@cpro.fr", PASSWORD);
    }

    ChorusProBuilder builder() {
        return ChorusPro.in(Environment.of(portal.address()), credentials())
                .clock(clock)
                .sleeper(clock)
                .random(new Random(1))
                .recorder(recorded::add);
    }

    ChorusPro client() {
        return builder().build();
    }

    ChorusPro impatient() {
        return builder().patience(Duration.ofMillis(300)).build();
    }

    static FluxFile file(Path folder) throws IOException {
        Path content = Files.writeString(folder.resolve("F-1.pdf"), "an invoice of mine ".repeat(40));
        return new FluxFile("F-1.pdf", "IN_DP_E2_CII_FACTURX", content);
    }

    static PortalException failure(ThrowingCallable call) {
        return catchThrowableOfType(PortalException.class, call);
    }

    @Override
    public void close() {
        portal.close();
    }
}

package org.quittance.chorus.simulator;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator is to be: {@code SimulatorOptionsBuilder.builder(SimulatorOptions.standard())} changes some of it.
 *
 * @param port where it listens; 0 for any port that is free
 * @param data the folder that remembers what it knows; null to forget everything at the end
 * @param speed by what all delays are divided: 60 makes a minute of a second
 * @param seed of all that happens by chance
 * @param faults what goes wrong by chance
 * @param quirks the oddities that it shows
 * @param credentials what clients have to present
 * @param tokenLife how long a token is valid, not divided by the speed
 * @param hold how long a connection stays open on which no answer comes, before it is divided by the speed
 * @param paid whether invoices go on to payment by themselves
 * @param record a file to which every exchange is added, without secrets; null for none
 * @param replay a file of such exchanges, from which alone is answered; null to answer as the portal
 * @param clock the time to start from
 */
@RecordBuilder
@RecordBuilder.Options(
        enableWither = false,
        enableGetters = false,
        addStaticBuilder = false,
        useImmutableCollections = true)
public record SimulatorOptions(
        int port,
        @Nullable Path data,
        double speed,
        long seed,
        FaultRates faults,
        Set<Quirk> quirks,
        SimulatorCredentials credentials,
        Duration tokenLife,
        Duration hold,
        boolean paid,
        @Nullable Path record,
        @Nullable Path replay,
        Clock clock) {
    private static final long SEED = 20_261_123;
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final Duration HOLD = Duration.ofSeconds(130);

    /**
     * @throws IllegalArgumentException when the speed is not positive or the port none
     */
    public SimulatorOptions {
        if (!(speed > 0 && speed <= 1e9) || port < 0 || port > 65_535 || tokenLife.isNegative() || hold.isNegative()) {
            throw new IllegalArgumentException("speed " + speed + ", port " + port + ", " + tokenLife + ", " + hold);
        }
        quirks = Set.copyOf(quirks);
    }

    /** Any port, no memory, real speed, no faults, every quirk. */
    public static SimulatorOptions standard() {
        return new SimulatorOptions(
                0,
                null,
                1,
                SEED,
                FaultRates.NONE,
                Quirk.all(),
                SimulatorCredentials.of(SEED),
                TOKEN_LIFE,
                HOLD,
                false,
                null,
                null,
                Clock.systemUTC());
    }
}

package org.quittance.chorus.simulator;

import java.util.Random;

/**
 * What a client of the simulator has to know: the application at the gateway and the technical account of the portal.
 * They protect nothing and may be printed.
 */
public record SimulatorCredentials(String clientId, String clientSecret, String login, String password) {
    private static final int SECRET = 24;

    /** Credentials that are the same for the same seed, so that a restart changes nothing. */
    public static SimulatorCredentials of(long seed) {
        Random random = new Random(seed);
        return new SimulatorCredentials(
                "sim-" + letters(random, SECRET),
                letters(random, SECRET),
                "TECH_1_33254021516357@cpro.fr",
                letters(random, SECRET));
    }

    static String letters(Random random, int length) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return letters.toString();
    }
}

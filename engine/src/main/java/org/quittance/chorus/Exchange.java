package org.quittance.chorus;

import java.time.Duration;
import java.time.Instant;

/**
 * One request to Chorus Pro and what came back, with every secret and every file content masked: fit to be kept.
 *
 * @param at when the request was begun
 * @param operation the path below the root of the interface, as {@code factures/v1/deposer/flux}
 * @param request the body, masked
 * @param status the HTTP status, 0 where no answer came
 * @param answer the body of the answer, masked, or what failed where none came
 * @param took from the first byte sent to the last read
 */
public record Exchange(Instant at, String operation, String request, int status, String answer, Duration took) {}

package org.quittance.chorus.simulator;

import java.time.Instant;

/** A status that an invoice reached. */
record StatusEntry(long id, String status, Instant at, String comment) {}

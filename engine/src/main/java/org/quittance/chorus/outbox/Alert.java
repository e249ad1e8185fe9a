package org.quittance.chorus.outbox;

import java.time.Instant;
import org.quittance.chorus.PortalException;
import org.quittance.finding.Message;

/**
 * Why nothing is sent or asked any more, until somebody mends it and {@link Outbox#resume()} is called.
 *
 * @param kind {@code CREDENTIALS} or {@code FORBIDDEN}
 * @param code the portal's code, empty where it gave none
 * @param words what the portal said
 */
public record Alert(PortalException.Kind kind, String code, String words, Instant since) {
    /** What has to be done. */
    public Message action() {
        return Message.of("QX-ALERT-" + kind, code, words);
    }
}

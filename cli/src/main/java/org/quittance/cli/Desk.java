package org.quittance.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.quittance.chorus.ChorusPro;
import org.quittance.chorus.DirectoryCache;
import org.quittance.chorus.PortalException;
import org.quittance.chorus.PortalRecipients;
import org.quittance.chorus.Structure;
import org.quittance.chorus.outbox.Alert;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.Followup;
import org.quittance.chorus.outbox.Outbox;
import org.quittance.chorus.outbox.Sender;
import org.quittance.finding.Message;

/** An outbox and the portal that it is emptied to, at work for one run of the command. */
final class Desk implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    /** Whoever acts for more structures is not told of all their passwords. */
    private static final int STRUCTURES = 3;

    private static final Duration BREATH = Duration.ofMillis(20);

    private final String environment;
    private final OutboxPlace place;
    private final Outbox outbox;
    private final ChorusPro portal;
    private final WatchedPortal watched;

    private Desk(String environment, OutboxPlace place, Outbox outbox, ChorusPro portal) {
        this.environment = environment;
        this.place = place;
        this.outbox = outbox;
        this.portal = portal;
        this.watched = new WatchedPortal(portal);
    }

    /** Opens both; credentials that are missing are told before an outbox is made. */
    static Desk open(PortalAccess access, OutboxPlace place) {
        String environment = place.environment(access.env());
        access.check(environment);
        Outbox outbox = place.open(environment, access.scale());
        try {
            return new Desk(environment, place, outbox, access.open(environment, outbox.exchanges()));
        } catch (RuntimeException | Error e) {
            outbox.close();
            throw e;
        }
    }

    String environment() {
        return environment;
    }

    Outbox outbox() {
        return outbox;
    }

    DirectoryCache cache() {
        return place.cache(environment);
    }

    PortalRecipients recipients(DirectoryCache cache) {
        return new PortalRecipients(portal.directory(), cache, CLOCK);
    }

    /** Sends what is due, on so many threads. */
    void send(int jobs, Consumer<Deposit> moved) {
        new Sender(outbox, watched).run(jobs, moved);
    }

    /** Asks what became of what was sent, on so many threads. */
    void follow(int jobs, Consumer<Deposit> moved) {
        new Followup(outbox, watched).run(jobs, moved);
    }

    /**
     * Waits until something is due.
     *
     * @return whether that comes before the deadline, and nothing stands in the way
     */
    boolean await(Instant deadline) throws InterruptedException {
        Optional<Instant> next = outbox.nextDue().filter(due -> due.isBefore(deadline));
        if (next.isPresent()) {
            Duration pause = Duration.between(CLOCK.instant(), next.get());
            Thread.sleep(Math.max(BREATH.toMillis(), pause.toMillis()));
        }
        return next.isPresent();
    }

    /**
     * Goes on after the portal refused the application although it had answered it before in this run: a gateway that
     * stumbles. Where nothing goes through any more, the alert stands. A refused account is never tried again.
     */
    boolean recovered() {
        boolean stumbled = outbox.alert()
                .filter(alert -> alert.kind() == PortalException.Kind.FORBIDDEN && watched.answeredSince())
                .isPresent();
        if (stumbled) {
            outbox.resume();
        }
        return stumbled;
    }

    /** What keeps the portal from being asked: an alert, or what happened last. */
    Optional<Message> trouble() {
        return outbox.alert().map(Alert::action).or(watched::trouble);
    }

    /** Tells in time that the password of the technical account ends; a portal that is away is not asked for that. */
    void warn(Talk talk) {
        if (trouble().isPresent()) {
            return;
        }
        try {
            for (Structure own :
                    portal.directory().own().stream().limit(STRUCTURES).toList()) {
                portal.directory()
                        .passwordExpiry(own.id())
                        .flatMap(expiry -> expiry.warning())
                        .ifPresent(talk::complain);
            }
        } catch (PortalException e) {
            // whatever it is, it is told where it stops something
        }
    }

    @Override
    public void close() {
        outbox.close();
    }
}

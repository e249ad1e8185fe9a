package org.quittance.chorus.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.Exchange;

/** Takes what was said to the portal and back, and holds it until the change that it led to is written. */
final class Exchanges implements Consumer<Exchange> {
    @SuppressWarnings("ThreadLocalUsage") // each outbox has its own: two may be open on one thread
    private final ThreadLocal<@Nullable List<Fact>> held = new ThreadLocal<>();

    private final Consumer<Fact> journal;

    /** What belongs to no invoice goes to the journal at once. */
    Exchanges(Consumer<Fact> journal) {
        this.journal = journal;
    }

    @Override
    public void accept(Exchange exchange) {
        List<Fact> facts = held.get();
        if (facts == null) {
            journal.accept(Fact.of(exchange));
        } else {
            facts.add(Fact.of(exchange));
        }
    }

    /** From now on this thread works on one invoice. */
    void begin() {
        held.set(new ArrayList<>());
    }

    /** What was said since. */
    List<Fact> taken() {
        List<Fact> facts = held.get();
        if (facts == null) {
            return List.of();
        }
        List<Fact> taken = List.copyOf(facts);
        facts.clear();
        return taken;
    }

    /** The work on one invoice is over. */
    void end() {
        held.remove();
    }
}

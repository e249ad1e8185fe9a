package org.quittance.chorus.simulator;

import java.time.Duration;
import java.util.List;
import org.quittance.data.Table;

/**
 * How what was deposited goes on by itself; kept with it, so that a restart with other options changes nothing of it.
 *
 * @param speed by what all delays are divided
 * @param paid whether invoices go on to payment
 * @param future whether some invoices show a status that no client knows
 */
record Course(double speed, boolean paid, boolean future) {
    private static final List<Step> CIRCUIT = steps("circuit.tsv", "status");
    private static final List<Step> FLUX = steps("flux-states.tsv", "state");
    private static final int STRANGE = 5;
    private static final Duration RESUMED = Duration.ofHours(1);

    /** A state and when it is reached. */
    record Step(String state, Duration after, String when) {}

    private static List<Step> steps(String table, String column) {
        return Table.beside(Course.class, table).rows().stream()
                .map(row -> new Step(
                        row.get(column), Duration.ofSeconds(Long.parseLong(row.get("seconds"))), row.optional("when")))
                .toList();
    }

    private Duration scaled(Duration delay) {
        return Duration.ofNanos((long) (delay.toNanos() / speed));
    }

    /** The statuses of an invoice after the first, with their delays. */
    List<Step> circuit(long invoice, boolean unpaid) {
        return CIRCUIT.stream()
                .filter(step -> switch (step.when()) {
                    case "future" -> future && invoice % STRANGE == 0;
                    case "paid" -> paid && !(unpaid && step.state().equals("MISE_EN_PAIEMENT"));
                    default -> true;
                })
                .map(step -> new Step(step.state(), scaled(step.after()), step.when()))
                .toList();
    }

    /** How long a flux waits for its verdict. */
    Duration verdict() {
        return scaled(FLUX.get(FLUX.size() - 1).after());
    }

    /** How long a flux that was set aside waits to be taken up again. */
    Duration resumed() {
        return scaled(RESUMED);
    }

    /** The state of a flux of this age that has no verdict yet. */
    String state(Duration age) {
        String state = FLUX.get(0).state();
        for (Step step : FLUX) {
            if (!step.state().isEmpty() && scaled(step.after()).compareTo(age) <= 0) {
                state = step.state();
            }
        }
        return state;
    }

    JsonObject json() {
        return JsonObject.of("speed", String.valueOf(speed)).put("paid", paid).put("future", future);
    }

    static Course of(JsonObject json) {
        return new Course(Double.parseDouble(json.text("speed").orElse("1")), json.flag("paid"), json.flag("future"));
    }
}

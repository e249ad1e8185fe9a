package org.quittance.cli;

import java.util.List;
import org.quittance.chorus.outbox.Deposit;

/** One line for each file, and below it what is wrong with it. */
final class SubmitText implements SubmitReport {
    private final Talk talk;

    SubmitText(Talk talk) {
        this.talk = talk;
    }

    @Override
    public void tell(List<Line> lines) {
        lines.forEach(this::line);
        talk.out().flush();
    }

    private void line(Line line) {
        Deposit deposit = line.deposit();
        String words = deposit == null
                ? line.outcome().refused().text(talk.locale())
                : deposit.key().number() + ": " + line.outcome().told(deposit).text(talk.locale());
        talk.out().println(line.handed().file() + ": " + words);
        if (line.handed().trouble() != null) {
            talk.out().println("  " + talk.sentence(line.handed().trouble()));
        }
        if (line.handed().report() != null) {
            Reports.text(List.of(line.handed().report()), talk.locale()).lines().forEach(found -> talk.out()
                    .println("  " + found));
        }
    }
}

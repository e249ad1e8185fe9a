package org.quittance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.quittance.finding.Message;

/** A line on the terminal that says how far a run is; several threads may report to it. */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000;

    private final PrintWriter err;
    private final Locale language;
    private final int total;
    private final boolean shown;
    private final long began = System.nanoTime();
    private long last = began;
    private int done;
    private int width;

    Progress(PrintWriter err, Locale language, int total, boolean shown) {
        this.err = err;
        this.language = language;
        this.total = total;
        this.shown = shown;
    }

    /** Whether a person sees what goes to standard error; the launcher knows. */
    static boolean terminal() {
        return Boolean.getBoolean("quittance.terminal");
    }

    /** One more file is done. */
    synchronized void step() {
        done++;
        long now = System.nanoTime();
        if (shown && now - last >= EVERY_NANOS) {
            last = now;
            show(line(total, done, (now - began) / 1e9, language));
        }
    }

    /** Takes the line away, so that something else may be said. */
    synchronized void clear() {
        if (width > 0) {
            show("");
            err.print('\r');
            err.flush();
            width = 0;
        }
    }

    private void show(String line) {
        err.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }

    static String line(int total, int done, double seconds, Locale language) {
        double rate = done / Math.max(seconds, 0.001);
        long left = Math.round((total - done) / Math.max(rate, 0.001));
        String time = left >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", left / 3600, left / 60 % 60, left % 60)
                : String.format(Locale.ROOT, "%d:%02d", left / 60, left % 60);
        String speed = String.format(language, rate < 10 ? "%.1f" : "%.0f", rate);
        return Message.of("QX-TEXT-PROGRESS", done, total, speed, time).text(language);
    }
}

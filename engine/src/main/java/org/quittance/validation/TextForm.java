package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.quittance.finding.Message;
import org.quittance.finding.Severity;

/** The form for people to read; several files are summed up at the end. */
record TextForm(Locale language) implements ReportForm {
    /** What the caller asked for, in the words of the command; nothing if he asked for nothing. */
    @Override
    public String before(ReportHead head) {
        Options options = head.options();
        List<String> asked = new ArrayList<>();
        if (!options.asked().equals(List.of(Options.AUTO))) {
            asked.add("--rules " + String.join(",", options.asked()));
        }
        if (options.asOf() != null) {
            asked.add("--as-of " + options.asOf());
        }
        if (options.target() != null) {
            asked.add("--target " + options.target());
        }
        new TreeMap<>(options.severities())
                .forEach((rule, weight) -> asked.add(
                        "--severity " + rule + "=" + weight.map(Severity::id).orElse("off")));
        String line = Message.of("QX-TEXT-ASKED", String.join(" ", asked)).text(language);
        return asked.isEmpty() ? "" : TextReport.harmless(line) + "\n\n";
    }

    @Override
    public String file(FileReport file) {
        return TextReport.of(file, language);
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String after(ReportHead head) {
        Message summary = Message.of(
                "QX-TEXT-SUMMARY",
                head.files(),
                head.count(Verdict.ACCEPTED),
                head.count(Verdict.REJECTED),
                head.count(Verdict.INCOMPLETE));
        String all = head.files() > 1 ? summary.text(language) + "\n" : "";
        return head.notDone() > 0 ? all + head.stopped(language) + "\n" : all;
    }

    @Override
    public boolean flows() {
        return true;
    }
}

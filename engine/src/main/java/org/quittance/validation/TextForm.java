package org.quittance.validation;

import java.util.Locale;
import org.quittance.finding.Message;

/** The form for people to read; several files are summed up at the end. */
record TextForm(Locale language) implements ReportForm {
    @Override
    public String before(ReportHead head) {
        return "";
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
        return head.files() > 1 ? summary.text(language) + "\n" : "";
    }

    @Override
    public boolean flows() {
        return true;
    }
}

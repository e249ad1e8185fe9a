package org.quittance.cli;

import java.io.PrintWriter;
import org.quittance.validation.ReportForm;
import org.quittance.validation.ReportHead;

/** A report that is shown while it grows. */
final class FlowingReport implements ReportTarget {
    private final ReportForm form;
    private final PrintWriter out;
    private boolean begun;

    FlowingReport(ReportForm form, ReportHead head, PrintWriter out) {
        this.form = form;
        this.out = out;
        out.print(form.before(head));
    }

    @Override
    public void add(Judged file) {
        out.print((begun ? form.between() : "") + file.text());
        out.flush();
        begun = true;
    }

    @Override
    public void end(ReportHead head) {
        out.print(form.after(head));
        out.flush();
    }
}

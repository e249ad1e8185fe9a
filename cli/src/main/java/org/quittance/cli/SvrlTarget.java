package org.quittance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.FileReport;
import org.quittance.validation.ReportHead;
import org.quittance.validation.SvrlReport;

/** SVRL has one document for each rule set: one can go anywhere, several only into a folder. */
final class SvrlTarget implements ReportTarget {
    private static final String ENDING = ".svrl";

    private final @Nullable Path out;
    private final Talk talk;
    private final @Nullable SvrlFiles folder;
    private final List<SvrlReport> first = new ArrayList<>();
    private int documents;

    /**
     * @param out the file or folder to write; {@code null} for standard output
     * @param head what is to be said of a run that is killed
     */
    SvrlTarget(@Nullable Path out, Talk talk, ReportHead head) throws IOException {
        this.out = out;
        this.talk = talk;
        this.folder = out == null || out.toString().endsWith(ENDING) ? null : SvrlFiles.in(out);
        if (folder != null) {
            folder.incomplete(head.stopped(talk.locale()));
        }
    }

    @Override
    public void add(Judged file) throws IOException {
        FileReport report = file.report();
        if (report == null) {
            return;
        }
        if (folder != null) {
            folder.write(report);
            return;
        }
        for (SvrlReport document : SvrlReport.of(report)) {
            documents++;
            if (first.isEmpty()) {
                first.add(document);
            }
        }
    }

    @Override
    public void end(ReportHead head) throws IOException {
        if (folder != null) {
            end(folder, head);
            return;
        }
        if (head.notDone() > 0) {
            talk.err().println(head.stopped(talk.locale()));
        }
        if (documents > 1) {
            throw new UsageException(
                    documents + " rule sets ran: SVRL has one document for each; give a folder with -o.");
        }
        if (first.isEmpty()) {
            talk.err().println("No rule set ran to its end: there is no SVRL.");
        } else if (out == null) {
            PrintWriter standard = talk.out();
            standard.print(first.get(0).xml());
            standard.flush();
        } else {
            Output.write(out, first.get(0).xml().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void end(SvrlFiles files, ReportHead head) throws IOException {
        if (head.notDone() > 0) {
            files.incomplete(head.stopped(talk.locale()));
        } else {
            files.complete();
        }
    }
}

package org.quittance.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.validation.ReportForm;
import org.quittance.validation.ReportHead;

/**
 * A report in a file. While it grows, its parts stand in a journal beside it: {@code report.json.unfinished}, which is a
 * report without its end. A run that was killed leaves it behind, and the next can go on from there.
 */
final class JournaledReport implements ReportTarget {
    private final ReportForm form;
    private final Path out;
    private final Path journal;
    private final RandomAccessFile parts;
    private final List<Part> order = new ArrayList<>();
    private boolean begun;

    /** Where the text on one file stands. */
    private record Part(Path file, long start, long end) {}

    /**
     * @param earlier what the journal holds already and is to be kept; empty to begin anew
     * @param head what the journal says of a run that did not end
     */
    JournaledReport(ReportForm form, Path out, EarlierReport earlier, ReportHead head) throws IOException {
        this.form = form;
        this.out = out;
        this.journal = journal(out);
        this.parts = new RandomAccessFile(journal.toFile(), "rw");
        this.begun = !earlier.isEmpty();
        parts.setLength(earlier.end());
        parts.seek(earlier.end());
        if (!begun) {
            write(form.before(head));
        }
    }

    /** The journal beside a report. */
    static Path journal(Path out) {
        return out.resolveSibling(out.getFileName() + ".unfinished");
    }

    @Override
    public void add(Judged file) throws IOException {
        EarlierReport.Entry earlier = file.earlier();
        if (earlier != null) {
            order.add(new Part(earlier.file(), earlier.start(), earlier.end()));
            return;
        }
        write(begun ? form.between() : "");
        begun = true;
        long start = parts.getFilePointer();
        write(String.valueOf(file.text()));
        order.add(new Part(journal, start, parts.getFilePointer()));
    }

    @Override
    public void end(ReportHead head) throws IOException {
        Output.write(out, to -> write(head, to));
        close();
        Files.deleteIfExists(journal);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private void write(String text) throws IOException {
        parts.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(ReportHead head, OutputStream to) throws IOException {
        Map<Path, RandomAccessFile> open = new HashMap<>();
        try {
            to.write(form.before(head).getBytes(StandardCharsets.UTF_8));
            String between = "";
            for (Part part : order) {
                RandomAccessFile file = open.get(part.file());
                if (file == null) {
                    file = new RandomAccessFile(part.file().toFile(), "r");
                    open.put(part.file(), file);
                }
                byte[] text = new byte[Math.toIntExact(part.end() - part.start())];
                file.seek(part.start());
                file.readFully(text);
                to.write(between.getBytes(StandardCharsets.UTF_8));
                to.write(text);
                between = form.between();
            }
            to.write(form.after(head).getBytes(StandardCharsets.UTF_8));
        } finally {
            for (RandomAccessFile file : open.values()) {
                file.close();
            }
        }
    }
}

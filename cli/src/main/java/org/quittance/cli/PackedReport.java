package org.quittance.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.ReportForm;
import org.quittance.validation.ReportHead;

/**
 * A report that begins with what is known only at the end: its parts wait in memory, packed, which takes a hundredth of
 * their size.
 */
final class PackedReport implements ReportTarget {
    private final ReportForm form;
    private final @Nullable Path out;
    private final PrintWriter standard;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DeflaterOutputStream parts = new DeflaterOutputStream(packed);
    private boolean begun;

    /** @param out the file to write; {@code null} for standard output */
    PackedReport(ReportForm form, @Nullable Path out, PrintWriter standard) {
        this.form = form;
        this.out = out;
        this.standard = standard;
    }

    @Override
    public void add(Judged file) throws IOException {
        parts.write(((begun ? form.between() : "") + file.text()).getBytes(StandardCharsets.UTF_8));
        begun = true;
    }

    @Override
    public void end(ReportHead head) throws IOException {
        parts.finish();
        String before = form.before(head);
        String after = form.after(head);
        try (InputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            if (out == null) {
                standard.print(before);
                Reader reader = new InputStreamReader(unpacked, StandardCharsets.UTF_8);
                reader.transferTo(standard);
                standard.print(after);
                standard.flush();
            } else {
                Output.write(out, to -> {
                    to.write(before.getBytes(StandardCharsets.UTF_8));
                    unpacked.transferTo(to);
                    to.write(after.getBytes(StandardCharsets.UTF_8));
                });
            }
        }
    }
}

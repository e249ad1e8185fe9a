package org.quittance.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;

/** Makes UBL of CII with more and more lines; nothing holds a file. To be run with {@code -Xmx256m}. */
public final class Transcribe {
    private static final int[] LINES = {1_000, 10_000, 100_000};
    private static final int WARM = 15;

    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    private final InvoiceXml xml = new InvoiceXml();
    private final EndlessCii cii = new EndlessCii();

    private Transcribe() {}

    /** Prints the processor time per line, and how the time grows from one size to the next. */
    public static void main(String[] arguments) throws IOException, MalformedXmlException {
        Transcribe transcribe = new Transcribe();
        for (int i = 0; i < WARM; i++) {
            transcribe.nanos(LINES[0]);
        }
        System.out.printf("%8s %12s %14s %8s%n", "lines", "ms", "us per line", "growth");
        long before = 0;
        for (int lines : LINES) {
            long nanos = transcribe.best(lines);
            String growth = before == 0 ? "-" : "%.1f".formatted((double) nanos / before);
            System.out.printf("%8d %12.1f %14.2f %8s%n", lines, nanos / 1e6, nanos / 1e3 / lines, growth);
            before = nanos;
        }
    }

    private long best(int lines) throws IOException, MalformedXmlException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            best = Math.min(best, nanos(lines));
        }
        return best;
    }

    private long nanos(int lines) throws IOException, MalformedXmlException {
        long start = thread.getCurrentThreadCpuTime();
        xml.transcribe(cii.ofLines(lines), reading -> InvoiceSyntax.UBL_INVOICE, OutputStream.nullOutputStream());
        return thread.getCurrentThreadCpuTime() - start;
    }
}

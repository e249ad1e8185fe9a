package org.quittance.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;

/** Mustangproject's way from its own invoice, read from our CII, to the bytes of a CII. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class MustangBenchmark {
    @Param({"10", "1000"})
    int lines;

    private Mustang mustang;

    @Setup(Level.Trial)
    public void prepare() throws Exception {
        mustang = new Mustang(new InvoiceXml()
                .write(new InvoiceMapper().write(Sample.ofLines(lines)), InvoiceSyntax.CII)
                .xml()
                .uncheckedBytes());
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        mustang.close();
    }

    @Benchmark
    public byte[] writeMustang() throws Exception {
        return mustang.write();
    }
}

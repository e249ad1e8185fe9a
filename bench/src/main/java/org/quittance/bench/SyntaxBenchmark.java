package org.quittance.bench;

import jakarta.xml.bind.JAXBElement;
import java.util.concurrent.TimeUnit;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
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
import org.openjdk.jmh.annotations.Warmup;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.Mapping;
import org.quittance.model.Invoice;
import un.unece.uncefact.data.standard.cii.d22b.CrossIndustryInvoiceType;

/** Between an invoice and the bytes of a CII or a UBL invoice. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class SyntaxBenchmark {
    @Param({"CII", "UBL_INVOICE"})
    InvoiceSyntax syntax;

    @Param({"10", "1000"})
    int lines;

    private final InvoiceMapper mapper = new InvoiceMapper();
    private final InvoiceXml xml = new InvoiceXml();
    private Invoice invoice;
    private byte[] bytes;
    private Jaxb<?> jaxb;

    /** The same measurements outside of JMH. */
    static SyntaxBenchmark of(InvoiceSyntax syntax, int lines) throws Exception {
        SyntaxBenchmark benchmark = new SyntaxBenchmark();
        benchmark.syntax = syntax;
        benchmark.lines = lines;
        benchmark.prepare();
        return benchmark;
    }

    @Setup(Level.Trial)
    public void prepare() throws Exception {
        invoice = Sample.ofLines(lines);
        bytes = writeOurs();
        Class<?> root = syntax == InvoiceSyntax.CII ? CrossIndustryInvoiceType.class : InvoiceType.class;
        jaxb = new Jaxb<>(root, bytes);
    }

    @Benchmark
    public byte[] writeOurs() {
        return xml.write(mapper.write(invoice), syntax).xml().uncheckedBytes();
    }

    @Benchmark
    public byte[] writeJaxb() throws Exception {
        return jaxb.write();
    }

    @Benchmark
    public Mapping readOurs() throws Exception {
        return mapper.read(xml.read(bytes).invoice());
    }

    @Benchmark
    public JAXBElement<?> readJaxb() throws Exception {
        return jaxb.read();
    }
}

package org.quittance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.quittance.binding.DocumentAttachments;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.InvoiceXml;
import org.quittance.data.Lazy;
import org.quittance.explanation.Explainer;
import org.quittance.explanation.Explanation;
import org.quittance.finding.QuittanceException;
import org.quittance.model.Invoice;
import org.quittance.pdf.FacturXPdf;
import org.quittance.pdf.Fonts;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.UnusableRulesException;
import org.quittance.validation.Batch;
import org.quittance.validation.FileReport;
import org.quittance.validation.Inspection;
import org.quittance.validation.Limits;
import org.quittance.validation.Options;
import org.quittance.validation.Source;
import org.quittance.validation.Validator;

/**
 * Makes and checks electronic invoices. Nothing leaves it unvalidated: what it hands out was accepted by the official
 * rules, PDF/A-3 and PDF/UA-1 included.
 *
 * <pre>{@code
 * Quittance quittance = Quittance.standard();
 * Creation made = quittance.create(Path.of("facture.yaml"), CreateOptions.pdf());
 * if (made instanceof Creation.Created created) {
 *     Files.write(Path.of("facture.pdf"), created.bytes());
 * }
 * FileReport report = quittance.validate(Path.of("facture.pdf"));
 * }</pre>
 *
 * <p>Safe for any number of threads. Keep one: schemas, rules and fonts are loaded once, on first use.
 */
public final class Quittance {
    private final InvoiceXml xml = new InvoiceXml();
    private final Intake intake = new Intake();
    private final Lazy<InvoiceMapper> mapper = Lazy.of(InvoiceMapper::new);
    private final Completion completion = new Completion(mapper);
    private final Lazy<Validator> validator = Lazy.of(Validator::standard);
    private final Lazy<Creator> creator = Lazy.of(this::newCreator);
    private final Lazy<Explainer> explainer = Lazy.of(() -> new Explainer(ruleSets()));
    private final Differ differ = new Differ(xml, intake, completion);
    private final Converter converter = new Converter(xml, intake, completion, validator);

    private Quittance() {}

    private Creator newCreator() {
        return new Creator(xml, mapper.get(), new FacturXPdf(Fonts.bundled()), validator.get());
    }

    /** An engine with everything that this version carries. */
    public static Quittance standard() {
        return new Quittance();
    }

    /** The version of this software. */
    public static String version() {
        return Version.NUMBER;
    }

    /**
     * Makes an invoice from a Quittance document (YAML, JSON), CII or UBL; files that the document names are looked for
     * beside it.
     *
     * @throws IOException when the file cannot be read
     * @throws QuittanceException when the source is nothing that an invoice can be made from
     */
    public Creation create(Path source, CreateOptions options) throws IOException {
        if (Files.size(source) > Limits.STANDARD.fileBytes()) {
            return new Creation.Refused(validate(source));
        }
        Path folder = source.toAbsolutePath().getParent();
        DocumentAttachments beside = folder == null ? DocumentAttachments.none() : DocumentAttachments.in(folder);
        return creator.get().create(source.toString(), Files.readAllBytes(source), beside, options);
    }

    /**
     * Makes an invoice from a document, CII or UBL in memory, which names no files.
     *
     * @param name what reports call it
     * @throws QuittanceException when the source is nothing that an invoice can be made from
     */
    public Creation create(String name, byte[] source, CreateOptions options) {
        return creator.get().create(name, source, DocumentAttachments.none(), options);
    }

    /** Makes an invoice from records; whatever total is absent is computed, whatever is declared is checked. */
    public Creation create(Invoice invoice, CreateOptions options) {
        byte[] source = invoice.number().getBytes(StandardCharsets.UTF_8);
        return creator.get().create(invoice.number(), source, invoice, options);
    }

    /**
     * Says an invoice in another syntax or form: CII, UBL, a hybrid's CII or a Quittance document becomes CII, UBL or a
     * document. What the target cannot hold is never lost in silence; no rules are run unless the options ask for them.
     * XML becomes XML as a stream, whatever its size.
     *
     * @param target the file to write; it is written whole, or not at all when the conversion is refused
     * @throws IOException when the target cannot be written
     */
    public Conversion convert(Path source, Path target, ConvertOptions options) throws IOException {
        return convert(Source.of(source), target, options);
    }

    /** As {@link #convert(Path, Path, ConvertOptions)}, from a source that may be in memory. */
    public Conversion convert(Source source, Path target, ConvertOptions options) throws IOException {
        return converter.convert(source, target, options);
    }

    /**
     * Compares two invoices as invoices, whatever their syntax or form; a document with the totals that it leaves out.
     */
    public Diff diff(Path a, Path b) {
        return diff(Source.of(a), Source.of(b));
    }

    /** As {@link #diff(Path, Path)}, from sources that may be in memory. */
    public Diff diff(Source a, Source b) {
        return differ.diff(a, b);
    }

    /** Judges a file by the rules that apply to it. Never fails: what goes wrong is in the report. */
    public FileReport validate(Path file) {
        return validate(file, Options.STANDARD);
    }

    /** Judges a file as the options say. */
    public FileReport validate(Path file, Options options) {
        return validator.get().validate(file, options);
    }

    /** Judges bytes in memory; {@code name} is what the report calls them. */
    public FileReport validate(String name, byte[] bytes, Options options) {
        return validator.get().validate(name, bytes, options);
    }

    /**
     * Judges any number of files, as many at a time as the machine has processors.
     *
     * @param each gets every report, in the order of the files, in the calling thread; no more than a few are held
     * @throws InterruptedException when the calling thread was interrupted: what was done by then has been handed on
     */
    public void validateAll(List<Path> files, Options options, Consumer<FileReport> each) throws InterruptedException {
        Iterable<Source> sources = () -> files.stream().map(Source::of).iterator();
        batch(options, Runtime.getRuntime().availableProcessors()).run(sources, each);
    }

    /**
     * Judges many files, so many at a time.
     *
     * @throws IllegalArgumentException when that is less than one
     */
    public Batch batch(Options options, int jobs) {
        return validator.get().batch(options, jobs);
    }

    /** The rule sets that this version carries. */
    public static RuleSets ruleSets() {
        return RuleSets.carried();
    }

    /** Says what a rule, a business term or a code means, by its id. */
    public Explanation explain(String id) {
        return explainer.get().explain(id);
    }

    /**
     * A rule set of the caller's own, to be run by {@link Options#with}. It can include the Schematron files that stand
     * beside it, and open nothing else.
     *
     * @param id what reports call it
     * @param file Schematron, or an XSLT stylesheet that writes SVRL
     * @throws UnusableRulesException when the file is neither, or has an error that shows before it is run
     */
    public static RuleSet ruleSet(String id, Path file) throws IOException, UnusableRulesException {
        return OwnRuleSets.read(id, file);
    }

    /** Says what a file is, without judging it. */
    public Inspection inspect(Path file) throws IOException {
        return Inspection.of(Source.of(file));
    }

    /** Says what bytes in memory are, without judging them. */
    public Inspection inspect(String name, byte[] bytes) throws IOException {
        return Inspection.of(Source.of(name, bytes));
    }
}

package org.quittance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quittance.binding.DocumentFormat;
import org.quittance.binding.DocumentLosses;
import org.quittance.binding.DocumentWriter;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.Lost;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;
import org.quittance.binding.Transcript;
import org.quittance.binding.Written;
import org.quittance.data.WholeFile;
import org.quittance.finding.Finding;
import org.quittance.finding.Severity;
import org.quittance.validation.FileReport;
import org.quittance.validation.Options;
import org.quittance.validation.Outcome;
import org.quittance.validation.Refusal;
import org.quittance.validation.Source;
import org.quittance.validation.StepReport;
import org.quittance.validation.Subject;
import org.quittance.validation.Validator;
import org.quittance.validation.Verdict;

/** Says an invoice in another syntax or form, and names whatever that one cannot hold. */
final class Converter {
    private final InvoiceXml xml;
    private final Intake intake;
    private final Completion completion;
    private final Supplier<Validator> validator;

    Converter(InvoiceXml xml, Intake intake, Completion completion, Supplier<Validator> validator) {
        this.xml = xml;
        this.intake = intake;
        this.completion = completion;
        this.validator = validator;
    }

    Conversion convert(Source source, Path target, ConvertOptions options) throws IOException {
        Intake.Found found = intake.look(source);
        if (found instanceof Intake.Nothing nothing) {
            return new Conversion.Refused(nothing.report());
        }
        Conversion[] made = new Conversion[1];
        WholeFile.write(target, part -> {
            made[0] = written(found, part, options);
            return made[0] instanceof Conversion.Converted;
        });
        return made[0];
    }

    private Conversion written(Intake.Found found, Path part, ConvertOptions options) throws IOException {
        Conversion made;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            made = found instanceof Intake.Xml read
                    ? fromXml(read, out, options)
                    : fromTerms((Intake.Terms) found, out, options);
        }
        return made instanceof Conversion.Converted && options.validated() ? judged(made.report(), part) : made;
    }

    private Conversion fromXml(Intake.Xml found, OutputStream out, ConvertOptions options) throws IOException {
        try (InputStream in = found.xml().open()) {
            List<Finding> losses;
            if (options.target().xml()) {
                Transcript transcript = xml.transcribe(in, syntax(options), out);
                losses = losses(options)
                        .of(transcript.lost(), transcript.reading().unread());
            } else {
                Reading reading = xml.read(in);
                losses = losses(options).of(document(reading.invoice(), out, options), reading.unread());
            }
            return done(found.subject(), losses);
        } catch (MalformedXmlException e) {
            return new Conversion.Refused(Intake.malformed(found, e));
        }
    }

    private Conversion fromTerms(Intake.Terms found, OutputStream out, ConvertOptions options) throws IOException {
        Reading reading = found.reading();
        if (!options.target().xml()) {
            List<Lost> lost = document(reading.invoice(), out, options);
            return done(found.subject(), losses(options).of(lost, reading.unread()));
        }
        Completion.Completed completed =
                found.document() ? completion.of(reading) : Completion.Completed.as(reading.invoice());
        if (!completed.whole()) {
            return new Conversion.Refused(Refusal.of(found.subject(), completed.findings()));
        }
        Reading whole = new Reading(null, completed.terms(), reading.unread());
        Written written = xml.write(whole.invoice(), syntax(options).apply(whole));
        out.write(written.xml().uncheckedBytes());
        List<Finding> losses = losses(options).of(written.lost(), whole.unread());
        return done(found.subject(), losses.stream().map(completed::placed).toList());
    }

    /** Writes a document; returns what it does not say. */
    private static List<Lost> document(Group invoice, OutputStream out, ConvertOptions options) throws IOException {
        boolean json = options.target() == ConvertOptions.Target.JSON;
        DocumentFormat format = json ? DocumentFormat.JSON : DocumentFormat.YAML;
        byte[] document = new DocumentWriter().write(invoice, format);
        out.write(document);
        return DocumentLosses.of(invoice, document, format);
    }

    private static Function<Reading, InvoiceSyntax> syntax(ConvertOptions options) {
        return options.target() == ConvertOptions.Target.CII
                ? reading -> InvoiceSyntax.CII
                : reading -> InvoiceSyntax.ublFor(reading.invoice().text("BT-3").orElse(""));
    }

    private static LossFindings losses(ConvertOptions options) {
        Severity weight = options.lossAllowed() ? Severity.WARNING : Severity.ERROR;
        return new LossFindings(weight, options.target().name());
    }

    private static Conversion done(Subject subject, List<Finding> losses) {
        boolean refused = losses.stream().anyMatch(loss -> loss.severity() == Severity.ERROR);
        Outcome outcome = refused ? Outcome.FAILED : Outcome.PASSED;
        StepReport step = new StepReport(LossFindings.STEP, null, null, outcome, null, 0);
        FileReport report = FileReport.on(subject, List.of(step), losses);
        return refused ? new Conversion.Refused(report) : new Conversion.Converted(report);
    }

    /** The result as what it is; its findings join those of the conversion. */
    private Conversion judged(FileReport converted, Path part) {
        FileReport judged = validator.get().validate(part, Options.STANDARD);
        FileReport both = converted.joined(judged);
        return judged.verdict() == Verdict.REJECTED ? new Conversion.Refused(both) : new Conversion.Converted(both);
    }
}

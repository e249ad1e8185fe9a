package org.quittance;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;
import org.quittance.comparison.ComparedInvoice;
import org.quittance.comparison.InvoiceComparison;
import org.quittance.validation.FileReport;
import org.quittance.validation.Refusal;
import org.quittance.validation.Source;

/** Reads two invoices of whatever form and compares them. */
final class Differ {
    private final InvoiceXml xml;
    private final Intake intake;
    private final Completion completion;

    Differ(InvoiceXml xml, Intake intake, Completion completion) {
        this.xml = xml;
        this.intake = intake;
        this.completion = completion;
    }

    /** One of the two, or why there is none. */
    private sealed interface Side {}

    private record Read(ComparedInvoice invoice) implements Side {}

    private record Unread(FileReport report) implements Side {}

    Diff diff(Source a, Source b) {
        Side first = read(a);
        Side second = read(b);
        if (first instanceof Read left && second instanceof Read right) {
            return new Diff.Compared(InvoiceComparison.of(left.invoice(), right.invoice()));
        }
        return new Diff.Unreadable(Stream.of(first, second)
                .filter(Unread.class::isInstance)
                .map(side -> ((Unread) side).report())
                .toList());
    }

    private Side read(Source source) {
        Intake.Found found = intake.look(source);
        if (found instanceof Intake.Xml invoice) {
            return xml(source, invoice);
        }
        if (found instanceof Intake.Terms terms) {
            return new Read(terms(source, terms));
        }
        return new Unread(((Intake.Nothing) found).report());
    }

    private ComparedInvoice terms(Source source, Intake.Terms terms) {
        Reading reading = terms.reading();
        Completion.Completed completed =
                terms.document() ? completion.of(reading) : Completion.Completed.as(reading.invoice());
        String form = terms.document() ? "document" : terms.subject().kind().id();
        return new ComparedInvoice(source.name(), form, completed.terms(), reading.unread(), completed.places());
    }

    private Side xml(Source source, Intake.Xml invoice) {
        try (InputStream in = invoice.xml().open()) {
            Reading reading = xml.read(in);
            String form = invoice.subject().kind().id();
            return new Read(new ComparedInvoice(source.name(), form, reading.invoice(), reading.unread(), Map.of()));
        } catch (MalformedXmlException e) {
            return new Unread(Intake.malformed(invoice, e));
        } catch (IOException e) {
            return new Unread(Refusal.unreadable(source.name(), e));
        }
    }
}

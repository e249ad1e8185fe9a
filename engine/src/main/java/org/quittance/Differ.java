package org.quittance;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
    private final Intake intake = new Intake();
    private final Completion completion = new Completion();

    Differ(InvoiceXml xml) {
        this.xml = xml;
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
        if (found instanceof Intake.Document document) {
            Completion.Completed completed = completion.of(document.reading());
            return new Read(
                    new ComparedInvoice(source.name(), "Quittance", completed.terms(), List.of(), completed.places()));
        }
        return new Unread(((Intake.Nothing) found).report());
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

package org.quittance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quittance.binding.DocumentAttachments;
import org.quittance.binding.DocumentReader;
import org.quittance.binding.DocumentReading;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Mapping;
import org.quittance.binding.ProfileGate;
import org.quittance.binding.Reading;
import org.quittance.binding.Unchecked;
import org.quittance.binding.Unread;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.QuittanceException;
import org.quittance.finding.Severity;
import org.quittance.model.Invoice;
import org.quittance.model.InvoiceBuilder;
import org.quittance.model.ProcessControl;
import org.quittance.model.Totals;
import org.quittance.pdf.DrawnInvoice;
import org.quittance.pdf.FacturXPdf;
import org.quittance.pdf.LogoException;
import org.quittance.pdf.PageOptions;
import org.quittance.schematron.Resource;
import org.quittance.term.Profile;
import org.quittance.validation.FileReport;
import org.quittance.validation.Kind;
import org.quittance.validation.Options;
import org.quittance.validation.Refusal;
import org.quittance.validation.Validator;

/**
 * The way from a source to a finished invoice: read, map, compute, gate, write, draw, validate. What fails at one of them
 * is refused there, with everything that was found.
 */
final class Creator {
    private final InvoiceXml xml;
    private final FacturXPdf pdf;
    private final Validator validator;
    private final InvoiceMapper mapper = new InvoiceMapper();
    private final Totals totals = new Totals();

    Creator(InvoiceXml xml, FacturXPdf pdf, Validator validator) {
        this.xml = xml;
        this.pdf = pdf;
        this.validator = validator;
    }

    /** The terms of an invoice with the bytes that say them. */
    private record Written(Group terms, Unchecked xml, Profile profile) {
        byte[] bytes() {
            return xml.uncheckedBytes();
        }
    }

    Creation create(String name, byte[] source, DocumentAttachments attachments, CreateOptions options) {
        SourceForm form = SourceForm.of(source);
        if (form == SourceForm.XML) {
            return fromXml(name, source, options);
        }
        DocumentReading reading = new DocumentReader(attachments).read(source, form.document());
        if (reading instanceof DocumentReading.Refused refused) {
            return refused(name, source, refused.findings());
        }
        Reading read = ((DocumentReading.Read) reading).reading().claiming(Profile.EN16931);
        Group terms = read.invoice();
        Mapping mapping = mapper.read(terms);
        Optional<Invoice> invoice = mapping.found();
        if (invoice.isEmpty()) {
            return refused(name, source, mapping.findings());
        }
        Creation made = create(name, source, invoice.get(), options);
        return made.reporting(SourcePlaces.in(made.report(), terms));
    }

    /** Makes an invoice from records; {@code source} is what a refusal reports the hash of. */
    Creation create(String name, byte[] source, Invoice invoice, CreateOptions options) {
        Invoice complete = totals.complete(claiming(invoice, options));
        Group terms = mapper.write(complete);
        Profile profile = profile(complete.process().specification(), CreateOptions.PROFILES);
        List<Finding> findings = ProfileGate.check(terms, profile);
        if (!findings.isEmpty()) {
            return refused(name, source, findings);
        }
        return written(name, source, terms, profile, options);
    }

    private static Invoice claiming(Invoice invoice, CreateOptions options) {
        return options.profile()
                .map(profile -> new ProcessControl(invoice.process().businessProcess(), profile.guideline()))
                .map(process -> InvoiceBuilder.builder(invoice).process(process).build())
                .orElse(invoice);
    }

    private static Profile profile(String guideline, Set<Profile> possible) {
        return Profile.ofGuideline(guideline)
                .filter(possible::contains)
                .orElseThrow(() -> new QuittanceException(Message.of("QX-PROFILE-UNSUPPORTED", guideline)));
    }

    /** A page for an XML invoice keeps the XML as it is, byte for byte; XML from XML is written anew. */
    private Creation fromXml(String name, byte[] source, CreateOptions options) {
        FileReport judged = validate(name, source);
        if (!judged.accepted()) {
            return new Creation.Refused(judged);
        }
        Reading reading = read(source);
        Group terms = reading.invoice();
        boolean page = options.form() == CreateOptions.Form.PDF;
        String guideline = terms.find("BT-24").orElseThrow().text().strip();
        Profile profile = profile(guideline, page ? Profile.embedded() : CreateOptions.PROFILES);
        options.profile().filter(wanted -> wanted != profile).ifPresent(wanted -> {
            throw new QuittanceException(Message.of("QX-PROFILE-CHANGE", profile.id(), wanted.id()));
        });
        if (page) {
            Creation made = finish(name, new Written(terms, new Unchecked(source), profile), options);
            FileReport report = made.report();
            for (Unread unread : reading.unread()) {
                report = report.and(unshown(unread));
            }
            return made.reporting(report);
        }
        if (!reading.unread().isEmpty()) {
            return refused(
                    name, source, reading.unread().stream().map(Creator::lost).toList());
        }
        return written(name, source, terms, profile, options);
    }

    /** Writes the terms and reads them back: what did not survive is refused, never lost in silence. */
    private Creation written(String name, byte[] source, Group terms, Profile profile, CreateOptions options) {
        Unchecked bytes = xml.write(terms, InvoiceSyntax.CII).xml();
        Map<String, Integer> left = new LinkedHashMap<>();
        count(terms, 1, left);
        count(read(bytes.uncheckedBytes()).invoice(), -1, left);
        List<Finding> lost = left.entrySet().stream()
                .filter(leaf -> leaf.getValue() > 0)
                .map(leaf -> unwritten(leaf.getKey()))
                .toList();
        return lost.isEmpty() ? finish(name, new Written(terms, bytes, profile), options) : refused(name, source, lost);
    }

    /** Adds how often each value stands at each place. */
    private static void count(Group group, int times, Map<String, Integer> leaves) {
        for (Value value : group.values()) {
            String leaf = group.path() + " " + value.term() + " \"" + value.text() + "\" "
                    + new TreeMap<>(value.attributes());
            leaves.merge(leaf, times, Integer::sum);
        }
        group.groups().forEach(below -> count(below, times, leaves));
    }

    private static Finding unwritten(String leaf) {
        return Finding.of(
                "terms", Severity.ERROR, List.of(), Place.NONE, Message.of("QX-TERM-UNWRITTEN", leaf.strip()));
    }

    private static Finding unshown(Unread unread) {
        Place place = Place.at(
                unread.path(), unread.position().line(), unread.position().column());
        Message message = Message.of("QX-PAGE-UNSHOWN", unread.path(), unread.text());
        return Finding.of("page", Severity.WARNING, List.of(), place, message);
    }

    private Reading read(byte[] source) {
        try {
            return xml.read(source);
        } catch (MalformedXmlException e) {
            throw new IllegalStateException("An accepted file cannot be read.", e);
        }
    }

    private static Finding lost(Unread unread) {
        Place place = Place.at(
                unread.path(), unread.position().line(), unread.position().column());
        return Finding.of(
                "terms", Severity.ERROR, List.of(), place, Message.of("QX-TERM-LOST", unread.path(), unread.text()));
    }

    private Creation finish(String name, Written written, CreateOptions options) {
        if (options.form() == CreateOptions.Form.XML) {
            return judged(written.bytes(), validate(name, written.bytes()));
        }
        DrawnInvoice drawn = drawn(name, written, options);
        byte[] bytes = drawn.pdf().uncheckedBytes();
        FileReport report = validate(name, bytes);
        return judged(bytes, drawn.missing().isEmpty() ? report : report.and(boxes(drawn.missing())));
    }

    private static Creation judged(byte[] bytes, FileReport report) {
        return report.accepted() ? new Creation.Created(bytes, report) : new Creation.Refused(report);
    }

    /** What no font has is drawn as a box; the XML holds it all the same. */
    private static Finding boxes(List<String> missing) {
        Message message = Message.of("QX-PAGE-CHARACTER", String.join(", ", missing));
        return Finding.of("page", Severity.WARNING, List.of(), Place.NONE, message);
    }

    private DrawnInvoice drawn(String name, Written written, CreateOptions options) {
        Locale language = options.language().orElseGet(() -> languageOf(written.terms()));
        Instant moment = options.moment().orElseGet(() -> dayOfIssue(written.terms()));
        String seed = Resource.of(name, written.bytes()).sha256();
        PageOptions page = PageOptions.of(language, moment, seed).withProducer("Quittance " + Version.NUMBER);
        PageOptions whole = options.logo().map(page::withLogo).orElse(page);
        try {
            return pdf.draw(written.terms(), written.bytes(), written.profile(), whole);
        } catch (LogoException e) {
            throw new QuittanceException(Message.of("QX-LOGO"));
        }
    }

    private FileReport validate(String name, byte[] bytes) {
        return validator.validate(name, bytes, Options.STANDARD.creating(Kind.FACTUR_X));
    }

    private static Instant dayOfIssue(Group terms) {
        return LocalDate.parse(terms.find("BT-2").orElseThrow().text())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Locale languageOf(Group terms) {
        return switch (terms.find("BT-40").map(v -> v.text().strip()).orElse("")) {
            case "FR", "MC", "GP", "MQ", "GF", "RE", "YT", "LU" -> Locale.FRENCH;
            case "DE", "AT", "LI" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
    }

    private static Creation refused(String name, byte[] source, List<Finding> findings) {
        return new Creation.Refused(Refusal.of(name, source, findings));
    }
}

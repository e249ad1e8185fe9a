package org.quittance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.quittance.binding.DocumentAttachments;
import org.quittance.binding.DocumentReader;
import org.quittance.binding.DocumentReading;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Mapping;
import org.quittance.binding.ProfileCut;
import org.quittance.binding.ProfileGate;
import org.quittance.binding.Reading;
import org.quittance.binding.Rereading;
import org.quittance.binding.Unchecked;
import org.quittance.binding.Unread;
import org.quittance.binding.Value;
import org.quittance.binding.Written;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.QuittanceException;
import org.quittance.finding.Severity;
import org.quittance.model.Invoice;
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
import org.quittance.validation.TargetChanges;
import org.quittance.validation.Validator;

/**
 * The way from a source to a finished invoice: read, map, compute, gate, write, draw, validate. What fails at one of them
 * is refused there, with everything that was found.
 */
final class Creator {
    private final InvoiceXml xml;
    private final FacturXPdf pdf;
    private final Validator validator;
    private final InvoiceMapper mapper;
    private final Totals totals = new Totals();

    Creator(InvoiceXml xml, InvoiceMapper mapper, FacturXPdf pdf, Validator validator) {
        this.xml = xml;
        this.mapper = mapper;
        this.pdf = pdf;
        this.validator = validator;
    }

    /** What an invoice is made from; {@code source} is what a refusal reports the hash of. */
    private static final class Draft {
        private final String name;
        private final byte[] source;
        private final Group terms;

        Draft(String name, byte[] source, Group terms) {
            this.name = name;
            this.source = source;
            this.terms = terms;
        }
    }

    /** The terms of an invoice with the bytes that say them. */
    private record Ready(Group terms, Unchecked xml, Profile profile) {
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
        return make(new Draft(name, source, mapper.write(totals.complete(invoice))), options);
    }

    /** What is bound for a place is first changed to what that wants. */
    private Creation make(Draft draft, CreateOptions options) {
        if (options.target().isEmpty()) {
            return make(draft, options.profile(), options);
        }
        boolean hybrid = options.form() == CreateOptions.Form.PDF;
        TargetChanges changes = TargetChanges.of(options.target().get(), hybrid, draft.terms);
        if (changes.refused()) {
            return refused(draft, changes.findings());
        }
        Draft changed = new Draft(draft.name, draft.source, changes.terms());
        Optional<Profile> needed = changes.reprofiled() ? stated(changes.terms()) : Optional.empty();
        return adding(changes.findings(), make(changed, options.profile().or(() -> needed), options));
    }

    /** {@code wanted} is a profile that the invoice is cut down to; empty for the one that it states. */
    private Creation make(Draft draft, Optional<Profile> wanted, CreateOptions options) {
        Optional<Profile> claimed = wanted.or(() -> stated(draft.terms));
        if (claimed.isEmpty()) {
            return refused(draft, List.of(unsupported(draft.terms)));
        }
        Profile profile = claimed.get();
        if (!defined(profile, options.form())) {
            return refused(draft, List.of(undefined(profile, options.form())));
        }
        Group whole = ProfileCut.claim(draft.terms, profile);
        ProfileCut cut = wanted.isPresent() ? ProfileCut.of(whole, profile) : new ProfileCut(whole, List.of());
        List<Finding> findings = new ArrayList<>(ProfileGate.check(cut.terms(), profile));
        cut.leftOut().stream().filter(left -> left.severity() == Severity.ERROR).forEach(findings::add);
        if (!findings.isEmpty()) {
            return refused(draft, findings);
        }
        Creation made = written(new Draft(draft.name, draft.source, cut.terms()), whole, profile, options);
        return adding(cut.leftOut(), made);
    }

    private static Optional<Profile> stated(Group terms) {
        return Profile.ofGuideline(guideline(terms));
    }

    private static String guideline(Group terms) {
        return terms.find("BT-24").map(v -> v.text().strip()).orElse("");
    }

    private static Finding unsupported(Group terms) {
        Message message = Message.of("QX-PROFILE-UNSUPPORTED", guideline(terms));
        return Finding.of("profile", Severity.ERROR, List.of("BT-24"), Place.at("BG-2/BT-24", 0, 0), message);
    }

    /** Whether the profile is one for documents of that form. */
    private static boolean defined(Profile profile, CreateOptions.Form form) {
        return switch (form) {
            case PDF -> !profile.conformanceLevel().isEmpty();
            case CII -> profile.syntaxes().contains("cii");
            case UBL -> profile.syntaxes().contains("ubl");
        };
    }

    private static Finding undefined(Profile profile, CreateOptions.Form form) {
        String syntaxes = String.join(", ", profile.syntaxes()).toUpperCase(Locale.ROOT);
        Message message = Message.of("QX-PROFILE-SYNTAX", profile.id(), form.name(), syntaxes);
        return Finding.of("profile", Severity.ERROR, List.of("BT-24"), Place.NONE, message);
    }

    /** A page for CII of the same profile keeps the XML as it is, byte for byte; anything else is written anew. */
    private Creation fromXml(String name, byte[] source, CreateOptions options) {
        FileReport judged = validator.validate(
                name, source, judging(options, options.target().map(any -> "none")));
        if (!judged.accepted()) {
            return new Creation.Refused(judged);
        }
        Reading reading = read(source);
        Draft draft = new Draft(name, source, reading.invoice());
        boolean page = options.form() == CreateOptions.Form.PDF
                && options.target().isEmpty()
                && reading.syntax() == InvoiceSyntax.CII;
        Optional<Profile> stated = stated(draft.terms);
        if (page && stated.isPresent() && options.profile().or(() -> stated).equals(stated)) {
            return page(draft, reading.unread(), stated.get(), options);
        }
        List<Finding> unread = losses(options).of(List.of(), reading.unread());
        if (unread.stream().anyMatch(loss -> loss.severity() == Severity.ERROR)) {
            return refused(draft, unread);
        }
        return adding(unread, make(draft, options));
    }

    private Creation page(Draft draft, List<Unread> unread, Profile profile, CreateOptions options) {
        Ready ready = new Ready(draft.terms, new Unchecked(draft.source), profile);
        Creation made = finish(draft.name, ready, options);
        return adding(unread.stream().map(Creator::unshown).toList(), made);
    }

    private static Creation adding(List<Finding> findings, Creation made) {
        FileReport report = made.report();
        for (Finding finding : findings) {
            report = report.and(finding);
        }
        return made.reporting(report);
    }

    /** Writes the terms and reads them back: what did not survive is refused, never lost in silence. */
    private Creation written(Draft draft, Group whole, Profile profile, CreateOptions options) {
        Group terms = draft.terms;
        InvoiceSyntax syntax = options.form() == CreateOptions.Form.UBL
                ? InvoiceSyntax.ublFor(terms.find("BT-3").orElseThrow().text())
                : InvoiceSyntax.CII;
        Written made = xml.write(terms, syntax);
        List<Finding> lost = losses(options).of(made.lost(), List.of());
        List<Finding> findings = lost.isEmpty() ? changed(terms, made.xml()) : lost;
        return findings.isEmpty()
                ? finish(draft.name, new Ready(whole, made.xml(), profile), options)
                : refused(draft, findings);
    }

    private List<Finding> changed(Group terms, Unchecked written) {
        Group read = read(written.uncheckedBytes()).invoice();
        return Rereading.missing(terms, read, UnaryOperator.identity()).stream()
                .map(Creator::unwritten)
                .distinct()
                .toList();
    }

    /** The value with its attributes, as {@code 123 (BT-29-1 0088)}, at its place. */
    private static Finding unwritten(Value value) {
        String beside = new TreeMap<>(value.attributes())
                .entrySet().stream()
                        .map(attribute -> attribute.getKey() + " " + attribute.getValue())
                        .collect(Collectors.joining(", "));
        String said = beside.isEmpty() ? value.text() : value.text() + " (" + beside + ")";
        String group = value.owner().path();
        String place = group.isEmpty() ? value.term() : group + "/" + value.term();
        Message message = Message.of("QX-TERM-UNWRITTEN", value.term(), Message.nameOf(value.term()), said);
        return Finding.of("terms", Severity.ERROR, List.of(value.term()), Place.at(place, 0, 0), message);
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

    private static LossFindings losses(CreateOptions options) {
        return new LossFindings(Severity.ERROR, options.form() == CreateOptions.Form.UBL ? "UBL" : "CII");
    }

    private Creation finish(String name, Ready written, CreateOptions options) {
        if (options.form() != CreateOptions.Form.PDF) {
            return judged(written.bytes(), validate(name, written.bytes(), options));
        }
        DrawnInvoice drawn = drawn(name, written, options);
        byte[] bytes = drawn.pdf().uncheckedBytes();
        FileReport report = validate(name, bytes, options);
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

    private DrawnInvoice drawn(String name, Ready written, CreateOptions options) {
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

    private FileReport validate(String name, byte[] bytes, CreateOptions options) {
        return validator.validate(name, bytes, judging(options, options.target()));
    }

    /** CII is judged as what it is about to be, a hybrid's; UBL as itself. */
    private static Options judging(CreateOptions options, Optional<String> target) {
        Options judging = Options.STANDARD.creating(options.form() == CreateOptions.Form.UBL ? null : Kind.FACTUR_X);
        return target.map(judging::bound).orElse(judging);
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

    private static Creation refused(Draft draft, List<Finding> findings) {
        return refused(draft.name, draft.source, findings);
    }

    private static Creation refused(String name, byte[] source, List<Finding> findings) {
        return new Creation.Refused(Refusal.of(name, source, findings));
    }
}

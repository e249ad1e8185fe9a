package org.quittance.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Lazy;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.pdf.PdfFileException;
import org.quittance.pdf.PdfLimits;

/** Finds out what a file is: the first bytes first, so that a gigabyte of nothing is not read for its name. */
final class Detection {
    private static final int HEADER = 1024;

    private final Source source;
    private final Options options;
    /** Whether XML is taken into memory, where schema and rules want it. */
    private final boolean keeping;

    private final List<Finding> remarks = new ArrayList<>();
    private Kind kind = Kind.UNKNOWN;
    private @Nullable Content file;
    private @Nullable Content xml;
    private XmlHead head = XmlHead.NONE;
    private @Nullable PdfFile pdf;
    private @Nullable PdfFileAttachment attachment;
    private @Nullable Message obstacle;

    private Detection(Source source, Options options, boolean keeping) {
        this.source = source;
        this.options = options;
        this.keeping = keeping;
    }

    static Subject of(Source source, Options options) throws IOException {
        return new Detection(source, options, true).subject();
    }

    /** As {@link #of}; XML, of whatever size, stays in its file. */
    static Subject glance(Source source) throws IOException {
        return new Detection(source, Options.STANDARD, false).subject();
    }

    private Subject subject() throws IOException {
        String sha256 = source.sha256();
        long size = source.size();
        look(size);
        Kind rulesAs = kind == Kind.CII && options.treatAs() != null ? options.treatAs() : kind;
        return new Subject(
                source.name(),
                sha256,
                size,
                kind,
                rulesAs,
                file,
                xml,
                head,
                head.value("BT-24").flatMap(Applicability::profile).orElse(null),
                pdf,
                attachment,
                Lazy.of(() -> XmlTerms.of(Objects.requireNonNull(xml))),
                remarks,
                obstacle);
    }

    private void look(long size) throws IOException {
        byte[] header = source.head(HEADER);
        if (header.length == 0) {
            wrong("QX-FILE-EMPTY");
        } else if (looksLikeXml(header)) {
            takeXml(size);
            readXml();
        } else if (new String(header, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            kind = Kind.PDF;
            read(size);
            readPdf();
        } else {
            wrong("QX-NOT-AN-INVOICE", sample(header));
        }
    }

    private void takeXml(long size) throws IOException {
        if (keeping) {
            read(size);
        } else {
            file = Content.in(source);
        }
    }

    private void read(long size) throws IOException {
        if (size > options.limits().fileBytes()) {
            obstacle = Message.of(
                    "QX-LIMIT-SIZE",
                    ByteSize.of(size),
                    ByteSize.of(options.limits().fileBytes()));
        } else {
            file = Content.of(source.bytes());
        }
    }

    private void readXml() throws IOException {
        if (file == null) {
            return;
        }
        xml = file;
        try (InputStream in = file.open()) {
            head = XmlHeadReader.read(in, options.limits().xml());
        }
        kind = head.kind();
        if (head.problem() != null) {
            broken(head.problem(), null);
        } else if (kind == Kind.UNKNOWN) {
            Message told = head.namespace().isEmpty()
                    ? ContainerFindings.absent("QX-XML-ROOT", head.root())
                    : Message.of("QX-XML-ROOT", head.root(), head.namespace());
            remarks.add(
                    Finding.of("container", null, "QX-XML-ROOT", Severity.ERROR, List.of(), Place.NONE, told, null));
        }
    }

    private void readPdf() {
        if (file == null) {
            return;
        }
        try {
            PdfLimits limits = options.limits().pdf();
            pdf = PdfFile.open(file.shared(), limits);
            chooseInvoice(pdf.invoices());
            if (pdf.tooManyAttachments()) {
                obstacle = Message.of("QX-LIMIT-ATTACHMENTS", limits.attachments());
            }
            pdf.cutOff()
                    .ifPresent(part ->
                            obstacle = Message.of("QX-LIMIT-ATTACHMENT", part, ByteSize.of(limits.attachmentBytes())));
        } catch (PdfFileException e) {
            switch (e.reason()) {
                case PASSWORD -> wrong("QX-PDF-PASSWORD");
                case DAMAGED -> wrong("QX-PDF-DAMAGED", String.valueOf(e.getMessage()));
                case LIMIT -> obstacle = Message.of("QX-LIMIT-PDF", Message.textOf(Message.of("EXCESS-STRUCTURE")));
            }
        }
    }

    /**
     * What is inside decides, then the name: the CII is the invoice even where the first ZUGFeRD's XML stands before it, or
     * where another file goes by its name.
     */
    private void chooseInvoice(List<PdfFileAttachment> candidates) {
        XmlHead best = XmlHead.NONE;
        for (PdfFileAttachment candidate : candidates) {
            XmlHead its = XmlHeadReader.read(candidate.bytes(), options.limits().xml());
            if (attachment == null || rank(its) > rank(best)) {
                attachment = candidate;
                best = its;
            }
        }
        if (attachment == null) {
            return;
        }
        head = best;
        xml = Content.of(attachment.bytes());
        kind = kindInside(best);
        if (attachment.cutOff()) {
            return;
        }
        if (head.problem() != null) {
            broken(head.problem(), attachment.name());
        }
    }

    private static int rank(XmlHead head) {
        return switch (head.kind()) {
            case CII -> head.problem() == null ? 5 : 4;
            case ZUGFERD_1 -> 3;
            case ORDER_X -> 2;
            case UBL_INVOICE, UBL_CREDIT_NOTE -> 1;
            default -> 0;
        };
    }

    /** What cannot be read under an invoice's name was meant to be one; what can be read and is none is none. */
    private static Kind kindInside(XmlHead head) {
        Kind inside = head.kind();
        if (inside == Kind.CII || (inside == Kind.UNKNOWN && head.problem() != null)) {
            return Kind.FACTUR_X;
        }
        return inside == Kind.ZUGFERD_1 || inside == Kind.ORDER_X ? inside : Kind.PDF;
    }

    private void broken(XmlHead.Problem problem, @Nullable String where) {
        Place place = new Place(where, problem.place().line(), problem.place().column(), null);
        Message message = Message.of(problem.reason().message(), problem.detail());
        if (problem.reason().limit()) {
            obstacle = message;
        } else {
            remarks.add(Finding.of("container", Severity.ERROR, List.of(), place, message));
        }
    }

    private void wrong(String id, Object... values) {
        remarks.add(Finding.of("container", Severity.ERROR, List.of(), Place.NONE, Message.of(id, values)));
    }

    /** The first character that is no white space is {@code <}, in UTF-8, UTF-16 or UTF-32. */
    private static boolean looksLikeXml(byte[] header) {
        for (byte b : header) {
            boolean markOrBlank = b == 0
                    || (b <= ' ' && b >= 0 && Character.isWhitespace(b))
                    || b == (byte) 0xEF
                    || b == (byte) 0xBB
                    || b == (byte) 0xBF
                    || b == (byte) 0xFE
                    || b == (byte) 0xFF;
            if (!markOrBlank) {
                return b == '<';
            }
        }
        return false;
    }

    private static String sample(byte[] header) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(8, header.length); i++) {
            hex.append(String.format(Locale.ROOT, i == 0 ? "%02X" : " %02X", header[i]));
        }
        return hex.toString();
    }
}

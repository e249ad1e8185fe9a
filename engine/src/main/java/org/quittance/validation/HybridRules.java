package org.quittance.validation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.data.Table;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.pdf.PdfFileFlaw;
import org.quittance.pdf.PdfFileSpec;
import org.quittance.term.Profile;

/** How a PDF has to carry its invoice: BR-HYBRID-11 to -13 and the country rules of Factur-X 1.09.2, and ISO 19005-3, 6.8. */
final class HybridRules {
    private static final Table RELATIONSHIPS = Table.beside(HybridRules.class, "relationships.tsv");
    /** ISO 32000-1, 7.9.4; the apostrophes are left out by many. */
    private static final Pattern DATE =
            Pattern.compile("D:\\d{4}(\\d\\d){0,5}(Z(00'?(00'?)?)?|[+-]\\d\\d('?(\\d\\d'?)?)?)?");

    private static final Map<PdfFileFlaw, String> FLAWS = Map.of(
            PdfFileFlaw.NO_TYPE, "QX-PDF-FILESPEC-TYPE",
            PdfFileFlaw.ONE_STREAM, "QX-PDF-ONE-STREAM",
            PdfFileFlaw.EMPTY_PARAMETERS, "QX-PDF-PARAMS-EMPTY");

    private final Subject subject;
    private final PdfFileAttachment file;
    private final PdfFileSpec spec;
    private final ContainerFindings findings;

    HybridRules(Subject subject, PdfFileAttachment file, ContainerFindings findings) {
        this.subject = subject;
        this.file = file;
        this.spec = file.spec();
        this.findings = findings;
    }

    void check() {
        embedding();
        names();
        relationship();
        parameters();
        countries();
    }

    /** BR-HYBRID-12. */
    private void embedding() {
        if (!spec.listed()) {
            findings.add(Severity.ERROR, "BR-HYBRID-12", file.name(), "/Names /EmbeddedFiles");
        }
        if (!spec.associated()) {
            findings.add(Severity.ERROR, "BR-HYBRID-12", file.name(), "/AF");
        }
        FLAWS.forEach((flaw, id) -> {
            if (spec.flaws().contains(flaw)) {
                findings.add(Severity.WARNING, id, file.name());
            }
        });
        if (spec.flaws().contains(PdfFileFlaw.TWO_STREAMS)) {
            findings.add(Severity.ERROR, "QX-PDF-TWO-STREAMS", file.name());
        }
    }

    /** BR-HYBRID-13. */
    private void names() {
        List<String> allowed = XmpRules.values("DocumentFileName");
        String plain = Optional.ofNullable(spec.file()).orElse("");
        String unicode = Optional.ofNullable(spec.unicodeFile()).orElse("");
        if (!allowed.contains(file.name())) {
            findings.compare(Severity.ERROR, "BR-HYBRID-13", file.name(), String.join(", ", allowed), file.name());
        } else if (plain.isEmpty() || unicode.isEmpty()) {
            findings.addAbsent(
                    Severity.WARNING,
                    "QX-PDF-TWO-NAMES",
                    file.name(),
                    plain.isEmpty() ? "/UF" : "/F",
                    plain.isEmpty() ? "/F" : "/UF");
        } else if (!plain.equals(unicode)) {
            findings.add(Severity.WARNING, "QX-PDF-TWO-NAMES", plain, unicode);
        }
    }

    /** BR-HYBRID-11. */
    private void relationship() {
        String profile = subject.profileId().orElse("");
        List<String> allowed = row(profile).or(() -> row("*")).orElseThrow().list(between("DE") ? "de" : "else");
        String stated = Optional.ofNullable(spec.relationship()).orElse("");
        if (!allowed.contains(stated)) {
            findings.compare(Severity.WARNING, "BR-HYBRID-11", stated, String.join(", ", allowed), stated, profile);
        }
    }

    /** What ISO 19005-3, 6.8 recommends for an embedded file, and whether what is stated is true. */
    private void parameters() {
        String mime = Objects.requireNonNullElse(spec.mime(), "");
        if (!mime.equals("text/xml")) {
            findings.compare(Severity.WARNING, "QX-PDF-MIME", mime, "text/xml", file.name(), mime);
        }
        if (spec.modified() == null) {
            findings.add(Severity.WARNING, "QX-PDF-MODDATE", file.name());
        } else if (!DATE.matcher(spec.modified()).matches()) {
            findings.compare(
                    Severity.WARNING,
                    "QX-PDF-MODDATE-FORM",
                    spec.modified(),
                    "D:20261123100000+01'00'",
                    file.name(),
                    spec.modified());
        }
        if (!file.checksumHolds()) {
            findings.add(Severity.WARNING, "QX-PDF-CHECKSUM", file.name());
        }
        if (spec.size() != null && spec.size() != file.size()) {
            findings.compare(
                    Severity.WARNING,
                    "QX-PDF-SIZE",
                    String.valueOf(spec.size()),
                    String.valueOf(file.size()),
                    file.name());
        }
    }

    /** BR-HYBRID-DE-01 and -02, BR-HYBRID-FR-01. */
    private void countries() {
        if (between("DE") && subject.profile() == Profile.MINIMUM) {
            findings.add(Severity.ERROR, "BR-HYBRID-DE-01");
        } else if (between("DE") && subject.profile() == Profile.BASIC_WL) {
            findings.add(Severity.ERROR, "BR-HYBRID-DE-02");
        } else if (between("FR") && subject.profile() == Profile.XRECHNUNG) {
            findings.add(Severity.ERROR, "BR-HYBRID-FR-01");
        }
    }

    private boolean between(String country) {
        return subject.between(country);
    }

    private static Optional<Table.Row> row(String profile) {
        return RELATIONSHIPS.rows().stream()
                .filter(row -> row.get("profile").equals(profile))
                .findFirst();
    }
}

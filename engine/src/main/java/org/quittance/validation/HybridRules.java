package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.pdf.PdfFileSpec;
import org.quittance.pdf.XmpFacts;
import org.quittance.term.Profile;

/** How a PDF has to carry its invoice and to speak of it: the BR-HYBRID rules of Factur-X 1.09.2, and ISO 19005-3. */
final class HybridRules {
    private static final Table VALUES = Table.beside(HybridRules.class, "xmp-values.tsv");
    private static final Table RELATIONSHIPS = Table.beside(HybridRules.class, "relationships.tsv");

    private final Subject subject;
    private final XmpFacts xmp;
    private final PdfFileAttachment file;
    private final PdfFileSpec spec;
    private final List<Finding> findings = new ArrayList<>();

    private HybridRules(Subject subject, PdfFile pdf, PdfFileAttachment file) {
        this.subject = subject;
        this.xmp = pdf.facts().xmp();
        this.file = file;
        this.spec = file.spec();
    }

    static List<Finding> of(Subject subject, PdfFile pdf, PdfFileAttachment file) {
        HybridRules rules = new HybridRules(subject, pdf, file);
        rules.embedding();
        rules.relationship();
        rules.parameters();
        rules.metadata();
        rules.countries();
        return rules.findings;
    }

    /** BR-HYBRID-12 and -13. */
    private void embedding() {
        if (!spec.listed()) {
            error("BR-HYBRID-12", file.name(), "/Names /EmbeddedFiles");
        }
        if (!spec.associated()) {
            error("BR-HYBRID-12", file.name(), "/AF");
        }
        List<String> allowed = values("BR-HYBRID-07");
        if (!allowed.contains(file.name())) {
            findings.add(finding(Severity.ERROR, "BR-HYBRID-13", file.name())
                    .comparing(file.name(), String.join(", ", allowed)));
        } else if (spec.file() != null
                && spec.unicodeFile() != null
                && !spec.file().equals(spec.unicodeFile())) {
            warning("QX-PDF-TWO-NAMES", spec.file(), spec.unicodeFile());
        }
    }

    /** BR-HYBRID-11. */
    private void relationship() {
        List<String> allowed = row(RELATIONSHIPS, "profile", subject.profileId().orElse("*"))
                .or(() -> row(RELATIONSHIPS, "profile", "*"))
                .orElseThrow()
                .list(between("DE") ? "de" : "else");
        String stated = Optional.ofNullable(spec.relationship()).orElse("");
        if (!allowed.contains(stated)) {
            findings.add(finding(
                            Severity.WARNING,
                            "BR-HYBRID-11",
                            stated,
                            subject.profileId().orElse(""))
                    .comparing(stated, String.join(", ", allowed)));
        }
    }

    /** What ISO 19005-3, 6.8 recommends for an embedded file, and whether what is stated is true. */
    private void parameters() {
        if (!"text/xml".equals(spec.mime())) {
            findings.add(finding(Severity.WARNING, "QX-PDF-MIME", file.name(), String.valueOf(spec.mime()))
                    .comparing(String.valueOf(spec.mime()), "text/xml"));
        }
        if (spec.modified() == null) {
            warning("QX-PDF-MODDATE", file.name());
        }
        if (!file.checksumHolds()) {
            warning("QX-PDF-CHECKSUM", file.name());
        }
        if (spec.size() != null && spec.size() != file.size()) {
            findings.add(finding(Severity.WARNING, "QX-PDF-SIZE", file.name())
                    .comparing(String.valueOf(spec.size()), String.valueOf(file.size())));
        }
    }

    private void metadata() {
        if (!xmp.present()) {
            error("QX-XMP-MISSING");
            return;
        }
        String namespace = xmp.invoiceNamespace().orElse("");
        if (!namespace.equals(XmpFacts.FACTUR_X)) {
            findings.add(finding(Severity.ERROR, "BR-HYBRID-04", namespace).comparing(namespace, XmpFacts.FACTUR_X));
        }
        extension(namespace);
        properties();
        level();
    }

    /** BR-HYBRID-03 and -05. */
    private void extension(String namespace) {
        Optional<XmpFacts.Extension> described = xmp.extensions().stream()
                .filter(e -> e.namespace().equals(namespace))
                .findFirst();
        if (described.isEmpty()) {
            error("BR-HYBRID-03", XmpFacts.FACTUR_X);
        } else if (namespace.equals(XmpFacts.FACTUR_X)
                && !described.get().prefix().equals("fx")) {
            findings.add(finding(Severity.ERROR, "BR-HYBRID-05", described.get().prefix())
                    .comparing(described.get().prefix(), "fx"));
        }
    }

    /** BR-HYBRID-06 to -10, and -14. */
    private void properties() {
        for (Table.Row row : VALUES.rows()) {
            String value = xmp.invoice(row.get("property")).orElse("");
            if (!row.list("values").contains(value)) {
                findings.add(finding(Severity.ERROR, row.get("rule"), row.get("property"), value)
                        .comparing(value, String.join(", ", row.list("values"))));
            }
        }
        String version = xmp.invoice("Version").orElse("");
        if (values("BR-HYBRID-08").contains(version) && !version.equals("1.0")) {
            findings.add(finding(Severity.WARNING, "BR-HYBRID-10", version).comparing(version, "1.0"));
        }
        String named = xmp.invoice("DocumentFileName").orElse("");
        if (!named.equals(file.name())) {
            findings.add(finding(Severity.WARNING, "BR-HYBRID-14", named, file.name())
                    .comparing(named, file.name()));
        }
    }

    /**
     * BR-HYBRID-15. The table of Factur-X calls it a warning; the reference validator of FNFE-MPE refuses such a file, and
     * so do we: a recipient that goes by the metadata runs other rules than the sender meant.
     */
    private void level() {
        String stated = xmp.invoice("ConformanceLevel").orElse("");
        String meant = Optional.ofNullable(subject.profile())
                .map(Profile::conformanceLevel)
                .orElse("");
        if (!meant.isEmpty() && !stated.equals(meant)) {
            findings.add(Finding.of(
                            "container",
                            Severity.ERROR,
                            List.of("BT-24"),
                            Place.NONE,
                            Message.of("BR-HYBRID-15", stated, meant))
                    .comparing(stated, meant));
        }
    }

    /** BR-HYBRID-DE-01 and -02, BR-HYBRID-FR-01. */
    private void countries() {
        if (between("DE") && subject.profile() == Profile.MINIMUM) {
            error("BR-HYBRID-DE-01");
        } else if (between("DE") && subject.profile() == Profile.BASIC_WL) {
            error("BR-HYBRID-DE-02");
        } else if (between("FR") && subject.profile() == Profile.XRECHNUNG) {
            error("BR-HYBRID-FR-01");
        }
    }

    private boolean between(String country) {
        return subject.head().value("BT-40").filter(country::equals).isPresent()
                && subject.head().value("BT-55").filter(country::equals).isPresent();
    }

    private static List<String> values(String rule) {
        return row(VALUES, "rule", rule).orElseThrow().list("values");
    }

    private static Optional<Table.Row> row(Table table, String column, String value) {
        return table.rows().stream()
                .filter(row -> row.get(column).equals(value))
                .findFirst();
    }

    private void error(String id, Object... values) {
        findings.add(finding(Severity.ERROR, id, values));
    }

    private void warning(String id, Object... values) {
        findings.add(finding(Severity.WARNING, id, values));
    }

    private static Finding finding(Severity severity, String id, Object... values) {
        return Finding.of("container", severity, List.of(), Place.NONE, Message.of(id, values));
    }
}

package org.quittance.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.data.Table;
import org.quittance.finding.Severity;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.pdf.XmpFacts;
import org.quittance.term.Profile;

/** What the metadata of a hybrid has to say of the invoice inside: BR-HYBRID-03 to -10, -14 and -15 of Factur-X 1.09.2. */
final class XmpRules {
    static final Table VALUES = Table.beside(XmpRules.class, "xmp-values.tsv");
    private static final String PREFIX = "fx";

    private final Subject subject;
    private final XmpFacts xmp;
    private final ContainerFindings findings;

    XmpRules(Subject subject, XmpFacts xmp, ContainerFindings findings) {
        this.subject = subject;
        this.xmp = xmp;
        this.findings = findings;
    }

    void check(PdfFileAttachment file) {
        if (!xmp.present()) {
            findings.add(Severity.ERROR, "QX-XMP-MISSING");
            return;
        }
        if (xmp.problem() != null) {
            // That it cannot be read is a finding already; what it would say nobody knows.
            return;
        }
        String namespace = xmp.invoiceNamespace().orElse("");
        if (!namespace.equals(XmpFacts.FACTUR_X)) {
            findings.compare(Severity.ERROR, "BR-HYBRID-04", namespace, XmpFacts.FACTUR_X, namespace);
        }
        form();
        extension(namespace);
        properties(file);
        level();
    }

    /** What makes readers see different things in one packet. */
    private void form() {
        if (!xmp.encoding().equals("UTF-8")) {
            findings.compare(Severity.WARNING, "QX-XMP-ENCODING", xmp.encoding(), "UTF-8", xmp.encoding());
        }
        for (Map.Entry<String, List<String>> repeated : xmp.contradictions().entrySet()) {
            boolean same = repeated.getValue().stream().distinct().count() == 1;
            findings.add(
                    same ? Severity.WARNING : Severity.ERROR,
                    "QX-XMP-TWICE",
                    repeated.getKey(),
                    String.join(", ", repeated.getValue()));
        }
    }

    /** BR-HYBRID-03 and -05. */
    private void extension(String namespace) {
        Optional<XmpFacts.Extension> described = xmp.extensions().stream()
                .filter(e -> e.namespace().equals(namespace))
                .findFirst();
        if (described.isEmpty()) {
            findings.add(Severity.ERROR, "BR-HYBRID-03", XmpFacts.FACTUR_X);
        } else if (namespace.equals(XmpFacts.FACTUR_X)) {
            String prefix = described.get().prefix();
            if (!prefix.equals(PREFIX)) {
                findings.compare(Severity.ERROR, "BR-HYBRID-05", prefix, PREFIX, prefix);
            }
            String used = xmp.prefixes().getOrDefault(namespace, PREFIX);
            if (!used.equals(PREFIX)) {
                findings.compare(Severity.WARNING, "QX-XMP-PREFIX", used, PREFIX, used);
            }
            VALUES.rows().forEach(row -> description(described.get(), row.get("property")));
        }
    }

    private void description(XmpFacts.Extension schema, String property) {
        Optional<XmpFacts.Described> described = schema.property(property);
        if (described.isEmpty()) {
            findings.add(Severity.ERROR, "QX-XMP-UNDESCRIBED", property);
            return;
        }
        compare(property, "valueType", described.get().valueType(), "Text");
        compare(property, "category", described.get().category(), "external");
    }

    private void compare(String property, String part, String stated, String expected) {
        if (!stated.equals(expected)) {
            findings.compare(Severity.WARNING, "QX-XMP-DESCRIPTION", stated, expected, property, part, stated);
        }
    }

    /** BR-HYBRID-06 to -10, and -14. */
    private void properties(PdfFileAttachment file) {
        for (Table.Row row : VALUES.rows()) {
            String value = xmp.invoice(row.get("property")).orElse("");
            if (!row.list("values").contains(value)) {
                findings.compare(
                        Severity.ERROR,
                        row.get("rule"),
                        value,
                        String.join(", ", row.list("values")),
                        row.get("property"),
                        value);
            }
        }
        String version = xmp.invoice("Version").orElse("");
        if (values("Version").contains(version) && !version.equals("1.0")) {
            findings.compare(Severity.WARNING, "BR-HYBRID-10", version, "1.0", version);
        }
        String named = xmp.invoice("DocumentFileName").orElse("");
        if (!named.isEmpty() && !named.equals(file.name())) {
            findings.compare(Severity.WARNING, "BR-HYBRID-14", named, file.name(), named, file.name());
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
        if (!meant.isEmpty() && !stated.isEmpty() && !stated.equals(meant)) {
            findings.compare(Severity.ERROR, "BR-HYBRID-15", List.of("BT-24"), stated, meant, stated, meant);
        }
    }

    /** The values that Factur-X allows for a property of the metadata. */
    static List<String> values(String property) {
        return VALUES.rows().stream()
                .filter(row -> row.get("property").equals(property))
                .findFirst()
                .orElseThrow()
                .list("values");
    }
}

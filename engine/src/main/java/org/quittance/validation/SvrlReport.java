package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.schematron.Violation;

/**
 * What one rule set said of one file, as SVRL (ISO/IEC 19757-3): ids, flags, places, tests and texts as its stylesheet gave
 * them, in its order. Of the rules that fired no more is known than the places where they spoke; repetitions that were
 * capped are counted in a remark.
 *
 * @param ruleSet the rule set
 * @param version its version
 * @param xml the document
 */
public record SvrlReport(String ruleSet, @Nullable String version, String xml) {
    private static final String NAMESPACE = "http://purl.oclc.org/dsdl/svrl";

    /** One document for each rule set that ran to its end; those that were not run or broke off have nothing to say. */
    public static List<SvrlReport> of(FileReport file) {
        List<SvrlReport> reports = new ArrayList<>();
        for (StepReport step : file.steps()) {
            String set = step.ruleSet();
            if (step.name().equals("rules") && set != null && step.outcome().ran()) {
                reports.add(new SvrlReport(set, step.version(), xml(file, set, step.version())));
            }
        }
        return List.copyOf(reports);
    }

    private static String xml(FileReport file, String set, @Nullable String version) {
        XmlText xml = new XmlText().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String title = version == null ? set : set + " " + version;
        xml.open("svrl:schematron-output", "xmlns:svrl", NAMESPACE, "title", title, "schemaVersion", "");
        xml.text("\n  ").open("svrl:text").text(file.path()).close("svrl:text");
        xml.text("\n  ").empty("svrl:active-pattern", "document", file.path(), "name", set);
        String context = null;
        for (Finding finding : file.findings()) {
            Violation violation = finding.violation();
            if (violation != null && set.equals(finding.ruleSet())) {
                if (!violation.location().equals(context)) {
                    context = violation.location();
                    fired(xml, context);
                }
                violation(xml, violation, finding.times());
            }
        }
        if (context == null) {
            fired(xml, "/*");
        }
        return xml.text("\n").close("svrl:schematron-output").text("\n").toString();
    }

    private static void fired(XmlText xml, String context) {
        xml.text("\n  ").empty("svrl:fired-rule", "context", context);
    }

    private static void violation(XmlText xml, Violation violation, int times) {
        boolean assertion = violation.kind() == Violation.Kind.FAILED_ASSERT;
        String element = assertion ? "svrl:failed-assert" : "svrl:successful-report";
        List<String> attributes = new ArrayList<>(List.of("test", violation.test(), "id", violation.rule()));
        if (violation.flag() != null) {
            attributes.addAll(List.of("flag", violation.flag()));
        }
        attributes.addAll(List.of("location", violation.location()));
        xml.text("\n  ").open(element, attributes.toArray(String[]::new));
        xml.open("svrl:text").text(violation.text()).close("svrl:text").close(element);
        if (times > 1) {
            xml.text("\n  ").raw("<!-- reported " + times + " times -->");
        }
    }
}

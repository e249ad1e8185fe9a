package org.quittance.schematron.saxon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quittance.schematron.Position;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.Violation;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the SVRL that a stylesheet writes into violations, as it is written; keeps no tree of it. */
final class SvrlReader extends DefaultHandler {

    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

    private final RuleSet ruleSet;
    private final Function<String, @Nullable Position> positions;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, String> once = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int activePatterns;
    private int firedRules;
    private boolean inText;
    private @Nullable Violation open;

    SvrlReader(RuleSet ruleSet, Function<String, @Nullable Position> positions) {
        this.ruleSet = ruleSet;
        this.positions = positions;
    }

    /**
     * The outcome, once the stylesheet has ended. An output without any trace of a rule is a crash: nothing was judged.
     * Official rule sets all look at the root element; if none of their rules fired, they were given a foreign document.
     */
    RuleResult result() {
        boolean official = ruleSet.kind() == RuleSet.Kind.OFFICIAL;
        if (firedRules == 0 && (official || activePatterns == 0)) {
            return new RuleResult.Crashed(
                    "the rules of " + ruleSet.fullId() + " returned nothing: none of them found anything to look at");
        }
        return new RuleResult.Completed(violations, firedRules);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (!uri.equals(SVRL)) {
            return;
        }
        switch (localName) {
            case "active-pattern" -> activePatterns++;
            case "fired-rule" -> firedRules++;
            case "failed-assert" -> open = violation(Violation.Kind.FAILED_ASSERT, attributes);
            case "successful-report" -> open = violation(Violation.Kind.SUCCESSFUL_REPORT, attributes);
            case "text" -> startText();
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (!uri.equals(SVRL)) {
            return;
        }
        if (localName.equals("text")) {
            inText = false;
        } else if (open != null && (localName.equals("failed-assert") || localName.equals("successful-report"))) {
            violations.add(withText(open));
            open = null;
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (inText) {
            text.append(ch, start, length);
        }
    }

    private void startText() {
        inText = open != null;
        text.setLength(0);
    }

    private Violation violation(Violation.Kind kind, Attributes attributes) {
        text.setLength(0);
        String id = value(attributes, "id");
        String flag = attributes.getValue("flag");
        String location = value(attributes, "location");
        return new Violation(
                id.isEmpty() ? ruleSet.unnamedRule() : id,
                kind,
                flag,
                Violation.Severity.of(flag),
                location,
                positions.apply(location),
                "",
                once(value(attributes, "test")));
    }

    private Violation withText(Violation v) {
        String collapsed = once(text.toString().strip().replaceAll("\\s+", " "));
        return new Violation(
                v.rule(), v.kind(), v.flag(), v.severity(), v.location(), v.position(), collapsed, v.test());
    }

    /** One object for equal texts: the test of a code list has 10 000 characters, and may fail in every line. */
    private String once(String repeated) {
        return once.computeIfAbsent(repeated, same -> same);
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }
}

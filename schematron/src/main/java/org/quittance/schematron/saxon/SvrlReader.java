package org.quittance.schematron.saxon;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.schematron.Position;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.Violation;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the SVRL that a stylesheet writes into violations, as it is written; keeps no tree of it. */
final class SvrlReader extends DefaultHandler {

    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

    /** Texts may quote the document; beyond this, they no longer say what is wrong. */
    private static final int LONGEST = 20_000;

    private final RuleSet ruleSet;
    private final Function<String, @Nullable Position> positions;
    private final Repetitions violations;
    private final Map<String, String> once = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int activePatterns;
    private int firedRules;
    private boolean inText;
    private @Nullable Violation open;
    private @Nullable String error;

    SvrlReader(RuleSet ruleSet, Function<String, @Nullable Position> positions, Repetitions violations) {
        this.ruleSet = ruleSet;
        this.positions = positions;
        this.violations = violations;
    }

    /**
     * The outcome, once the stylesheet has ended. An error that the stylesheet itself caught is a crash: the rest was not
     * judged. So is an output without any trace of a rule. Carried rule sets all look at the root element; if none of
     * their rules fired, they were given a foreign document.
     */
    RuleResult result() {
        if (error != null) {
            return RuleResult.Crashed.brokeOff(ruleSet, error);
        }
        boolean carried = ruleSet.kind() != RuleSet.Kind.USER;
        if (firedRules == 0 && (carried || activePatterns == 0)) {
            return RuleResult.Crashed.foundNothing(ruleSet);
        }
        return new RuleResult.Completed(violations.all(), firedRules);
    }

    /** Rules that look at something say so, which makes this the place where a run can be stopped. */
    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SAXException("the run was interrupted");
        }
        if (!uri.equals(SVRL)) {
            return;
        }
        switch (localName) {
            case "active-pattern" -> activePatterns++;
            case "fired-rule" -> firedRules++;
            case "failed-assert" -> open = violation(Violation.Kind.FAILED_ASSERT, attributes);
            case "successful-report" -> open = violation(Violation.Kind.SUCCESSFUL_REPORT, attributes);
            case "error" -> startError();
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
        } else if (localName.equals("error")) {
            inText = false;
            error = collapsedText();
        } else if (open != null && (localName.equals("failed-assert") || localName.equals("successful-report"))) {
            violations.add(named(open), this::completed);
            open = null;
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (inText) {
            text.append(ch, start, Math.min(length, LONGEST - Math.min(LONGEST, text.length())));
        }
    }

    private void startError() {
        inText = true;
        text.setLength(0);
    }

    private void startText() {
        inText = open != null;
        text.setLength(0);
    }

    private Violation violation(Violation.Kind kind, Attributes attributes) {
        text.setLength(0);
        String id = value(attributes, "id");
        String flag = flag(attributes);
        String location = value(attributes, "location");
        return new Violation(
                id, kind, flag, Violation.Severity.of(flag), location, null, "", once(value(attributes, "test")));
    }

    /** Where a user's Schematron sets no flag, its severity or role is one: {@code role="warning"} is what many write. */
    private @Nullable String flag(Attributes attributes) {
        boolean official = ruleSet.kind() == RuleSet.Kind.OFFICIAL;
        return Stream.of("flag", "severity", "role")
                .limit(official ? 1 : 3)
                .map(attributes::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Violation completed(Violation v) {
        return new Violation(
                v.rule(),
                v.kind(),
                v.flag(),
                v.severity(),
                v.location(),
                positions.apply(v.location()),
                once(collapsedText()),
                v.test());
    }

    private Violation named(Violation v) {
        return v.rule().isEmpty()
                ? new Violation(
                        once(ruleSet.nameOf(v.kind(), collapsedText())),
                        v.kind(),
                        v.flag(),
                        v.severity(),
                        v.location(),
                        v.position(),
                        v.text(),
                        v.test())
                : v;
    }

    private String collapsedText() {
        return text.toString().strip().replaceAll("\\s+", " ");
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

package org.quittance.schematron;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lists the rules that a rule set can report, without running it: out of the stylesheet that writes SVRL, or out of the
 * Schematron where the set is carried as such.
 */
public final class DeclaredRules extends DefaultHandler {

    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
    private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";
    private static final String XSLT = "http://www.w3.org/1999/XSL/Transform";

    private final RuleSet ruleSet;
    private final List<DeclaredRule> rules = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String context = "";
    private @Nullable String attribute;
    private boolean inText;
    private @Nullable Open open;

    /** An assertion whose end was not read yet; stylesheets state its id and flag as attributes or as instructions. */
    private static final class Open {
        private final Violation.Kind kind;
        private final String test;
        private String id;
        private @Nullable String flag;
        private String told = "";

        Open(Violation.Kind kind, Attributes attributes) {
            this.kind = kind;
            this.test = collapsed(value(attributes, "test"));
            this.id = value(attributes, "id");
            this.flag = attributes.getValue("flag");
        }
    }

    private DeclaredRules(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    /**
     * The rules that the set takes from others, then its own in the order of the source; one that is declared several
     * times is there as often.
     *
     * @throws IllegalStateException if the source of the rule set is no XML
     */
    public static List<DeclaredRule> of(RuleSet ruleSet) {
        DeclaredRules found = new DeclaredRules(ruleSet);
        try {
            SafeXml.parse(ruleSet.stylesheet().bytes(), found);
        } catch (UnreadableXmlException | SAXException e) {
            throw new IllegalStateException(ruleSet.stylesheet().name() + " cannot be read", e);
        }
        List<DeclaredRule> rules = new ArrayList<>();
        for (Derivation derivation : ruleSet.derivations()) {
            of(derivation.base()).stream()
                    .filter(rule -> derivation.holds(rule.rule()))
                    .forEach(rules::add);
        }
        rules.addAll(found.rules);
        return List.copyOf(rules);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (uri) {
            case SVRL -> startSvrl(localName, attributes);
            case SCHEMATRON -> startSchematron(localName, attributes);
            case XSLT -> startInstruction(localName, attributes);
            default -> {}
        }
    }

    private void startSvrl(String name, Attributes attributes) {
        switch (name) {
            case "fired-rule" -> context = collapsed(value(attributes, "context"));
            case "failed-assert" -> open = new Open(Violation.Kind.FAILED_ASSERT, attributes);
            case "successful-report" -> open = new Open(Violation.Kind.SUCCESSFUL_REPORT, attributes);
            case "text" -> startText(open != null);
            default -> {}
        }
    }

    private void startSchematron(String name, Attributes attributes) {
        switch (name) {
            case "rule" -> context = collapsed(value(attributes, "context"));
            case "assert" -> open = new Open(Violation.Kind.FAILED_ASSERT, attributes);
            case "report" -> open = new Open(Violation.Kind.SUCCESSFUL_REPORT, attributes);
            default -> {}
        }
        startText(name.equals("assert") || name.equals("report") || inText);
    }

    private void startInstruction(String name, Attributes attributes) {
        if (open != null && !inText && name.equals("attribute")) {
            attribute = value(attributes, "name");
            text.setLength(0);
        }
    }

    private void startText(boolean wanted) {
        if (wanted && !inText) {
            text.setLength(0);
        }
        inText = wanted;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (open == null) {
            return;
        }
        if (uri.equals(XSLT) && localName.equals("attribute") && attribute != null) {
            endAttribute(open, attribute);
        } else if (uri.equals(SVRL) && localName.equals("text")) {
            open.told = collapsed(text.toString());
            inText = false;
        } else if (uri.equals(SVRL) && (localName.equals("failed-assert") || localName.equals("successful-report"))) {
            end(open);
        } else if (uri.equals(SCHEMATRON) && (localName.equals("assert") || localName.equals("report"))) {
            open.told = collapsed(text.toString());
            end(open);
        }
    }

    private void endAttribute(Open rule, String name) {
        if (name.equals("id")) {
            rule.id = text.toString().strip();
        } else if (name.equals("flag")) {
            rule.flag = text.toString().strip();
        }
        attribute = null;
    }

    private void end(Open rule) {
        rules.add(new DeclaredRule(
                rule.id.isEmpty() ? ruleSet.nameOf(rule.kind, rule.told) : rule.id,
                rule.kind,
                rule.flag,
                Violation.Severity.of(rule.flag),
                context,
                rule.test,
                rule.told));
        open = null;
        inText = false;
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (inText || attribute != null) {
            text.append(ch, start, length);
        }
    }

    private static String collapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }
}

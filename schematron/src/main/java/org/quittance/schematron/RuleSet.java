package org.quittance.schematron;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One version of a set of Schematron rules, compiled to an XSLT stylesheet that writes SVRL.
 *
 * @param id permanent name without version, such as {@code en16931-cii}
 * @param version version of the rules, not of the jar that carries them
 * @param syntax the documents that the rules are about
 * @param kind who wrote the rules
 * @param validFrom first day on which the rules are to be applied, null if no authority gave one
 * @param validTo last day on which the rules are to be applied, null while they are in force
 * @param source Maven coordinates of the carrying jar, or the name of a file
 * @param unnamedRule the rule id given to a report that has none in the stylesheet
 * @param stylesheet the XSLT
 * @param codedb the code-list document that the stylesheet asks for, if any
 * @param derivations the rules that hold besides, from other rule sets
 * @param severities what some rules weigh for a time; the first that concerns a rule holds
 */
public record RuleSet(
        String id,
        String version,
        Syntax syntax,
        Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String unnamedRule,
        Resource stylesheet,
        @Nullable Resource codedb,
        List<Derivation> derivations,
        List<DatedSeverity> severities) {

    /** Keeps an unmodifiable copies of the lists. */
    public RuleSet {
        derivations = List.copyOf(derivations);
        severities = List.copyOf(severities);
    }

    /** A rule set that stands alone and whose rules weigh at all times what their flags say. */
    public RuleSet(
            String id,
            String version,
            Syntax syntax,
            Kind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String unnamedRule,
            Resource stylesheet,
            @Nullable Resource codedb) {
        this(
                id,
                version,
                syntax,
                kind,
                validFrom,
                validTo,
                source,
                unnamedRule,
                stylesheet,
                codedb,
                List.of(),
                List.of());
    }

    /** The rule id given to assertions that have none, neither as such nor in brackets at the head of their text. */
    public static final String UNNAMED = "UNNAMED";

    private static final Pattern NAMED = Pattern.compile("\\[([A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+)]");

    /** Who wrote the rules. */
    public enum Kind {
        /** Published by the authority of the format, unchanged. */
        OFFICIAL,
        /** Written by this project. */
        OURS,
        /** Brought by the user. */
        USER;

        /** The lower-case name used in data files and reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A rule set that its user brought: a stylesheet which writes SVRL, valid without limit, with no other file. */
    public static RuleSet user(String id, Syntax syntax, Resource stylesheet) {
        return new RuleSet(id, "user", syntax, Kind.USER, null, null, stylesheet.name(), UNNAMED, stylesheet, null);
    }

    /** Id and version as one word, {@code en16931-cii@1.3.16}: what {@link RuleSets#find} takes. */
    public String fullId() {
        return id + "@" + version;
    }

    /** SHA-256 of the stylesheet, computed from its bytes at each call. */
    public String sha256() {
        return stylesheet.sha256();
    }

    /**
     * The id of a rule that declares none: of a report what the catalogue says; of an assertion the one in square brackets
     * with which many texts begin, else {@link #UNNAMED}.
     *
     * @param text the rule's own text
     */
    public String nameOf(Violation.Kind rule, String text) {
        if (rule == Violation.Kind.SUCCESSFUL_REPORT) {
            return unnamedRule;
        }
        Matcher id = NAMED.matcher(text);
        return id.lookingAt() ? id.group(1) : UNNAMED;
    }

    /** What a violation of these rules weighs on that day: what its flag says, unless a severity by date concerns it. */
    public Violation.Severity severityOn(Violation violation, LocalDate day) {
        return severities.stream()
                .filter(dated -> dated.concerns(violation.rule(), day))
                .map(DatedSeverity::severity)
                .findFirst()
                .orElse(violation.severity());
    }

    /** True if the rules are to be applied on that day. */
    public boolean inForceOn(LocalDate day) {
        boolean begun = validFrom == null || !day.isBefore(validFrom);
        boolean ended = validTo != null && day.isAfter(validTo);
        return begun && !ended;
    }
}

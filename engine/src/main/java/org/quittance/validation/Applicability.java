package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.data.Table;
import org.quittance.term.Profile;

/**
 * Which schema and rule sets apply to a document.
 *
 * @param schemas ids of schemas, of which the document need fit only one; the first is the preferred
 * @param ruleSets ids of rule sets, all of which apply
 */
record Applicability(List<String> schemas, List<String> ruleSets) {
    private static final Table TABLE = Table.beside(Applicability.class, "applicability.tsv");
    private static final List<Spelling> SPELLINGS = Table.beside(Applicability.class, "guidelines.tsv").rows().stream()
            .map(row -> new Spelling(
                    Pattern.compile(row.get("pattern")),
                    Profile.named(row.get("profile")).orElseThrow(),
                    row.get("rules").isEmpty() ? row.get("profile") : row.get("rules")))
            .toList();

    /** How a specification says that it narrows or widens EN 16931 (EN 16931-1, 6.4). */
    private static final Pattern CIUS = Pattern.compile("urn:cen\\.eu:en16931:2017#(?:compliant|conformant)#(.+)");

    /**
     * A way to state BT-24.
     *
     * @param rules the row of the table of what applies
     */
    private record Spelling(Pattern pattern, Profile profile, String rules) {}

    /** What applies to a document; a CIUS that is not known has rules too, which are not carried. */
    static Applicability of(Subject subject) {
        String guideline = subject.guideline().orElse("").strip();
        boolean hybrid = subject.rulesAs() == Kind.CII && guideline.contains("factur-x");
        Applicability known = of(hybrid ? Kind.FACTUR_X : subject.rulesAs(), rules(guideline));
        Matcher cius = CIUS.matcher(guideline);
        if (subject.profile() != null || !subject.kind().invoice() || !cius.matches()) {
            return known;
        }
        List<String> more = new ArrayList<>(known.ruleSets());
        more.add(cius.group(1));
        return new Applicability(known.schemas(), more);
    }

    /** What applies to a kind of document of a profile; nothing for a kind without rules. */
    static Applicability of(Kind kind, Profile profile) {
        return of(kind, profile.id());
    }

    private static Applicability of(Kind kind, String rules) {
        return row(kind, rules)
                .or(() -> row(kind, "*"))
                .map(row -> new Applicability(row.list("schemas"), row.list("ruleSets")))
                .orElse(new Applicability(List.of(), List.of()));
    }

    private static Optional<Table.Row> row(Kind kind, String profile) {
        return TABLE.rows().stream()
                .filter(row ->
                        row.get("kind").equals(kind.id()) && row.get("profile").equals(profile))
                .findFirst();
    }

    /** The profile that a BT-24 means, in its exact spelling or one of those met in the wild. */
    static Optional<Profile> profile(String guideline) {
        return Profile.ofGuideline(guideline).or(() -> spelling(guideline).map(Spelling::profile));
    }

    /** The row of the table: that of a profile, of an older edition of one, or the one for all others. */
    private static String rules(String guideline) {
        return Profile.ofGuideline(guideline)
                .map(Profile::id)
                .or(() -> spelling(guideline).map(Spelling::rules))
                .orElse("*");
    }

    private static Optional<Spelling> spelling(String guideline) {
        return SPELLINGS.stream()
                .filter(spelling -> spelling.pattern().matcher(guideline).matches())
                .findFirst();
    }
}

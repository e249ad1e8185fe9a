package org.quittance.explanation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.TermPlaces;
import org.quittance.code.CodeList;
import org.quittance.explanation.FoundValues.Found;
import org.quittance.finding.Message;
import org.quittance.schematron.RuleSet;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * The sentence for a rule that nobody wrote one for, made from what its test asks.
 *
 * @param set the rule set
 * @param rule its id
 * @param hint the terms that it is said to be about; none where the place alone tells
 * @param shape what it asks
 * @param place the element that it is about; empty where the XPath of it is more than a path
 */
record ShapeWords(RuleSet set, String rule, List<String> hint, RuleShape shape, Optional<ElementPath> place) {
    /** Lists of codes that are longer are named, not told. */
    private static final int TOLD_CODES = 12;

    ShapeWords {
        hint = List.copyOf(hint);
    }

    /** The sentence, with what was found at the place if somebody looked. */
    Explained explained(@Nullable Found found) {
        List<String> terms = terms();
        String what = terms.isEmpty() ? element() : Message.labelsOf(terms);
        return new Explained(message(what, terms, found), terms);
    }

    private Message message(String what, List<String> terms, @Nullable Found found) {
        return switch (shape.form()) {
            case REQUIRED -> missing(what, terms);
            case ONCE ->
                found == null
                        ? Message.of("RULE-ONCE", what, shape.limit())
                        : found.count() == 0 ? missing(what, terms) : tooMany(what, found);
            case AT_MOST ->
                found == null
                        ? Message.of(shape.limit() == 1 ? "RULE-AT-MOST-ONCE" : "RULE-AT-MOST", what, shape.limit())
                        : tooMany(what, found);
            case NOT_USED -> Message.of(notUsed(), what);
            case CODE -> code(what, terms, found);
            case DECIMALS ->
                found == null || found.first().isEmpty()
                        ? Message.of("RULE-DECIMALS", what, shape.limit())
                        : Message.of("RULE-DECIMALS-FOUND", what, shape.limit(), found.first());
            case DATE ->
                found == null || found.first().isEmpty()
                        ? Message.of("RULE-DATE", what)
                        : Message.of("RULE-DATE-FOUND", what, found.first());
            case OTHER ->
                rule.equals(RuleSet.UNNAMED)
                        ? Message.of("RULE-UNNAMED", what, set.id())
                        : Message.of("RULE-OTHER", rule, what);
        };
    }

    private static Message missing(String what, List<String> terms) {
        String example = terms.stream()
                .flatMap(term -> TermPlaces.standard().example(term).stream())
                .findFirst()
                .orElse("");
        return Message.of("RULE-MISSING", what, example);
    }

    private Message tooMany(String what, Found found) {
        return Message.of(shape.limit() == 1 ? "RULE-REPEATED" : "RULE-TOO-MANY", what, shape.limit(), found.count());
    }

    private String notUsed() {
        if (set.id().startsWith("factur-x-")) {
            return "RULE-NOT-IN-PROFILE";
        }
        return switch (set.syntax()) {
            case CII -> "RULE-NOT-IN-CII";
            case UBL -> "RULE-NOT-IN-UBL";
            case CDAR -> "RULE-NOT-USED";
        };
    }

    private Message code(String what, List<String> terms, @Nullable Found found) {
        Optional<String> list = terms.stream()
                .flatMap(term -> Terms.standard().find(term).flatMap(Term::codeList).stream())
                .findFirst();
        String allowed = shape.codes().isEmpty() || shape.codes().size() > TOLD_CODES
                ? list.orElse("")
                : String.join(", ", shape.codes());
        String value = found == null ? "" : found.first();
        String meant = list.flatMap(id -> CodeList.of(id).codeFor(value))
                .filter(code -> !code.equals(value))
                .orElse("");
        String id = "RULE-CODE" + (found == null ? "" : "-FOUND") + (allowed.isEmpty() ? "-UNLISTED" : "");
        return found != null && !meant.isEmpty()
                ? Message.of("RULE-CODE-MEANT", what, allowed, value, meant)
                : Message.of(id, what, allowed, value);
    }

    /** Those of the place, or those that are said, whichever are fewer. */
    private List<String> terms() {
        List<String> at = place.map(from -> TermFinder.at(set.syntax(), from.then(shape.target())))
                .orElse(List.of());
        return at.isEmpty() || (!hint.isEmpty() && hint.size() <= at.size()) ? hint : at;
    }

    /** The name of the element, where no term stands. */
    private String element() {
        ElementPath target = shape.target();
        boolean told = !target.names().isEmpty() && !(target.down() && target.isAttribute());
        String shown = told
                ? target.shown()
                : place.map(from -> from.then(target)).orElse(target).shown();
        return shown.isEmpty() ? rule : shown;
    }
}

package org.quittance.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.explanation.FoundValues.Found;
import org.quittance.explanation.FoundValues.Search;
import org.quittance.schematron.DeclaredRule;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.Violation;

/**
 * Says in words what each rule asks for: in the words written for it, else in those that its test gives. Immutable and
 * safe for several threads.
 */
public final class RuleExplanations {
    private final RuleWords words = new RuleWords();

    /** What each of the rules that a document breaks asks for, and what stands there instead, in the same order. */
    public List<Explained> of(RuleSet set, List<Violation> violations, byte[] xml) {
        List<Optional<Explained>> written = new ArrayList<>();
        List<@Nullable ShapeWords> shapes = new ArrayList<>();
        List<Search> searches = new ArrayList<>();
        for (Violation violation : violations) {
            Optional<Explained> known = words.of(violation.rule(), violation.text());
            ShapeWords shape = known.isPresent() ? null : shape(set, violation);
            written.add(known);
            shapes.add(shape);
            search(shape, violation).ifPresent(searches::add);
        }
        Map<Search, Found> found = FoundValues.in(xml, searches);
        List<Explained> all = new ArrayList<>();
        for (int i = 0; i < violations.size(); i++) {
            ShapeWords shape = shapes.get(i);
            Found there = search(shape, violations.get(i)).map(found::get).orElse(null);
            all.add(shape == null ? written.get(i).orElseThrow() : shape.explained(there));
        }
        return all;
    }

    /** The ids of business terms that a text names, in its order. */
    public static List<String> terms(String text) {
        return RuleWords.terms(text);
    }

    /** What a rule asks for, whatever the document. */
    public Explained of(RuleSet set, DeclaredRule rule) {
        return words.of(rule.rule(), rule.text()).orElseGet(() -> shape(
                        set,
                        rule.rule(),
                        rule.text(),
                        RuleShape.of(rule.kind(), rule.test(), rule.text()),
                        rule.context())
                .explained(null));
    }

    private ShapeWords shape(RuleSet set, Violation violation) {
        RuleShape shape = RuleShape.of(violation.kind(), violation.test(), violation.text());
        return shape(set, violation.rule(), violation.text(), shape, violation.location());
    }

    /** Where the test tells nothing, the rule's own text at least names the terms. */
    private ShapeWords shape(RuleSet set, String rule, String text, RuleShape shape, String place) {
        List<String> hint = words.hint(rule, text);
        List<String> named = hint.isEmpty() && shape.form() == RuleShape.Form.OTHER ? terms(text) : hint;
        return new ShapeWords(set, rule, named, shape, ElementPath.of(place));
    }

    private static Optional<Search> search(@Nullable ShapeWords shape, Violation violation) {
        return shape == null
                        || violation.position() == null
                        || !shape.shape().target().down()
                ? Optional.empty()
                : Optional.of(
                        new Search(violation.position(), shape.shape().target().plain()));
    }
}

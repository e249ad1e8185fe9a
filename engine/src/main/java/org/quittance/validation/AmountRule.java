package org.quittance.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.term.Profile;

/**
 * A row of {@code amounts.tsv}, which says what each column means.
 *
 * @param ids the rules that compare this amount
 * @param at the group in which it stands; empty for the invoice
 * @param term the amount
 * @param formula what it has to be
 * @param lines which lines count
 * @param alike what has to be shared with the VAT breakdown at hand
 * @param needs terms without which our own rules say nothing
 * @param same two terms that our own rules want to be equal
 * @param profiles where our own rules look
 * @param slack the difference up to which our own rules say nothing
 */
record AmountRule(
        Set<String> ids,
        String at,
        String term,
        Formula formula,
        Lines lines,
        Set<String> alike,
        String needs,
        List<String> same,
        Set<String> profiles,
        BigDecimal slack) {
    private static final Set<Profile> APART = Set.of(Profile.MINIMUM, Profile.EXTENDED, Profile.EXTENDED_CTC_FR);
    private static final List<AmountRule> ALL = Table.beside(AmountRule.class, "amounts.tsv").rows().stream()
            .map(AmountRule::of)
            .toList();
    private static final List<AmountRule> OURS =
            ALL.stream().filter(rule -> rule.own() != null).toList();
    private static final Map<String, List<AmountRule>> BY_ID = byId();
    private static final Pattern NAME = Pattern.compile("\\s*\\[([A-Za-z0-9-]+)\\]");

    /** Which lines count. */
    enum Lines {
        ALL,
        COUNTED,
        CHILDREN
    }

    private static AmountRule of(Table.Row row) {
        String lines = row.get("lines");
        return new AmountRule(
                words(row, "rules"),
                row.get("at"),
                row.get("term"),
                Formula.of(row.get("expected")),
                lines.isEmpty() ? Lines.ALL : lines.equals("counted") ? Lines.COUNTED : Lines.CHILDREN,
                words(row, "alike"),
                row.get("needs"),
                row.get("same").isEmpty() ? List.of() : List.of(row.get("same").split(" ")),
                words(row, "profiles"),
                row.get("slack").isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get("slack")));
    }

    private static Set<String> words(Table.Row row, String column) {
        return row.get(column).isEmpty() ? Set.of() : Set.of(row.get(column).split(" "));
    }

    private static Map<String, List<AmountRule>> byId() {
        Map<String, List<AmountRule>> found = new HashMap<>();
        ALL.forEach(rule -> rule.ids.forEach(
                id -> found.computeIfAbsent(id, any -> new ArrayList<>()).add(rule)));
        return found;
    }

    /** The amounts that a rule compares; most rules compare one, or one per sort of group. */
    static List<AmountRule> of(String id) {
        return BY_ID.getOrDefault(id, List.of());
    }

    /** The amounts that the rule of a finding compares; some releases number their rules, and name them in their text. */
    static List<AmountRule> of(Finding finding) {
        List<AmountRule> named = of(finding.rule());
        String official = finding.official();
        if (!named.isEmpty() || official == null) {
            return named;
        }
        Matcher name = NAME.matcher(official);
        return name.lookingAt() ? of(name.group(1)) : named;
    }

    /** Our own rules for a profile. */
    static List<AmountRule> ours(@Nullable Profile profile) {
        return OURS.stream().filter(rule -> rule.in(profile)).toList();
    }

    /** The rules of ours for an amount in a profile. */
    static List<AmountRule> ours(@Nullable Profile profile, String term) {
        return OURS.stream()
                .filter(rule -> rule.term.equals(term) && rule.in(profile))
                .toList();
    }

    /** The id of ours among the ids; {@code null} where only official rules compare. */
    @Nullable
    String own() {
        return ids.stream().filter(id -> id.startsWith("QX-")).findFirst().orElse(null);
    }

    private boolean in(@Nullable Profile profile) {
        Predicate<String> named = word -> word.equals("core")
                ? profile == null || !APART.contains(profile)
                : profile != null && word.equals(profile.id());
        return profiles.isEmpty() || profiles.stream().anyMatch(named);
    }
}

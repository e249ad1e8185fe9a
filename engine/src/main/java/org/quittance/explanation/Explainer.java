package org.quittance.explanation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.code.CodeList;
import org.quittance.data.EditDistance;
import org.quittance.explanation.RuleEntry.Use;
import org.quittance.explanation.RuleIndex.Declared;
import org.quittance.finding.Message;
import org.quittance.finding.Messages;
import org.quittance.finding.Severity;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Violation;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Says what a rule, a business term or a code means. Reads the rule sets on first use; safe for several threads. */
public final class Explainer {
    /** A rule that is declared for hundreds of elements is told by the first ones. */
    private static final int TOLD = 5;

    private static final int SUGGESTIONS = 5;

    private static final Pattern OWN = Pattern.compile(
            "QX-(?!TEXT-|EXPLAIN-|WHO-|SUSPECT-|SLIP-|DIFF-|ACTION-|ALERT-|CHAIN-|OUTBOX-|PORTAL-|RECEIPT-|SETUP-"
                    + "|SIMULATOR-|STATE-|STATUS-|SUBMIT-|VERIFY-).*|BR-HYBRID-.*|BR-FX-DE-.*");

    /** Ids that are further away are not what was meant: three letters. */
    private static final int FURTHEST = 3 * EditDistance.LETTER;

    private final RuleIndex index;
    private final RuleExplanations rules = new RuleExplanations();
    private final SchemaExplanations schemaRules = new SchemaExplanations();

    /** Explains the rules of these sets, all terms and all codes. */
    public Explainer(RuleSets sets) {
        index = new RuleIndex(sets);
    }

    /** Whatever there is of that id; letters may be large or small. */
    public Explanation explain(String id) {
        String asked = id.strip();
        List<RuleEntry> ruleEntries = rule(asked).stream().toList();
        List<TermEntry> termEntries = term(asked).map(this::entry).stream().toList();
        List<CodeEntry> codeEntries = codes(asked);
        boolean nothing = ruleEntries.isEmpty() && termEntries.isEmpty() && codeEntries.isEmpty();
        return new Explanation(asked, ruleEntries, termEntries, codeEntries, nothing ? suggestions(asked) : List.of());
    }

    /** Every rule of the newest version of each rule set, those of places of delivery included, by its id. */
    public List<RuleEntry> rules() {
        return Stream.concat(index.all().stream().map(this::entry), ReadinessEntries.all().stream())
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }

    private Optional<RuleEntry> rule(String asked) {
        List<Declared> declared = index.find(asked);
        return declared.isEmpty() ? ReadinessEntries.find(asked).or(() -> ours(asked)) : Optional.of(entry(declared));
    }

    private RuleEntry entry(List<Declared> declared) {
        Set<Message> messages = new LinkedHashSet<>();
        Set<String> terms = new LinkedHashSet<>();
        Set<Use> uses = new LinkedHashSet<>();
        for (Declared one : declared) {
            Explained said = rules.of(one.set(), one.rule());
            messages.add(said.message());
            terms.addAll(said.terms());
            uses.add(new Use(
                    one.set().id(), one.set().version(), severity(one.rule().severity())));
        }
        boolean many = messages.size() > TOLD;
        return new RuleEntry(
                declared.get(0).rule().rule(),
                many ? List.of(Message.of("RULE-MANY", messages.size())) : List.copyOf(messages),
                many ? List.of() : List.copyOf(terms),
                List.copyOf(uses),
                "");
    }

    private static Severity severity(Violation.Severity severity) {
        return switch (severity) {
            case FATAL -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFORMATION -> Severity.INFO;
        };
    }

    /** A rule that is checked by no rule set but by this program, by a schema or by veraPDF. */
    private Optional<RuleEntry> ours(String asked) {
        return Messages.catalogue().ids().stream()
                .filter(id -> id.equalsIgnoreCase(asked) && ownRule(id))
                .findFirst()
                .map(id -> own(id, Message.of(id)))
                .or(() -> schemaRules.general(asked).map(message -> own(schemaRules.id(asked), message)))
                .or(() ->
                        ClauseExplanations.general(asked).map(message -> own(asked.toUpperCase(Locale.ROOT), message)));
    }

    private static RuleEntry own(String id, Message message) {
        Message told = message.general();
        List<String> terms = RuleExplanations.terms(told.text(Locale.ENGLISH));
        return new RuleEntry(id, List.of(told), terms, List.of(), message.step().orElse(""));
    }

    /** The catalogue also holds labels of reports, and sentences that stand for whole families of rules. */
    private static boolean ownRule(String id) {
        return OWN.matcher(id).matches() && !id.endsWith(Message.ABSENT);
    }

    private static Optional<Term> term(String asked) {
        return Terms.standard().find(asked.toUpperCase(Locale.ROOT));
    }

    private TermEntry entry(Term term) {
        Stream<String> asking = ReadinessEntries.all().stream()
                .filter(rule -> rule.terms().contains(term.id()))
                .map(RuleEntry::id);
        Stream<String> speaking = index.all().stream()
                .filter(declared -> declared.stream()
                        .map(one -> rules.of(one.set(), one.rule()))
                        .anyMatch(said -> said.terms().stream()
                                .flatMap(id -> Terms.standard().find(id).stream())
                                .anyMatch(said1 -> said1.id().equals(term.id()))))
                .map(declared -> declared.get(0).rule().rule());
        return new TermEntry(term, Stream.concat(speaking, asking).sorted().toList());
    }

    private static List<CodeEntry> codes(String asked) {
        List<CodeEntry> exact = codes(asked, false);
        return exact.isEmpty() ? codes(asked, true) : exact;
    }

    private static List<CodeEntry> codes(String asked, boolean anyCase) {
        return CodeList.all().stream()
                .flatMap(list -> list.codes().stream()
                        .filter(code -> anyCase ? code.equalsIgnoreCase(asked) : code.equals(asked))
                        .map(code -> new CodeEntry(list, code, termsOf(list))))
                .toList();
    }

    private static List<Term> termsOf(CodeList list) {
        return Terms.standard().all().stream()
                .filter(term -> term.codeList().filter(list.id()::equals).isPresent())
                .toList();
    }

    private List<String> suggestions(String asked) {
        String upper = asked.toUpperCase(Locale.ROOT);
        Stream<String> known = Stream.of(
                        index.all().stream()
                                .map(declared -> declared.get(0).rule().rule()),
                        ReadinessEntries.all().stream().map(RuleEntry::id),
                        Terms.standard().all().stream().map(Term::id),
                        Messages.catalogue().ids().stream().filter(Explainer::ownRule),
                        CodeList.all().stream()
                                .flatMap(list -> list.codes().stream())
                                .filter(code -> code.length() > 3))
                .flatMap(ids -> ids);
        return known.distinct()
                .map(id -> new Near(id, distance(upper, id.toUpperCase(Locale.ROOT))))
                .filter(near -> near.distance() <= FURTHEST)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .limit(SUGGESTIONS)
                .map(Near::id)
                .toList();
    }

    /** A beginning is nearer than its letters: {@code BR-FR-09} leads to {@code BR-FR-09_BT-29}. */
    private static int distance(String asked, String id) {
        if (asked.length() > 2 && id.startsWith(asked)) {
            return EditDistance.LETTER / 2;
        }
        return Math.abs(asked.length() - id.length()) > 3 ? Integer.MAX_VALUE : EditDistance.between(asked, id);
    }

    private record Near(String id, int distance) {}
}

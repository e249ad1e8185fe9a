package org.quittance.chorus.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.quittance.data.Table;

/** What the portal asks of a deposited invoice, and the words in which it refuses. */
final class DepositRules {
    /** The day on the portal is that of Paris. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final List<Rule> RULES = Table.beside(DepositRules.class, "deposit-rules.tsv").rows().stream()
            .map(Rule::of)
            .toList();

    private final Directory directory;
    private final Supplier<Instant> now;

    DepositRules(Directory directory, Supplier<Instant> now) {
        this.directory = directory;
        this.now = now;
    }

    private record Condition(String term, boolean equal, Pattern pattern) {
        static Condition of(String text) {
            boolean equal = !text.contains("!=");
            String[] sides = text.split(equal ? "=" : "!=", 2);
            return new Condition(sides[0], equal, Pattern.compile(sides[1]));
        }

        boolean holds(Map<String, String> terms) {
            return pattern.matcher(terms.getOrDefault(term, "")).matches() == equal;
        }
    }

    private record Rule(
            String id, List<Condition> when, String term, Pattern pattern, String text, String cii, String ubl) {
        static Rule of(Table.Row row) {
            return new Rule(
                    row.get("rule"),
                    row.list("when").stream().map(Condition::of).toList(),
                    row.get("term"),
                    Pattern.compile(row.get("pattern"), Pattern.DOTALL),
                    row.get("text"),
                    row.get("cii"),
                    row.get("ubl"));
        }

        boolean broken(Map<String, String> terms) {
            return !term.isEmpty()
                    && when.stream().allMatch(condition -> condition.holds(terms))
                    && !pattern.matcher(terms.getOrDefault(term, "")).matches();
        }

        String told(String value, boolean inUbl) {
            return text.replace("{tag}", inUbl ? ubl : cii).replace("{value}", value);
        }
    }

    /**
     * Why an invoice is refused.
     *
     * @param seen the rules that reading the invoice has found broken
     */
    List<String> faults(Map<String, String> terms, Set<String> seen, boolean ubl) {
        List<String> faults = new ArrayList<>();
        for (Rule rule : RULES) {
            if (rule.broken(terms)) {
                faults.add(rule.told(terms.getOrDefault(rule.term(), ""), ubl));
            }
        }
        if (day(terms).filter(day -> day.isAfter(today())).isPresent()) {
            faults.add(told("future", "", ubl));
        }
        seen.forEach(rule -> faults.add(told(rule, "", ubl)));
        faults.addAll(unknown(terms, ubl));
        return faults;
    }

    private List<String> unknown(Map<String, String> terms, boolean ubl) {
        List<String> faults = new ArrayList<>();
        String supplier = terms.getOrDefault(InvoiceFacts.SUPPLIER, "");
        if (directory.bySiret(supplier).filter(Structure::active).isEmpty()) {
            faults.add(told("supplier-unknown", supplier, ubl));
        }
        String siret = terms.getOrDefault(InvoiceFacts.RECIPIENT, "");
        Optional<Structure> recipient = directory.bySiret(siret).filter(Structure::publicBody);
        if (recipient.isEmpty()) {
            faults.add(told(siret.isEmpty() ? "recipient-missing" : "recipient-unknown", siret, ubl));
        } else if (!recipient.get().active()) {
            faults.add(told("recipient-inactive", siret, ubl));
        } else {
            String service = terms.getOrDefault("BT-10", "");
            for (String lacking : directory.lacking(recipient.get(), service, terms.getOrDefault("BT-13", ""))) {
                faults.add(told(lacking, service, ubl));
            }
        }
        return faults;
    }

    /** Whether the number is the date of the day of the deposit, which the portal does not take. */
    static boolean numberOfTheDay(String number, Instant at) {
        return number.equals(DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(at, PARIS)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now.get(), PARIS);
    }

    private static Optional<LocalDate> day(Map<String, String> terms) {
        return new JsonObject().put("day", terms.get("BT-2")).day("day");
    }

    /** The words of a row that has no term. */
    static String told(String id, String value, boolean ubl) {
        return RULES.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("deposit-rules.tsv lacks " + id))
                .told(value, ubl);
    }
}

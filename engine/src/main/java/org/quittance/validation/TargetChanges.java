package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Revision;
import org.quittance.binding.Value;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/**
 * An invoice as a target wants it, and what was changed for that: {@code target-changes.tsv} on the terms of one invoice.
 */
public final class TargetChanges {
    private static final String STEP = "target";
    private static final Table TABLE = Table.beside(TargetChanges.class, "target-changes.tsv");

    private final String target;
    private final Revision revision;
    private final List<Finding> findings = new ArrayList<>();
    /** Of the invoice as it is by now; {@code null} after a change. */
    private @Nullable TermIndex index;

    private TargetChanges(String target, Group terms) {
        this.target = target;
        this.revision = new Revision(terms);
    }

    /**
     * Changes an invoice for a target.
     *
     * @param target one of {@link Target#ids()}
     * @param hybrid whether a PDF is to be made of it
     * @param terms the invoice, which stays as it is
     */
    public static TargetChanges of(String target, boolean hybrid, Group terms) {
        TargetChanges changes = new TargetChanges(target, terms);
        TABLE.rows().stream()
                .filter(row -> row.get("target").equals(target))
                .filter(row -> List.of("", hybrid ? "pdf" : "xml").contains(row.get("form")))
                .map(Change::new)
                .forEach(changes::make);
        return changes;
    }

    /** The changed invoice. */
    public Group terms() {
        return revision.invoice();
    }

    /** What was changed, with the values before and behind; errors say why it cannot go to the target. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether it cannot go to the target. */
    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Whether another profile (BT-24) was needed. */
    public boolean reprofiled() {
        return findings.stream().anyMatch(finding -> finding.terms().contains("BT-24"));
    }

    /** A row of the table. */
    private record Change(Table.Row row) {
        String selector() {
            return row.get("term");
        }

        String term() {
            return TermIndex.term(selector());
        }

        Map<String, String> attributes() {
            return selector().equals(term())
                    ? Map.of()
                    : Map.of(term() + "-1", selector().substring(term().length() + 1));
        }

        /** The value to state; empty where there is nothing to make it of. */
        Optional<String> value(TermIndex index) {
            String from = row.get("from");
            if (from.isEmpty()) {
                return Optional.of(row.get("to"));
            }
            int sign = from.indexOf('=');
            return index.find(from.substring(0, sign))
                    .map(found -> Patterns.matcher(from.substring(sign + 1), found.text()))
                    .filter(Matcher::matches)
                    .map(match -> match.replaceFirst(row.get("to")))
                    .findFirst();
        }
    }

    private void make(Change change) {
        TermIndex before = index();
        if (change.row().list("when").stream().allMatch(before::holds)) {
            int told = findings.size();
            make(change, before);
            index = findings.size() == told ? before : null;
        }
    }

    private void make(Change change, TermIndex index) {
        switch (change.row().get("change")) {
            case "state" -> change.value(index).ifPresent(text -> state(change, text));
            case "add" -> add(change, index);
            case "rewrite" ->
                matching(change).forEach(value -> rewrite(value, change.row().get("to")));
            case "drop" -> matching(change).forEach(this::drop);
            case "drop-without" ->
                values(change.selector())
                        .filter(value ->
                                value.owner().values(change.row().get("from")).isEmpty())
                        .toList()
                        .forEach(this::drop);
            case "drop-group" -> dropGroup(change.term());
            case "refuse" -> refuse(change, values(change.term()).findFirst().orElse(null));
            case "refuse-other" -> refuseOther(change);
            default ->
                throw new IllegalStateException("no change " + change.row().get("change"));
        }
    }

    private TermIndex index() {
        TermIndex known = index;
        if (known == null) {
            known = new TermIndex(revision.invoice());
            index = known;
        }
        return known;
    }

    private Stream<Value> values(String selector) {
        return index().values(selector);
    }

    private List<Value> matching(Change change) {
        return values(change.selector())
                .filter(value -> Patterns.matches(change.row().get("from"), value.text()))
                .toList();
    }

    private void state(Change change, String text) {
        List<Value> before = values(change.term()).toList();
        if (before.size() == 1
                && before.get(0).text().strip().equals(text)
                && before.get(0).attributes().equals(change.attributes())) {
            return;
        }
        String path = before.isEmpty() ? null : before.get(0).path();
        before.forEach(revision::remove);
        revision.add(change.term(), change.attributes(), text);
        if (before.isEmpty()) {
            added(change.term(), text);
        } else {
            changed(before.get(0), Objects.requireNonNull(path), text);
        }
    }

    private void add(Change change, TermIndex index) {
        if (index.find(change.selector()).findAny().isEmpty()) {
            change.value(index).ifPresent(text -> {
                revision.add(change.term(), change.attributes(), text);
                added(change.term(), text);
            });
        }
    }

    private void rewrite(Value value, String text) {
        String path = value.path();
        revision.rewrite(value, text);
        changed(value, path, text);
    }

    private void drop(Value value) {
        Place place = place(value, value.path());
        revision.remove(value);
        findings.add(finding(Severity.INFO, "QX-TARGET-REMOVED", value.term(), "", value.text(), place));
    }

    private void dropGroup(String group) {
        revision.invoice().groups(group).stream()
                .flatMap(TargetChanges::all)
                .forEach(value -> findings.add(finding(
                        Severity.INFO,
                        "QX-TARGET-REMOVED",
                        value.term(),
                        "",
                        value.text(),
                        place(value, value.path()))));
        revision.remove(group);
    }

    private static Stream<Value> all(Group group) {
        return Stream.concat(group.values().stream(), group.groups().stream().flatMap(TargetChanges::all));
    }

    private void refuseOther(Change change) {
        Optional<Value> here = values(change.selector()).findFirst();
        Optional<Value> there = values(change.row().get("from")).findFirst();
        if (here.isPresent()
                && there.isPresent()
                && !here.get().text().strip().equals(there.get().text().strip())) {
            refuse(change, here.get());
        }
    }

    private void refuse(Change change, @Nullable Value value) {
        String text = value == null ? "" : value.text();
        Place place = value == null ? Place.NONE : place(value, value.path());
        findings.add(finding(Severity.ERROR, change.row().get("message"), change.term(), text, text, place));
    }

    private void added(String term, String text) {
        findings.add(finding(Severity.INFO, "QX-TARGET-ADDED", term, text, "", Place.NONE)
                .comparing(null, text));
    }

    private void changed(Value before, String path, String text) {
        findings.add(
                finding(Severity.INFO, "QX-TARGET-CHANGED", before.term(), text, before.text(), place(before, path))
                        .comparing(before.text(), text));
    }

    private static Place place(Value value, String path) {
        return Place.at(path, value.position().line(), value.position().column());
    }

    /** What is told of a change that was just made, or of why none can be made. */
    private Finding finding(Severity severity, String id, String term, String after, String before, Place place) {
        String name = Message.textOf(Message.of("QX-TEXT-TARGET-" + target.toUpperCase(Locale.ROOT)));
        Message message = Message.of(id, term, Message.nameOf(term), after, name, before);
        return Finding.of(STEP, severity, List.of(term), place, message);
    }
}

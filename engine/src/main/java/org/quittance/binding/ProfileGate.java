package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.code.CodeList;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.term.Cardinality;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * Holds an invoice against a profile before it is written: which terms there may be, how often, which there must be,
 * which codes, and which characters XML can hold. Source: the profile columns of {@code terms.tsv}.
 */
public final class ProfileGate {
    private static final String STEP = "profile";

    private final Terms terms = Terms.standard();
    private final Profile profile;
    private final List<Finding> findings = new ArrayList<>();

    private ProfileGate(Profile profile) {
        this.profile = profile;
    }

    /** Everything that keeps the invoice from being one of the profile; empty when nothing does. */
    public static List<Finding> check(Group invoice, Profile profile) {
        ProfileGate gate = new ProfileGate(profile);
        gate.group(invoice);
        return List.copyOf(gate.findings);
    }

    private void group(Group group) {
        for (Term term : terms.children(group.id())) {
            int count = term.group()
                    ? group.groups(term.id()).size()
                    : group.values(term.id()).size();
            count(group, term, count);
        }
        group.values().forEach(this::value);
        group.groups().forEach(this::group);
    }

    private void count(Group group, Term term, int count) {
        Optional<Cardinality> allowed = term.in(profile);
        if (allowed.isEmpty()) {
            if (count > 0) {
                report("QX-PROFILE-TERM", Severity.ERROR, term, group, count);
            }
        } else if (count < allowed.get().min()) {
            report("QX-PROFILE-MISSING", Severity.ERROR, term, group, count);
        } else if (count > allowed.get().max()) {
            report("QX-PROFILE-REPEATED", Severity.ERROR, term, group, count);
        }
    }

    private void report(String rule, Severity severity, Term term, Group group, int count) {
        String place = group.path().isEmpty() ? term.id() : group.path() + "/" + term.id();
        Message message = Message.of(rule, term.id(), Message.nameOf(term.id()), place, profile.id(), count);
        findings.add(Finding.of(STEP, severity, List.of(term.id()), place(place, group.position()), message));
    }

    private void value(Value value) {
        Term term = terms.get(value.term());
        term.codeList().ifPresent(list -> code(value, term, CodeList.of(list), value.text()));
        value.attributes().forEach((id, text) -> attribute(value, terms.get(id), text));
        characters(value, term, value.text());
        fileName(value);
    }

    private void attribute(Value value, Term term, String text) {
        term.codeList().ifPresent(list -> code(value, term, CodeList.of(list), text));
        characters(value, term, text);
        if (term.in(profile).isEmpty()) {
            Message message =
                    Message.of("QX-PROFILE-TERM", term.id(), Message.nameOf(term.id()), value.path(), profile.id());
            findings.add(Finding.of(STEP, Severity.ERROR, List.of(term.id()), place(value), message));
        }
    }

    private void fileName(Value value) {
        value.attribute("BT-125-2")
                .filter(name -> name.matches(".*[/\\\\].*|\\.+"))
                .ifPresent(name -> {
                    Message message = Message.of("QX-FILE-NAME", name);
                    findings.add(Finding.of(STEP, Severity.ERROR, List.of("BT-125-2"), place(value), message));
                });
    }

    private void code(Value value, Term term, CodeList list, String code) {
        if (!list.contains(code.strip())) {
            Message message = Message.of("QX-CODE-UNKNOWN", code, list.id(), term.id(), Message.nameOf(term.id()));
            findings.add(Finding.of(STEP, Severity.ERROR, List.of(term.id()), place(value), message));
        }
    }

    /** XML 1.0 holds no control characters but tab and line ends, and no half of a surrogate pair. */
    private void characters(Value value, Term term, String text) {
        Optional<Integer> bad = text.codePoints()
                .filter(c -> !DocumentText.carriable(c))
                .boxed()
                .findFirst();
        bad.ifPresent(c -> {
            String shown = String.format(Locale.ROOT, "U+%04X", c);
            Message message = Message.of("QX-TEXT-CHARACTER", shown, term.id(), Message.nameOf(term.id()));
            findings.add(Finding.of(STEP, Severity.ERROR, List.of(term.id()), place(value), message));
        });
    }

    private static Place place(Value value) {
        return place(value.path(), value.position());
    }

    private static Place place(String path, Position at) {
        return Place.at(path, at.line(), at.column());
    }
}

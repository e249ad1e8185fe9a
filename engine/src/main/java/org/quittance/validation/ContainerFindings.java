package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Messages;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/** Gathers what the container step finds. */
final class ContainerFindings {
    private static final String STEP = "container";

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> list() {
        return findings;
    }

    void add(Severity severity, String id, Object... values) {
        findings.add(finding(severity, id, List.of(), Place.NONE, values));
    }

    void at(Place place, Severity severity, String id, Object... values) {
        findings.add(finding(severity, id, List.of(), place, values));
    }

    /** What is about business terms. */
    void about(List<String> terms, Severity severity, String id, Object... values) {
        findings.add(finding(severity, id, terms, Place.NONE, values));
    }

    /** Two values that disagree, and what stands in the sentence. */
    void compare(Severity severity, String id, String declared, String expected, Object... values) {
        compare(severity, id, List.of(), declared, expected, values);
    }

    void compare(Severity severity, String id, List<String> terms, String declared, String expected, Object... values) {
        Message message = declared.isEmpty() ? absent(id, values) : Message.of(id, values);
        findings.add(Finding.of(STEP, null, id, severity, terms, Place.NONE, message, null)
                .comparing(declared.isEmpty() ? null : declared, expected));
    }

    /** What is not there at all is said to be missing; an empty pair of quotes tells nobody that. */
    void addAbsent(Severity severity, String id, Object... values) {
        findings.add(Finding.of(STEP, null, id, severity, List.of(), Place.NONE, absent(id, values), null));
    }

    /** The sentence for a value that is not there, where there is one. */
    static Message absent(String id, Object... values) {
        String absent = id + Message.ABSENT;
        return Message.of(Messages.catalogue().has(absent) ? absent : id, values);
    }

    private static Finding finding(Severity severity, String id, List<String> terms, Place place, Object... values) {
        return Finding.of(STEP, severity, terms, place, Message.of(id, values));
    }
}

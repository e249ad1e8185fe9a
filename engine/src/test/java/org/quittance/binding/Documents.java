package org.quittance.binding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.quittance.finding.Finding;
import org.quittance.finding.Place;

/** Reads documents in tests, and shows trees and findings as text that can be compared. */
final class Documents {
    private Documents() {}

    static DocumentReading read(String text, DocumentFormat format) {
        return new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8), format);
    }

    static Group invoice(String yaml) {
        return invoice(read(yaml, DocumentFormat.YAML));
    }

    static Group invoice(DocumentReading reading) {
        if (reading instanceof DocumentReading.Read read) {
            return read.reading().invoice();
        }
        throw new AssertionError(String.join("\n", shown(reading)));
    }

    /** Findings as a report would show them: line:column, rule, terms, text, fix. */
    static List<String> findings(String yaml) {
        return shown(read(yaml, DocumentFormat.YAML));
    }

    static List<String> shown(DocumentReading reading) {
        return reading instanceof DocumentReading.Refused refused
                ? refused.findings().stream().map(Documents::shown).toList()
                : List.of();
    }

    private static String shown(Finding finding) {
        Place place = finding.place();
        return "%s:%s %s: %s %s"
                .formatted(
                        place.line() == null ? "-" : place.line(),
                        place.column() == null ? "-" : place.column(),
                        finding.rule(),
                        finding.text(Locale.ENGLISH),
                        finding.fix(Locale.ENGLISH));
    }

    /** A tree as lines; neither the order of different terms nor their positions count. */
    static String dump(Group group) {
        List<String> lines = new ArrayList<>();
        dump(group, "", lines);
        return String.join("\n", lines);
    }

    private static void dump(Group group, String indent, List<String> lines) {
        List<String> values = new ArrayList<>();
        for (Value value : group.values()) {
            values.add("%s%s#%03d = %s %s"
                    .formatted(
                            indent,
                            value.term(),
                            group.values(value.term()).indexOf(value) + 1,
                            value.text(),
                            value.attributes().isEmpty() ? "" : new TreeMap<>(value.attributes())));
        }
        Collections.sort(values);
        lines.addAll(values);
        TreeMap<String, List<Group>> groups = new TreeMap<>();
        group.groups().forEach(each -> groups.computeIfAbsent(each.id(), k -> new ArrayList<>())
                .add(each));
        groups.forEach((id, all) -> all.forEach(each -> {
            lines.add("%s%s[%d]".formatted(indent, id, each.index()));
            dump(each, indent + "  ", lines);
        }));
    }
}

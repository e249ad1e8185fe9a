package org.quittance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Position;
import org.quittance.binding.Value;
import org.quittance.finding.Finding;
import org.quittance.finding.Place;
import org.quittance.validation.FileReport;

/** Points findings on the XML that was written at the lines of the document that it was made from. */
final class SourcePlaces {
    /** The number of the invoice line in the XPath of an official rule, or in a path of the term tree. */
    private static final Pattern LINE = Pattern.compile(
            "IncludedSupplyChainTradeLineItem(?:\\[namespace-uri\\(\\)=[^\\]]*])?\\[(\\d+)]|^BG-25\\[(\\d+)]");

    private final Group source;

    private SourcePlaces(Group source) {
        this.source = source;
    }

    /** The report with every place in the document's own lines; without a line where it is not known. */
    static FileReport in(FileReport report, Group source) {
        SourcePlaces places = new SourcePlaces(source);
        return report.with(report.findings().stream().map(places::placed).toList());
    }

    private Finding placed(Finding finding) {
        String location = finding.place().location();
        if (location == null) {
            return finding.at(at(null, position(finding.terms(), Optional.empty())));
        }
        Optional<Position> here = position(source, location);
        return finding.at(at(location, here.isPresent() ? here : position(finding.terms(), line(location))));
    }

    private static Place at(@Nullable String location, Optional<Position> position) {
        Position at = position.orElse(Position.NONE);
        return Place.at(location, at.line(), at.column());
    }

    /** Where the document has what stands at a path of the term tree. */
    private static Optional<Position> position(Group group, String path) {
        Stream<Position> values = group.values().stream()
                .filter(value -> value.path().equals(path))
                .map(Value::position);
        Stream<Position> groups = group.groups().stream()
                .filter(below -> path.startsWith(below.path()))
                .flatMap(below ->
                        below.path().equals(path) ? Stream.of(below.position()) : position(below, path).stream());
        return Stream.concat(values, groups).filter(Position::known).findFirst();
    }

    private Optional<Group> line(String location) {
        Matcher m = LINE.matcher(location);
        if (!m.find()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
        List<Group> lines = source.groups("BG-25");
        return number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    private Optional<Position> position(List<String> terms, Optional<Group> line) {
        Group from = line.orElse(source);
        return terms.stream()
                .filter(term -> term.startsWith("BT"))
                .map(from::find)
                .flatMap(Optional::stream)
                .map(Value::position)
                .filter(Position::known)
                .findFirst()
                .or(() -> line.map(Group::position).filter(Position::known));
    }
}

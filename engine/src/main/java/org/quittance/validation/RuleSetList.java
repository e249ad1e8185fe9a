package org.quittance.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.readiness.ReadinessSet;
import org.quittance.schematron.RuleSet;
import tools.jackson.core.JsonGenerator;

/** The rule sets carried, for other programs to read. */
public final class RuleSetList {
    private RuleSetList() {}

    /**
     * A line of the list: a set for one syntax.
     *
     * @param id its permanent name
     * @param version its version
     * @param syntax the documents that it is about
     * @param kind who wrote it
     * @param validFrom its first day; {@code null} if no authority gave one
     * @param validTo its last day; {@code null} while it is in force
     * @param source where it comes from
     * @param sha256 of its rules
     */
    public record Line(
            String id,
            String version,
            String syntax,
            String kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String sha256) {
        private static Line of(RuleSet set) {
            return new Line(
                    set.id(),
                    set.version(),
                    set.syntax().label(),
                    set.kind().label(),
                    set.validFrom(),
                    set.validTo(),
                    set.source(),
                    set.sha256());
        }

        private static Stream<Line> of(ReadinessSet set) {
            return set.syntaxes().stream()
                    .map(syntax -> new Line(
                            set.id(),
                            set.version(),
                            syntax,
                            RuleSet.Kind.OURS.label(),
                            null,
                            null,
                            set.source(),
                            set.sha256()));
        }
    }

    /** These rule sets, and those of places of delivery, which are carried always. */
    public static List<Line> lines(Collection<RuleSet> sets) {
        return Stream.concat(
                        sets.stream().map(Line::of), ReadinessSet.all().stream().flatMap(Line::of))
                .toList();
    }

    /** A JSON array with one object per line. */
    public static String json(Collection<RuleSet> sets) {
        return Json.text(out -> {
            out.writeStartArray();
            lines(sets).forEach(line -> write(line, out));
            out.writeEndArray();
        });
    }

    private static void write(Line line, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", line.id());
        out.writeStringProperty("version", line.version());
        out.writeStringProperty("syntax", line.syntax());
        out.writeStringProperty("kind", line.kind());
        Json.property(out, "validFrom", line.validFrom());
        Json.property(out, "validTo", line.validTo());
        out.writeStringProperty("source", line.source());
        out.writeStringProperty("sha256", line.sha256());
        out.writeEndObject();
    }
}

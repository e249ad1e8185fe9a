package org.quittance.binding;

import java.util.ArrayList;
import java.util.List;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/** Collects everything that is wrong with a document, so that its author sees all of it at once. */
final class DocumentFindings {
    private final List<Finding> all = new ArrayList<>();

    /**
     * A place in a document.
     *
     * @param path the keys that lead there, such as {@code lines[2].unit}
     * @param position line and column
     */
    record Spot(String path, Position position) {
        Spot below(String key, Position at) {
            return new Spot(path.isEmpty() ? key : path + "." + key, at);
        }

        Spot item(int number, Position at) {
            return new Spot(path + "[" + number + "]", at);
        }
    }

    /** The end of the reading: the file is no document at all. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Refusal(Position at, String message, Object... values) {
            super(message, null, false, false);
            finding = DocumentFindings.finding("", new Spot("", at), Message.of(message, values));
        }

        Finding finding() {
            return finding;
        }
    }

    /** Adds a finding about a term; {@code {0}} of its message is the path, {@code {1}} the term. */
    void add(String message, String term, Spot spot, Object... values) {
        List<Object> all = new ArrayList<>(List.of(spot.path(), term));
        all.addAll(List.of(values));
        this.all.add(finding(term, spot, Message.of(message, all.toArray())));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    private static Finding finding(String term, Spot spot, Message message) {
        Place place = Place.at(
                spot.path().isEmpty() ? null : spot.path(),
                spot.position().line(),
                spot.position().column());
        return Finding.of("document", Severity.ERROR, term.isEmpty() ? List.of() : List.of(term), place, message);
    }
}

package org.quittance.binding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.DocumentFindings.Refusal;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads YAML from its events, before any schema has turned {@code no} into false.
 *
 * <p>Anchors and aliases are refused: a document says things once, and nine lines of aliases can unfold to gigabytes.
 */
final class YamlNodes {
    /** How deep keys and lists may stand in each other; the format itself needs eight levels. */
    static final int DEPTH = 32;

    private final Iterator<Event> events;
    private final boolean tags;

    private YamlNodes(String text, boolean tags) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("document")
                .setCodePointLimit(DocumentText.LIMIT)
                // snakeyaml-engine 2.10 fails when a character beyond U+FFFF straddles two buffers
                .setBufferSize(text.length() + 2)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
        this.tags = tags;
    }

    /**
     * The one document of a text.
     *
     * @throws Refusal when it cannot be read as YAML, or uses what documents do not need
     */
    static DocumentNode read(String text) {
        List<DocumentNode> all = guarded(text, false);
        if (all.isEmpty()) {
            throw new Refusal(Position.NONE, "QX-DOC-EMPTY");
        }
        return all.get(0);
    }

    /** Every document of a skeleton, whose nodes may carry tags. */
    static List<DocumentNode> readAll(String text) {
        return guarded(text, true);
    }

    private static List<DocumentNode> guarded(String text, boolean tags) {
        try {
            return new YamlNodes(text, tags).documents();
        } catch (MarkedYamlEngineException e) {
            throw refusal(e);
        } catch (ReaderException e) {
            int end = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            throw new Refusal(
                    DocumentText.end(text.substring(0, end)),
                    "QX-DOC-UNPRINTABLE",
                    "U+%04X".formatted(e.getCodePoint()));
        }
    }

    private static Refusal refusal(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? String.valueOf(e.getContext()) : e.getProblem();
        boolean unfinished =
                problem.contains("end of stream") && e.getContextMark().isPresent();
        Position at =
                position(unfinished ? e.getContextMark() : e.getProblemMark().or(e::getContextMark));
        return problem.contains("\\t(TAB)") || problem.contains("'\t'")
                ? new Refusal(at, "QX-DOC-TAB")
                : new Refusal(at, "QX-DOC-YAML", problem);
    }

    private List<DocumentNode> documents() {
        List<DocumentNode> all = new ArrayList<>();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (!all.isEmpty() && !tags) {
                    throw new Refusal(position(event.getStartMark()), "QX-DOC-MANY");
                }
                all.add(node(events.next(), 0));
            }
        }
        return all;
    }

    private DocumentNode node(Event event, int depth) {
        Position at = position(event.getStartMark());
        if (depth > DEPTH) {
            throw new Refusal(at, "QX-DOC-DEPTH", DEPTH);
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new Refusal(at, "QX-DOC-ALIAS");
        }
        if (event instanceof ScalarEvent scalar) {
            String tag = tag(scalar.getTag(), at);
            boolean nothing = scalar.isPlain()
                    && (scalar.getValue().equals("null") || scalar.getValue().equals("~"));
            return new Scalar(nothing ? "" : scalar.getValue(), tag, at);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        String tag = tag(start.getTag(), at);
        return start instanceof MappingStartEvent
                ? new Mapping(entries(depth), tag, at)
                : new Listing(items(depth), tag, at);
    }

    private List<DocumentNode> items(int depth) {
        List<DocumentNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return items;
    }

    private List<Entry> entries(int depth) {
        List<Entry> entries = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(node(next, depth + 1) instanceof Scalar key)) {
                throw new Refusal(position(next.getStartMark()), "QX-DOC-KEY-TEXT");
            }
            entries.add(new Entry(key.text(), key.position(), node(events.next(), depth + 1)));
        }
        return entries;
    }

    private String tag(Optional<String> tag, Position at) {
        if (tag.isPresent() && !tags) {
            throw new Refusal(at, "QX-DOC-TAG", tag.get());
        }
        return tag.orElse("");
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(m -> new Position(m.getLine() + 1, m.getColumn() + 1)).orElse(Position.NONE);
    }
}

package org.quittance.validation;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.quittance.data.Table;
import org.quittance.finding.Place;
import org.quittance.validation.XmlHead.Reason;

/**
 * Reads an XML text once to its end without keeping it. Nothing that the text names is ever opened, no entity is
 * unfolded, and a document type ends the reading. So does a text that asks too much, or an interrupt of the thread.
 */
final class XmlHeadReader {
    /** What the parser says of an element with too many attributes, or one that is too long. */
    private static final Pattern LIMIT = Pattern.compile("(?i)\\b(size )?limit\\b.*\\bexceeded\\b");

    private static final Map<String, Map<String, Wanted>> PATHS = paths();

    /** Of a term of which all values are kept: how many characters, more or less. */
    private static final int LONGEST = 1 << 16;

    private final XmlLimits limits;
    private final Map<String, String> values = new HashMap<>();
    private String namespace = "";
    private String root = "";

    private XmlHeadReader(XmlLimits limits) {
        this.limits = limits;
    }

    static XmlHead read(byte[] xml, XmlLimits limits) {
        return read(new ByteArrayInputStream(xml), limits);
    }

    /** As {@link #read(byte[], XmlLimits)}, from a stream that the caller closes. */
    static XmlHead read(InputStream xml, XmlLimits limits) {
        return new XmlHeadReader(limits).new Run(xml).read();
    }

    /** A term to be kept: its first value, or all of them. */
    private record Wanted(String term, boolean all) {
        static Wanted of(Table.Row row) {
            return new Wanted(row.get("term"), row.get("all").equals("yes"));
        }

        String joined(String before, String more) {
            return all && before.length() < LONGEST ? before + "\n" + more : before;
        }
    }

    /** Root element, then path, then term. */
    private static Map<String, Map<String, Wanted>> paths() {
        Map<String, Map<String, Wanted>> paths = new HashMap<>();
        for (Table.Row row : Table.beside(XmlHeadReader.class, "head.tsv").rows()) {
            paths.computeIfAbsent(row.get("root"), k -> new HashMap<>()).put(row.get("path"), Wanted.of(row));
        }
        return paths;
    }

    private WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.attributeChars());
        return factory;
    }

    /** One reading: the way down from the root and the text of the element in hand. */
    private final class Run {
        private final InputStream xml;
        private final StringBuilder path = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private final XmlSizes sizes = new XmlSizes(limits);
        private @Nullable Wanted wanted;
        private int depth;

        Run(InputStream xml) {
            this.xml = xml;
        }

        XmlHead read() {
            XMLStreamReader in = null;
            try {
                in = factory().createXMLStreamReader(xml);
                XmlHead.Problem problem = null;
                while (problem == null && in.hasNext()) {
                    problem = event(in, in.next());
                }
                return head(problem);
            } catch (XMLStreamException e) {
                Location at = e.getLocation() != null || in == null ? e.getLocation() : in.getLocation();
                Reason reason = reason(e);
                return head(problem(reason, reason.limit() ? sizes.limit(reason) : firstLine(e), at));
            }
        }

        private XmlHead.@Nullable Problem event(XMLStreamReader in, int event) {
            switch (event) {
                case XMLStreamConstants.DTD -> {
                    return problem(Reason.DOCTYPE, "DOCTYPE", in.getLocation());
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    return problem(Reason.NOT_WELL_FORMED, "&" + in.getLocalName() + ";", in.getLocation());
                }
                case XMLStreamConstants.START_ELEMENT -> start(in);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in);
                default -> {}
            }
            Reason beyond = sizes.beyond(in, event);
            return beyond == null ? null : problem(beyond, sizes.limit(beyond), in.getLocation());
        }

        private void start(XMLStreamReader in) {
            depth++;
            if (depth == 1) {
                root = in.getLocalName();
                namespace = Objects.requireNonNullElse(in.getNamespaceURI(), "");
                return;
            }
            path.append('/').append(in.getLocalName());
            wanted = PATHS.getOrDefault(root, Map.of()).get(path.substring(1));
            text.setLength(0);
        }

        private void text(XMLStreamReader in) {
            if (wanted != null) {
                text.append(in.getText());
            }
        }

        private void end() {
            depth--;
            if (wanted != null) {
                values.merge(wanted.term(), text.toString().strip(), wanted::joined);
                wanted = null;
            }
            path.setLength(Math.max(0, path.lastIndexOf("/")));
        }

        private XmlHead head(XmlHead.@Nullable Problem problem) {
            return new XmlHead(namespace, root, values, problem);
        }

        private XmlHead.Problem problem(Reason reason, String detail, @Nullable Location at) {
            Place place = at == null ? Place.NONE : Place.at(null, at.getLineNumber(), at.getColumnNumber());
            return new XmlHead.Problem(reason, detail, place);
        }
    }

    private static Reason reason(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharConversionException
                    || cause instanceof CharacterCodingException
                    || cause instanceof UnsupportedEncodingException) {
                return Reason.ENCODING;
            }
        }
        String message = firstLine(e);
        Matcher limit = LIMIT.matcher(message);
        if (limit.find()) {
            return limit.group(1) == null ? Reason.TOO_MANY_ATTRIBUTES : Reason.ATTRIBUTE_TOO_LONG;
        }
        return message.contains("encoding") ? Reason.ENCODING : Reason.NOT_WELL_FORMED;
    }

    private static String firstLine(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}

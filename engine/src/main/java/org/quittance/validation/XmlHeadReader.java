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
 * unfolded, and a document type ends the reading.
 */
final class XmlHeadReader {
    private static final Pattern LIMIT = Pattern.compile("(?i)\\blimit\\b.*\\bexceeded\\b");
    private static final Map<String, Map<String, String>> PATHS = paths();

    private final int maxDepth;
    private final Map<String, String> values = new HashMap<>();
    private String namespace = "";
    private String root = "";

    private XmlHeadReader(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    static XmlHead read(byte[] xml, int maxDepth) {
        return read(new ByteArrayInputStream(xml), maxDepth);
    }

    /** As {@link #read(byte[], int)}, from a stream that the caller closes. */
    static XmlHead read(InputStream xml, int maxDepth) {
        return new XmlHeadReader(maxDepth).new Run(xml).read();
    }

    /** Root element, then path, then term. */
    private static Map<String, Map<String, String>> paths() {
        Map<String, Map<String, String>> paths = new HashMap<>();
        for (Table.Row row : Table.beside(XmlHeadReader.class, "head.tsv").rows()) {
            paths.computeIfAbsent(row.get("root"), k -> new HashMap<>()).put(row.get("path"), row.get("term"));
        }
        return paths;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        return factory;
    }

    /** One reading: the way down from the root and the text of the element in hand. */
    private final class Run {
        private final InputStream xml;
        private final StringBuilder path = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private @Nullable String wanted;
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
                return head(problem(reason(e), firstLine(e), at));
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
            return depth > maxDepth
                    ? problem(Reason.LIMIT, "elements nested deeper than " + maxDepth, in.getLocation())
                    : null;
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
                values.putIfAbsent(wanted, text.toString().strip());
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
        if (LIMIT.matcher(message).find()) {
            return Reason.LIMIT;
        }
        return message.contains("encoding") ? Reason.ENCODING : Reason.NOT_WELL_FORMED;
    }

    private static String firstLine(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }
}

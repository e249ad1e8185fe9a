package org.quittance.binding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A document that uses all of Factur-X EXTENDED: every element and attribute that the schema declares and the rules do
 * not mark as unused, with values of their own.
 *
 * <p>Where the rules tell uses of one element apart ({@code [ram:TypeCode="916"]}), it stands once per use; where the
 * schema lets such an element stand but once, one of its uses is taken.
 */
final class ExtendedSample {
    private static final String SCHEMA = "schema/ZF_250/EXTENDED/FACTUR-X_EXTENDED";
    private static final String RULES = "schematron/ZF_250/FACTUR-X_EXTENDED.sch";
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";
    private static final Map<String, String> NAMESPACES = Map.of(
            "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
            "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100");
    /** What a use asks for: a literal, or the currency of the invoice. */
    private static final Pattern ASKED = Pattern.compile("\\[([^=]+)=(?:\"(.*)\"|.*(ram:\\w+))]");

    /** The values that are not free, by the end of their path. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("TradeTax/ram:TypeCode", "VAT"),
            Map.entry("ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument/ram:TypeCode", "130"),
            Map.entry("ram:SpecifiedProcuringProject/ram:Name", "Project reference"),
            Map.entry("ram:InvoiceCurrencyCode", "EUR"),
            Map.entry("ram:TaxCurrencyCode", "USD"),
            Map.entry("ram:DueDateTypeCode", "5"),
            Map.entry("udt:Indicator", "true"),
            Map.entry("ram:AttachmentBinaryObject", "QUJD"),
            Map.entry("ram:SpecifiedTaxRegistration/ram:ID/@schemeID", "VA"),
            Map.entry("/@format", "102"));

    private final Map<String, Element> declared = new HashMap<>();
    private final Set<String> contexts = new HashSet<>();
    private final Set<String> unused = new HashSet<>();
    private final Set<String> leftOut;
    private final int choice;
    private final StringBuilder xml = new StringBuilder();
    private int count;

    private ExtendedSample(Set<String> leftOut, int choice) throws IOException {
        this.leftOut = leftOut;
        this.choice = choice;
        declare("rsm", ".xsd");
        for (String prefix : List.of("ram", "qdt", "udt")) {
            declare(prefix, "_" + namespace(prefix).replace(':', '_') + ".xsd");
        }
        for (Element rule : all(parse(RULES), SCHEMATRON, "rule")) {
            collect(rule);
        }
    }

    /** A whole document without some paths; {@code choice} selects among the uses of what may stand but once. */
    static byte[] xml(Set<String> leftOut, int choice) throws IOException {
        ExtendedSample sample = new ExtendedSample(leftOut, choice);
        sample.uses("rsm", Objects.requireNonNull(sample.declared.get("rsm:CrossIndustryInvoice")), "", Map.of());
        return sample.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The schema that the document follows. */
    static URL schema() {
        return resource(SCHEMA + ".xsd");
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(ExtendedSample.class.getClassLoader().getResource(name), name);
    }

    private static String namespace(String prefix) {
        return Objects.requireNonNull(NAMESPACES.get(prefix));
    }

    private static Element parse(String resource) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try (InputStream in = resource(resource).openStream()) {
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(resource, e);
        }
    }

    private void declare(String prefix, String end) throws IOException {
        for (Element each : Skeleton.elements(parse(SCHEMA + end))) {
            declared.put(prefix + ":" + each.getAttribute("name"), each);
        }
    }

    private void collect(Element rule) {
        String context = rule.getAttribute("context");
        contexts.add(context);
        for (Element report : all(rule, SCHEMATRON, "report")) {
            if (report.getTextContent().contains("marked as not used")) {
                String test = report.getAttribute("test");
                unused.add(test.equals("true()") ? context : context + "/" + test);
            }
        }
    }

    private static List<Element> all(Element below, String namespace, String name) {
        NodeList found = below.getElementsByTagNameNS(namespace, name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** Writes an element in each of its uses; {@code asked} holds what uses further up ask of it. */
    private void uses(String prefix, Element declaration, String parent, Map<String, String> asked) {
        String at = parent + "/" + prefix + ":" + declaration.getAttribute("name");
        List<String> uses = usesOf(at);
        if (declaration.getAttribute("maxOccurs").isEmpty() && !uses.isEmpty()) {
            uses = List.of(uses.get(choice % uses.size()));
        }
        for (String use : uses.isEmpty() ? List.of("") : uses) {
            Map<String, String> own = new HashMap<>(asked);
            Matcher m = ASKED.matcher(use);
            if (m.matches()) {
                own.put(
                        m.group(1),
                        m.group(2) != null ? m.group(2) : fixed(m.group(3)).orElseThrow());
            }
            element(prefix, declaration, at + use, own);
        }
    }

    /** The uses of an element, where the rules name them all and refuse every other. */
    private List<String> usesOf(String at) {
        return contexts.stream().noneMatch(c -> c.startsWith(at + "[ not("))
                ? List.of()
                : contexts.stream()
                        .filter(c -> c.startsWith(at + "[") && !c.startsWith(at + "[ not("))
                        .map(c -> c.substring(at.length(), c.indexOf(']', at.length()) + 1))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private void element(String prefix, Element declaration, String at, Map<String, String> asked) {
        if (unused.contains(at) || unused.contains(at.replaceAll("\\[[^]]*]$", "")) || leftOut.contains(at)) {
            return;
        }
        String name = prefix + ":" + declaration.getAttribute("name");
        xml.append('<').append(name);
        if (name.startsWith("rsm:")) {
            NAMESPACES.forEach((p, uri) -> xml.append(" xmlns:%s=\"%s\"".formatted(p, uri)));
        }
        Optional<Element> type = type(declaration);
        List<Element> children = type.map(t -> all(t, XS, "element")).orElse(List.of());
        if (children.isEmpty()) {
            type.ifPresent(t -> attributes(t, at, asked));
            xml.append('>').append(asked.containsKey("") ? asked.get("") : text(at));
        } else {
            xml.append('>');
            String inside = prefix(type.orElseThrow());
            children.forEach(child -> uses(inside, child, at, below(asked, inside, child)));
        }
        xml.append("</").append(name).append('>');
    }

    private Optional<Element> type(Element declaration) {
        List<Element> own = all(declaration, XS, "complexType");
        return own.isEmpty()
                ? Optional.ofNullable(declared.get(declaration.getAttribute("type")))
                : Optional.of(own.get(0));
    }

    private static String prefix(Element type) {
        String namespace = type.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
        return NAMESPACES.entrySet().stream()
                .filter(e -> e.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> below(Map<String, String> asked, String prefix, Element child) {
        String step = prefix + ":" + child.getAttribute("name");
        Map<String, String> below = new HashMap<>();
        asked.forEach((path, value) -> {
            if (path.equals(step)) {
                below.put("", value);
            } else if (path.startsWith(step + "/")) {
                below.put(path.substring(step.length() + 1), value);
            }
        });
        return below;
    }

    private void attributes(Element type, String at, Map<String, String> asked) {
        for (Element attribute : all(type, XS, "attribute")) {
            String name = "@" + attribute.getAttribute("name");
            if (!unused.contains(at + "/" + name) && !at.endsWith("[not (" + name + ")]")) {
                String value = asked.containsKey(name) ? asked.get(name) : text(at + "/" + name);
                xml.append(" %s=\"%s\"".formatted(name.substring(1), value));
            }
        }
    }

    private String text(String at) {
        count++;
        if (at.endsWith("String")) {
            return "2026%02d%02d".formatted(1 + count % 12, 1 + count % 28);
        }
        return fixed(at).orElse((at.endsWith("IBANID") ? "FR" : "") + count);
    }

    private static Optional<String> fixed(String at) {
        return FIXED.entrySet().stream()
                .filter(e -> at.endsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

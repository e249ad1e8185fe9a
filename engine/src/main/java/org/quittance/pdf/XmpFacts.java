package org.quittance.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the metadata packet of a PDF claims; a claim is no proof.
 *
 * @param present whether there is a packet at all
 * @param problem why the packet could not be read to its end, with line and column
 * @param encoding the encoding of the packet, such as {@code UTF-8}
 * @param properties simple properties by {@code {namespace}name}, the first value of each
 * @param repeated all values of the properties that stand there more than once, by {@code {namespace}name}
 * @param prefixes the prefix that was used with each namespace of a property
 * @param extensions the extension schemas that the packet describes
 */
public record XmpFacts(
        boolean present,
        @Nullable String problem,
        String encoding,
        Map<String, String> properties,
        Map<String, List<String>> repeated,
        Map<String, String> prefixes,
        List<Extension> extensions) {
    /** The namespace of the Factur-X properties. */
    public static final String FACTUR_X = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    /** No packet. */
    static final XmpFacts NONE = new XmpFacts(false, null, "UTF-8", Map.of(), Map.of(), Map.of(), List.of());

    private static final String PDFA = "http://www.aiim.org/pdfa/ns/id/";
    private static final String PDFUA = "http://www.aiim.org/pdfua/ns/id/";

    public XmpFacts {
        properties = Map.copyOf(properties);
        repeated = Map.copyOf(repeated);
        prefixes = Map.copyOf(prefixes);
        extensions = List.copyOf(extensions);
    }

    /**
     * The description of a schema that is not XMP's own, as PDF/A asks for it.
     *
     * @param namespace the namespace described
     * @param prefix the prefix stated
     * @param properties the properties described
     */
    public record Extension(String namespace, String prefix, List<Described> properties) {
        public Extension {
            properties = List.copyOf(properties);
        }

        /** The description of a property. */
        public Optional<Described> property(String name) {
            return properties.stream().filter(p -> p.name().equals(name)).findFirst();
        }
    }

    /**
     * The description of a property of such a schema; what is not stated is empty.
     *
     * @param name its name
     * @param valueType the type of its values, such as {@code Text}
     * @param category {@code external} or {@code internal}
     * @param description what it means
     */
    public record Described(String name, String valueType, String category, String description) {}

    /** Reads a packet; never fails, see {@link #problem()}. */
    static XmpFacts read(byte[] packet) {
        return new XmpFactsReader().read(packet);
    }

    /** A simple property. */
    public Optional<String> value(String namespace, String name) {
        return Optional.ofNullable(properties.get("{" + namespace + "}" + name));
    }

    /** All values of the properties of the claims and of the invoice that stand there more than once, by local name. */
    public Map<String, List<String>> contradictions() {
        Map<String, List<String>> found = new TreeMap<>();
        Stream.of(PDFA, PDFUA, invoiceNamespace().orElse(FACTUR_X))
                .forEach(namespace -> repeated.forEach((name, values) -> {
                    if (name.startsWith("{" + namespace + "}")) {
                        found.put(name.substring(namespace.length() + 2), values);
                    }
                }));
        return found;
    }

    /** The part of PDF/A claimed, such as {@code 3}. */
    public Optional<String> pdfaPart() {
        return value(PDFA, "part");
    }

    /** The conformance to PDF/A claimed, such as {@code B}. */
    public Optional<String> pdfaConformance() {
        return value(PDFA, "conformance");
    }

    /** The part of PDF/UA claimed, such as {@code 1}. */
    public Optional<String> pdfuaPart() {
        return value(PDFUA, "part");
    }

    /** The namespace in which the packet describes an embedded invoice: Factur-X, else one that looks like it. */
    public Optional<String> invoiceNamespace() {
        return prefixes.containsKey(FACTUR_X)
                ? Optional.of(FACTUR_X)
                : prefixes.keySet().stream()
                        .filter(ns -> value(ns, "DocumentFileName").isPresent()
                                || value(ns, "ConformanceLevel").isPresent())
                        .sorted()
                        .findFirst();
    }

    /** A property of the embedded invoice, such as {@code ConformanceLevel}, in whatever namespace it stands. */
    public Optional<String> invoice(String name) {
        return invoiceNamespace().flatMap(namespace -> value(namespace, name));
    }
}

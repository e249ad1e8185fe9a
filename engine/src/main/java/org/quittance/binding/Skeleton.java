package org.quittance.binding;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Term;
import org.quittance.term.Terms;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An invoice of one syntax with the values taken out: says where each term stands, for writing and for reading. */
final class Skeleton {
    static final String MARKS = "urn:quittance:skeleton";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final SkeletonNode root;
    private final Map<String, String> namespaces;
    private final Set<String> types;
    private final Set<String> terms = new HashSet<>();
    private final Map<String, List<String>> beside = new HashMap<>();

    private Skeleton(SkeletonNode root, Map<String, String> namespaces, Set<String> types) {
        this.root = root;
        this.namespaces = Map.copyOf(namespaces);
        this.types = Set.copyOf(types);
        collect(root, List.of());
    }

    /** Parses the skeleton resource of this name, once for all its uses. */
    static Skeleton load(String resource) {
        try (InputStream in = Skeleton.class.getResourceAsStream(resource)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            SkeletonShapes.expand(root);
            String types = root.getAttributeNS(MARKS, "types");
            return new Skeleton(
                    node(root, List.of(), 0),
                    declarations(root),
                    Set.of(types.isEmpty() ? new String[0] : types.split(" ")));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The skeleton " + resource + " cannot be read.", e);
        }
    }

    SkeletonNode root() {
        return root;
    }

    /** The namespace declarations of the root, by prefix, in a stable order. */
    Map<String, String> namespaces() {
        return new TreeMap<>(namespaces);
    }

    /** The types of invoice (BT-3) that only documents of this skeleton have; empty for those of any other. */
    Set<String> types() {
        return types;
    }

    /** Whether there is a place for a term or an attribute of one. */
    boolean holds(String term) {
        return terms.contains(term);
    }

    /** The terms of which one at least has to be there if this one is to be written. */
    List<String> beside(String term) {
        return beside.getOrDefault(term, List.of());
    }

    private void collect(SkeletonNode node, List<String> demanded) {
        List<String> needed = new ArrayList<>(demanded);
        node.children.stream()
                .filter(child -> child.must && child.slot != null && node != root)
                .forEach(child ->
                        needed.add(Objects.requireNonNull(child.slot).term().id()));
        collect(node.slot, needed);
        node.attributes.forEach(attribute -> collect(attribute.slot(), needed));
        node.children.forEach(child -> collect(child, needed));
    }

    private void collect(@Nullable Slot slot, List<String> needed) {
        if (slot != null && slot.form() != Slot.Form.SAME && slot.form() != Slot.Form.KEY) {
            terms.add(slot.term().id());
            beside.computeIfAbsent(slot.term().id(), k -> new ArrayList<>()).addAll(needed);
            if (slot.form() == Slot.Form.NOTE) {
                terms.add(Slot.SUBJECT);
            }
        }
    }

    /**
     * @param open the groups that are open around the element, from the root down
     * @param depth how many elements stand around it
     */
    private static SkeletonNode node(Element element, List<String> open, int depth) {
        Map<String, String> marks = new HashMap<>();
        for (Attr attribute : attributes(element)) {
            if (MARKS.equals(attribute.getNamespaceURI())) {
                marks.put(attribute.getLocalName(), attribute.getValue());
            }
        }
        List<String> group = groupPath(marks.get("group"));
        List<String> below = group.isEmpty() ? open : group;
        List<SkeletonAttribute> attributes = attributes(element).stream()
                .filter(a -> !MARKS.equals(a.getNamespaceURI()) && !XMLNS.equals(a.getNamespaceURI()))
                .map(a -> SkeletonAttribute.of(a.getName(), a.getValue(), below))
                .toList();
        String prefix = element.getPrefix() == null ? "" : element.getPrefix();
        List<SkeletonNode> children = elements(element).stream()
                .map(child -> node(child, below, depth + 1))
                .toList();
        String text = children.isEmpty() ? element.getTextContent() : "";
        return new SkeletonNode(
                new SkeletonPlace(prefix, element.getLocalName(), element.getNamespaceURI(), depth, open, group),
                text,
                attributes,
                children,
                marks);
    }

    private static List<String> groupPath(@Nullable String id) {
        if (id == null) {
            return List.of();
        }
        List<String> path =
                new ArrayList<>(Terms.standard().ancestors(Terms.standard().get(id)).stream()
                        .map(Term::id)
                        .toList());
        path.add(id);
        return List.copyOf(path);
    }

    private static Map<String, String> declarations(Element root) {
        Map<String, String> declared = new HashMap<>();
        for (Attr attribute : attributes(root)) {
            if (XMLNS.equals(attribute.getNamespaceURI()) && !MARKS.equals(attribute.getValue())) {
                declared.put(attribute.getPrefix() == null ? "" : attribute.getLocalName(), attribute.getValue());
            }
        }
        return declared;
    }

    static List<Attr> attributes(Element element) {
        NamedNodeMap map = element.getAttributes();
        List<Attr> all = new ArrayList<>();
        for (int i = 0; i < map.getLength(); i++) {
            all.add((Attr) map.item(i));
        }
        return all;
    }

    static List<Element> elements(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }
}

package org.quittance.validation;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An invoice spoilt at random: the same way for the same seed. */
final class Mutant {
    private static final int WOUNDS = 4;
    private static final List<String> TEXTS =
            List.of("", "0", "-1.00", "1.005", "1E2", "XX", "20261341", "Ä & <b>", "  ");

    private final Document document;
    private final Random random;

    private Mutant(Document document, Random random) {
        this.document = document;
        this.random = random;
    }

    static byte[] of(byte[] xml, long seed) {
        Mutant mutant = new Mutant(Xml.parse(xml), new Random(seed));
        for (int i = 0; i < WOUNDS; i++) {
            mutant.wound();
        }
        return mutant.bytes();
    }

    private void wound() {
        Element one = any();
        Node parent = one.getParentNode();
        switch (random.nextInt(6)) {
            case 0 -> parent.removeChild(one);
            case 1 -> parent.insertBefore(one.cloneNode(true), one);
            case 2 -> parent.appendChild(one);
            case 3 -> one.setAttribute(random.nextBoolean() ? "schemeID" : "currencyID", "ABC");
            case 4 -> leaf().setTextContent(TEXTS.get(random.nextInt(TEXTS.size())));
            default -> leaf().setTextContent(leaf().getTextContent());
        }
    }

    /** Any element that has another above it besides the root, so that a document of the same kind is left. */
    private Element any() {
        List<Element> inner = elements().stream()
                .filter(element -> element.getParentNode().getParentNode() instanceof Element)
                .toList();
        return inner.get(random.nextInt(inner.size()));
    }

    private Element leaf() {
        List<Element> leaves = elements().stream()
                .filter(element -> element.getElementsByTagName("*").getLength() == 0)
                .toList();
        return leaves.get(random.nextInt(leaves.size()));
    }

    private List<Element> elements() {
        NodeList all = document.getDocumentElement().getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

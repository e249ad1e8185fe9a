package org.quittance.validation;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page of ours, which is spelled so that a strict parser reads it too: no tag is left open, nothing is unescaped. */
final class HtmlPage {
    private static final Pattern BLOCK = Pattern.compile("<(style|script)>(.*?)</\\1>", Pattern.DOTALL);

    private final Document document;
    private final List<String> blocks = new ArrayList<>();

    HtmlPage(String html) throws Exception {
        Matcher block = BLOCK.matcher(html);
        StringBuilder rest = new StringBuilder();
        while (block.find()) {
            blocks.add(block.group(2));
            block.appendReplacement(rest, "");
        }
        block.appendTail(rest);
        String xml = rest.toString().replaceFirst("^<!DOCTYPE html>\\s*", "");
        document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /** The hashes of the style and of the script, as a policy names them. */
    List<String> hashes() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (String block : blocks) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(block.getBytes(StandardCharsets.UTF_8));
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        return hashes;
    }

    List<String> blocks() {
        return blocks;
    }

    List<Element> all(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The elements of a tag that have a class among theirs. */
    List<Element> all(String tag, String ofClass) {
        return all(tag).stream()
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(ofClass))
                .toList();
    }

    Element byId(String id) {
        return all("*").stream()
                .filter(e -> e.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }

    static List<String> texts(List<Element> elements) {
        return elements.stream().map(HtmlPage::text).toList();
    }

    static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}

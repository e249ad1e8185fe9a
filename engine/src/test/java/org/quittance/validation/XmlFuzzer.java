package org.quittance.validation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spoils XML as people and programs do: knows elements, attributes and text, and changes some of them. The same seed
 * spoils in the same way.
 */
final class XmlFuzzer {
    private static final Pattern TOKEN = Pattern.compile("<!--.*?-->|<\\?.*?\\?>|<[^>]*>|[^<]+", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final int MOST_CHANGES = 6;

    /** What stands where something else belongs. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-0",
            "-1",
            "1e5",
            "1E999",
            "NaN",
            "INF",
            "12,50",
            "1 000",
            "+1",
            "1.",
            ".5",
            "00012.10",
            "99999999999999999999999999",
            "0.000000000000000000001",
            "20260230",
            "2026-02-30",
            "29991231",
            "00000000",
            "380",
            "381",
            "S",
            "s",
            "Z",
            "O",
            "AE",
            "VAT",
            "EUR",
            "eur",
            "XXX",
            "FR",
            "true",
            "urn:x",
            "A".repeat(300),
            "1".repeat(400),
            "\u00E9\u4E2D\uD83D\uDE00",
            "&amp;lt;",
            "&#9;",
            "<![CDATA[1<2]]>",
            "<b/>",
            "'\"",
            "${x}",
            "{BT-1}",
            "urn:cen.eu:en16931:2017",
            "urn:factur-x.eu:1p0:minimum",
            "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
            "FR76 3000 6000 0112 3456 7890 189",
            "FR83404833048",
            "../../../etc/passwd",
            "#AAI#",
            "\n\n");

    private static final List<String> CHARSETS =
            List.of("UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "UTF-32", "US-ASCII");

    private final Random random;

    XmlFuzzer(long seed) {
        this.random = new Random(seed);
    }

    /** The document with one to six changes. */
    byte[] spoiled(byte[] xml) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(new String(xml, StandardCharsets.UTF_8));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && !tokens.isEmpty(); i++) {
            change(tokens);
        }
        return bytes(String.join("", tokens));
    }

    private void change(List<String> tokens) {
        switch (random.nextInt(12)) {
            case 0 -> delete(tokens);
            case 1 -> duplicate(tokens);
            case 2 -> move(tokens);
            case 3 -> rename(tokens);
            case 4, 5, 6 -> retype(tokens);
            case 7 -> attribute(tokens);
            case 8 -> dropAttribute(tokens);
            case 9 -> whitespace(tokens);
            case 10 -> tokens.add(random.nextInt(tokens.size()), "<!-- " + pick(List.of("x", "é", "]]&gt;")) + " -->");
            default -> tokens.remove(random.nextInt(tokens.size()));
        }
    }

    private void delete(List<String> tokens) {
        List<String> element = element(tokens);
        if (element.size() < tokens.size() / 2) {
            element.clear();
        }
    }

    private void duplicate(List<String> tokens) {
        List<String> element = element(tokens);
        List<String> copy = new ArrayList<>(element);
        int times = random.nextInt(20) == 0 ? 30 : 1;
        for (int i = 0; i < times && tokens.size() + copy.size() < 60_000; i++) {
            element.addAll(copy);
        }
    }

    private void move(List<String> tokens) {
        List<String> element = element(tokens);
        List<String> copy = new ArrayList<>(element);
        element.clear();
        tokens.addAll(random.nextInt(tokens.size() + 1), copy);
    }

    private void rename(List<String> tokens) {
        List<String> element = element(tokens);
        if (element.isEmpty()) {
            return;
        }
        String old = name(element.get(0));
        String other = random.nextBoolean()
                ? name(pick(tokens))
                : pick(List.of("ram:ID", "cbc:ID", "x", "ram:Name", "cbc:Note"));
        if (!other.isEmpty()) {
            element.set(0, element.get(0).replace(old, other));
            int last = element.size() - 1;
            element.set(last, last == 0 ? element.get(0) : element.get(last).replace(old, other));
        }
    }

    private void retype(List<String> tokens) {
        for (int i = 0; i < 50; i++) {
            int at = random.nextInt(tokens.size());
            if (!tokens.get(at).startsWith("<") && !tokens.get(at).isBlank()) {
                tokens.set(at, random.nextInt(4) == 0 ? pick(tokens).replaceAll("[<>&]", "") : pick(TEXTS));
                return;
            }
        }
    }

    private void attribute(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        String tag = tokens.get(at);
        if (tag.startsWith("<") && !name(tag).isEmpty() && !tag.startsWith("</")) {
            String name = pick(List.of(
                    "currencyID",
                    "schemeID",
                    "format",
                    "unitCode",
                    "listID",
                    "xml:lang",
                    "xsi:type",
                    "x",
                    "xmlns",
                    "xmlns:ram"));
            String value = pick(TEXTS).replaceAll("[<\"]", "");
            tokens.set(at, tag.replaceFirst("(/?>)$", " " + name + "=\"" + Matcher.quoteReplacement(value) + "\"$1"));
        }
    }

    private void dropAttribute(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        if (tokens.get(at).startsWith("<")) {
            tokens.set(at, ATTRIBUTE.matcher(tokens.get(at)).replaceFirst(""));
        }
    }

    private void whitespace(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        String blank = pick(List.of(" ", "\n", "\t", "\r\n", "\u00A0", "\u2003"));
        String token = tokens.get(at);
        tokens.set(at, token.startsWith("<") ? blank + token : blank + token + blank);
    }

    /** An element with all inside it, as a part of the list that can be changed; nothing if the dice meet none. */
    private List<String> element(List<String> tokens) {
        for (int i = 0; i < 50; i++) {
            int start = random.nextInt(tokens.size());
            int end = end(tokens, start);
            if (end > start) {
                return tokens.subList(start, end);
            }
        }
        return new ArrayList<>();
    }

    private static int end(List<String> tokens, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean tag = token.startsWith("<") && !token.startsWith("<!") && !token.startsWith("<?");
            if (i == start && (!tag || token.startsWith("</"))) {
                return start;
            }
            if (tag && !token.endsWith("/>")) {
                depth += token.startsWith("</") ? -1 : 1;
            }
            if (depth <= 0) {
                return i + 1;
            }
        }
        return start;
    }

    private static String name(String tag) {
        Matcher name = Pattern.compile("</?([\\w:.-]+)").matcher(tag);
        return name.lookingAt() ? name.group(1) : "";
    }

    /** Mostly the text as it is; at times in other bytes, cut off, or with bytes turned. */
    private byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        switch (random.nextInt(12)) {
            case 0 -> {
                String charset = pick(CHARSETS);
                String stated = random.nextBoolean() ? text.replaceFirst("UTF-8", charset) : text;
                return stated.getBytes(Charset.forName(charset));
            }
            case 1 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
            case 2 -> {
                for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return bytes;
            }
            default -> {
                return bytes;
            }
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

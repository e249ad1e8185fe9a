package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spoils a PDF in ways that keep it a PDF for a while: numbers, names, references, dictionaries, streams, the table of
 * objects. The same seed gives the same file.
 */
final class PdfMutator {
    private static final Pattern NUMBER = Pattern.compile("(?<=[\\s\\[/(<])-?\\d+(\\.\\d+)?(?=[\\s\\]>])");
    private static final Pattern NAME = Pattern.compile("/[A-Za-z][A-Za-z0-9#+-]*");
    private static final Pattern REFERENCE = Pattern.compile("\\b\\d+ 0 R\\b");
    private static final Pattern ENTRY =
            Pattern.compile("/[A-Za-z0-9]+\\s+(?:\\d+ 0 R|/[A-Za-z0-9#]+|\\([^()]*\\)|-?\\d+|\\[[^\\[\\]]*])");
    private static final Pattern DICTIONARY = Pattern.compile("(?s)<<[^<>]*>>");
    private static final Pattern OBJECT = Pattern.compile("(?s)\\n(\\d+) 0 obj\\s(.*?)\\nendobj");
    private static final Pattern STREAM = Pattern.compile("(?s)stream\\r?\\n(.*?)\\r?\\nendstream");
    private static final Pattern LENGTH = Pattern.compile("/Length \\d+");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "2",
            "3.5",
            "65536",
            "2147483647",
            "2147483648",
            "-2147483648",
            "99999999999999999999",
            "1e9");
    private static final List<String> NAMES = List.of(
            "/Kids",
            "/Names",
            "/Pages",
            "/Page",
            "/Catalog",
            "/EmbeddedFiles",
            "/AF",
            "/EF",
            "/UF",
            "/F",
            "/XObject",
            "/ObjStm",
            "/XRef",
            "/FlateDecode",
            "/LZWDecode",
            "/ASCII85Decode",
            "/Crypt",
            "/JavaScript",
            "/OpenAction",
            "/Launch",
            "/Encrypt",
            "/Metadata",
            "/Filespec",
            "/Image",
            "/Next",
            "/Parent",
            "/#00",
            "/" + "x".repeat(300));
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "<<>>",
            "()",
            "<>",
            "<zz>",
            "(\\777)",
            "[[[[[[[[[[",
            "<< /Kids [",
            "/",
            "R",
            "1 0 R",
            "[1 0 R 1 0 R]",
            "stream\nendstream",
            "%",
            "<<".repeat(600),
            "[".repeat(3000));

    private final Random random;
    private String text;

    private PdfMutator(String text, long seed) {
        this.text = text;
        this.random = new Random(seed);
    }

    /** A spoilt copy of a file whose objects are in the clear. */
    static byte[] mutant(byte[] pdf, long seed) {
        PdfMutator mutator = new PdfMutator(RawPdf.latin(pdf), seed);
        int times = 1 + mutator.random.nextInt(4);
        for (int i = 0; i < times; i++) {
            mutator.mutate();
        }
        if (mutator.random.nextInt(3) > 0) {
            mutator.tabulate();
        }
        return RawPdf.bytes(mutator.text);
    }

    private void mutate() {
        switch (random.nextInt(16)) {
            case 0, 1 -> replace(NUMBER, number -> pick(NUMBERS));
            case 2 -> replace(NUMBER, number -> String.valueOf(random.nextInt(2000) - 10));
            case 3, 4 -> replace(NAME, name -> pick(NAMES));
            case 5 -> replace(NAME, name -> found(NAME));
            case 6, 7 -> replace(REFERENCE, reference -> found(REFERENCE));
            case 8 -> replace(REFERENCE, reference -> pick(VALUES));
            case 9 -> replace(ENTRY, entry -> random.nextBoolean() ? "" : entry + " " + found(ENTRY));
            case 10 -> replace(DICTIONARY, dictionary -> random.nextBoolean() ? pick(VALUES) : found(DICTIONARY));
            case 11 -> replace(LENGTH, length -> "/Length " + pick(NUMBERS));
            case 12 -> replace(STREAM, this::spoiltStream);
            case 13 -> replace(OBJECT, object -> random.nextBoolean() ? "" : exchanged(object));
            case 14 -> noise();
            default ->
                replace(Pattern.compile("startxref\\s+\\d+|/Prev \\d+|\\ntrailer|/Root|/Size"), t -> pick(VALUES));
        }
    }

    private String spoiltStream(String stream) {
        int at = stream.indexOf('\n') + 1;
        int end = stream.lastIndexOf('\n');
        if (end <= at) {
            return stream;
        }
        String content = stream.substring(at, end);
        String spoilt =
                switch (random.nextInt(4)) {
                    case 0 -> content.substring(0, random.nextInt(content.length()));
                    case 1 -> flipped(content);
                    case 2 -> RawPdf.latin(RawPdf.deflatedBlanks(1 << 22));
                    default -> RawPdf.latin(RawPdf.deflated(RawPdf.bytes(flipped(content))));
                };
        return stream.substring(0, at) + spoilt + stream.substring(end);
    }

    private String flipped(String content) {
        StringBuilder flipped = new StringBuilder(content);
        for (int i = 0; i < 4; i++) {
            flipped.setCharAt(random.nextInt(flipped.length()), (char) random.nextInt(256));
        }
        return flipped.toString();
    }

    /** The number of one object before the body of another. */
    private String exchanged(String object) {
        Matcher other = OBJECT.matcher(found(OBJECT));
        Matcher own = OBJECT.matcher(object);
        return own.find() && other.find() ? "\n" + own.group(1) + " 0 obj\n" + other.group(2) + "\nendobj" : object;
    }

    private void noise() {
        int at = random.nextInt(text.length());
        int length = random.nextInt(20);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append((char) random.nextInt(256));
        }
        text = text.substring(0, at) + noise + text.substring(Math.min(text.length(), at + random.nextInt(40)));
    }

    private void replace(Pattern pattern, UnaryOperator<String> change) {
        List<MatchResult> places =
                new ArrayList<>(pattern.matcher(text).results().toList());
        if (!places.isEmpty()) {
            MatchResult place = places.get(random.nextInt(places.size()));
            text = text.substring(0, place.start()) + change.apply(place.group()) + text.substring(place.end());
        }
    }

    private String found(Pattern pattern) {
        List<MatchResult> places = pattern.matcher(text).results().toList();
        return places.isEmpty() ? "" : places.get(random.nextInt(places.size())).group();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A right table of objects, so that a reader gets as far as to what is wrong. */
    private void tabulate() {
        int trailer = text.lastIndexOf("\ntrailer");
        int table = text.lastIndexOf("\nxref");
        if (table < 0 || trailer < table) {
            return;
        }
        String body = text.substring(0, table + 1);
        StringBuilder entries = new StringBuilder("xref\n");
        Matcher object = Pattern.compile("\\n(\\d{1,6}) 0 obj").matcher(body);
        while (object.find()) {
            entries.append(object.group(1)).append(" 1\n");
            entries.append(String.format("%010d 00000 n \n", object.start() + 1));
        }
        String end = text.substring(trailer + 1).replaceAll("startxref\\s+\\d+", "startxref\n" + body.length());
        text = body + entries + end;
    }
}

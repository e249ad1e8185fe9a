package org.quittance.validation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Adds objects to a PDF as an update behind its end, byte by byte, so that they can be as wrong as a test wants. */
final class RawPdf {
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)");
    private static final Pattern ROOT = Pattern.compile("/Root (\\d+ 0 R)");
    private static final Pattern ID = Pattern.compile("(?s)/ID (\\[.*?])");

    private final byte[] pdf;
    private final String text;
    private final SortedMap<Integer, byte[]> objects = new TreeMap<>();

    RawPdf(byte[] pdf) {
        this.pdf = pdf;
        this.text = latin(pdf);
    }

    /** Replaces or adds an object. */
    RawPdf object(int number, String body) {
        return object(number, bytes(body));
    }

    RawPdf object(int number, byte[] body) {
        objects.put(number, body);
        return this;
    }

    RawPdf stream(int number, String entries, byte[] content) {
        String head = "<< " + entries + " /Length " + content.length + " >>\nstream\n";
        return object(number, concat(bytes(head), content, bytes("\nendstream")));
    }

    /** The number of the object that is the catalog. */
    int root() {
        return Integer.parseInt(root(text).split(" ")[0]);
    }

    /** The body of an object as it stands in the file. */
    String body(int number) {
        Matcher object =
                Pattern.compile("(?s)\\n" + number + " 0 obj\\s(.*?)\\sendobj").matcher(text);
        if (!object.find()) {
            throw new IllegalArgumentException("no object " + number);
        }
        return object.group(1);
    }

    byte[] saved() {
        return saved("/Root " + root(text) + " /Prev " + last(START, text) + " /ID " + last(ID, text));
    }

    byte[] saved(String trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        StringBuilder table = new StringBuilder("xref\n");
        objects.forEach((number, body) -> {
            table.append(number).append(" 1\n").append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(concat(bytes(number + " 0 obj\n"), body, bytes("\nendobj\n")));
        });
        int start = out.size();
        out.writeBytes(
                bytes(table + "trailer\n<< /Size 1000000 " + trailer + " >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** The objects behind a cross-reference stream of the caller's making. */
    byte[] saved(String entries, byte[] table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        objects.forEach(
                (number, body) -> out.writeBytes(concat(bytes(number + " 0 obj\n"), body, bytes("\nendobj\n"))));
        int start = out.size();
        out.writeBytes(bytes("999999 0 obj\n<< /Type /XRef " + entries + " /Prev " + last(START, text) + " /Length "
                + table.length + " >>\nstream\n"));
        out.writeBytes(table);
        out.writeBytes(bytes("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static String root(String text) {
        return last(ROOT, text);
    }

    private static String last(Pattern pattern, String text) {
        return pattern.matcher(text).results().reduce((a, b) -> b).orElseThrow().group(1);
    }

    /** So many blanks, deflated, in time that does not grow with them. */
    static byte[] deflatedBlanks(long size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, new Deflater(1))) {
            for (long written = 0; written < size; written += block.length) {
                deflating.write(block);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

package org.quittance.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small sRGB display profile (ICC v4.2), built here so that it is the same on every JDK. */
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int TAG_ENTRY = 12;
    private static final int VERSION_4_2 = 0x04200000;
    private static final double[] D50 = {0.96420, 1.0, 0.82491};

    private SrgbProfile() {}

    static byte[] bytes() {
        Map<String, byte[]> tags = tags();
        int dataAt = HEADER + 4 + TAG_ENTRY * tags.size();
        ByteBuffer table = ByteBuffer.allocate(4 + TAG_ENTRY * tags.size()).putInt(tags.size());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        IdentityHashMap<byte[], Integer> placed = new IdentityHashMap<>();
        tags.forEach((name, tag) -> {
            int at = placed.computeIfAbsent(tag, t -> dataAt + append(data, t));
            table.put(ascii(name)).putInt(at).putInt(tag.length);
        });
        int size = dataAt + data.size();
        return ByteBuffer.allocate(size)
                .put(header(size))
                .put(table.array())
                .put(data.toByteArray())
                .array();
    }

    private static Map<String, byte[]> tags() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", text("sRGB"));
        tags.put("cprt", text("CC0"));
        tags.put("wtpt", fixed("XYZ ", D50));
        tags.put(
                "chad",
                fixed("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168));
        tags.put("rXYZ", fixed("XYZ ", 0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", fixed("XYZ ", 0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", fixed("XYZ ", 0.14307, 0.06061, 0.71410));
        byte[] curve = curve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return tags;
    }

    private static int append(ByteArrayOutputStream data, byte[] tag) {
        int at = data.size();
        data.writeBytes(tag);
        while (data.size() % 4 != 0) {
            data.write(0);
        }
        return at;
    }

    private static byte[] header(int size) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(size).putInt(0).putInt(VERSION_4_2).put(ascii("mntrRGB XYZ "));
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            header.putShort((short) part);
        }
        header.put(ascii("acsp")).position(68);
        for (double part : D50) {
            header.putInt(fixed(part));
        }
        return header.array();
    }

    private static byte[] fixed(String type, double... values) {
        ByteBuffer tag =
                ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
        for (double value : values) {
            tag.putInt(fixed(value));
        }
        return tag.array();
    }

    /** The parametric curve of function type 3: a power with a straight start. */
    private static byte[] curve(double... parameters) {
        ByteBuffer tag = ByteBuffer.allocate(12 + 4 * parameters.length);
        tag.put(ascii("para")).putInt(0).putShort((short) 3).putShort((short) 0);
        for (double parameter : parameters) {
            tag.putInt(fixed(parameter));
        }
        return tag.array();
    }

    private static byte[] text(String text) {
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer tag = ByteBuffer.allocate(28 + utf16.length);
        tag.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
        return tag.putInt(utf16.length).putInt(28).put(utf16).array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

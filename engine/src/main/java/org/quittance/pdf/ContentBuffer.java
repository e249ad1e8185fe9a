package org.quittance.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a content stream: operators, numbers with at most three decimals, glyph ids, colours. */
final class ContentBuffer {
    private static final int PAGE = 16_384;
    /** What is drawn on a page after it is full. */
    private static final int FOOTER = 512;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(PAGE);

    ContentBuffer raw(String operators) {
        bytes.writeBytes(operators.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    ContentBuffer numbers(double... values) {
        for (double value : values) {
            number(value);
        }
        return this;
    }

    private void number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            bytes.write('-');
            thousandths = -thousandths;
        }
        digits(thousandths / 1000);
        fraction((int) (thousandths % 1000));
        bytes.write(' ');
    }

    private void digits(long number) {
        if (number >= 10) {
            digits(number / 10);
        }
        bytes.write((int) ('0' + number % 10));
    }

    private void fraction(int thousandths) {
        if (thousandths != 0) {
            bytes.write('.');
        }
        for (int rest = thousandths, unit = 100; rest != 0; rest %= unit, unit /= 10) {
            bytes.write('0' + rest / unit);
        }
    }

    ContentBuffer glyph(int id) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes.write(HEX[id >> shift & 15]);
        }
        return this;
    }

    ContentBuffer hex(String text) {
        text.chars().forEach(this::glyph);
        return this;
    }

    ContentBuffer fill(int color) {
        return color(color).raw("rg\n");
    }

    ContentBuffer stroke(int color) {
        return color(color).raw("RG\n");
    }

    private ContentBuffer color(int color) {
        return numbers((color >> 16 & 255) / 255.0, (color >> 8 & 255) / 255.0, (color & 255) / 255.0);
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes = new ByteArrayOutputStream(FOOTER);
        return taken;
    }
}

package org.quittance.binding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file that has to be UTF-8, with or without a byte order mark. */
final class DocumentText {
    /** The largest document: 64 MiB hold some 200 000 lines of an invoice. */
    static final int LIMIT = 64 * 1024 * 1024;

    private DocumentText() {}

    static String of(byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw new DocumentFindings.Refusal(Position.NONE, "QX-DOC-SIZE", bytes.length, LIMIT);
        }
        if (utf16(bytes)) {
            throw new DocumentFindings.Refusal(new Position(1, 1), "QX-DOC-UTF16");
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new DocumentFindings.Refusal(Position.NONE, "QX-DOC-EMPTY");
        }
        return text;
    }

    private static boolean utf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || bytes[0] == 0
                        || bytes[1] == 0);
    }

    private static String decode(byte[] bytes) {
        boolean mark =
                bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer in = mark ? ByteBuffer.wrap(bytes, 3, bytes.length - 3) : ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new DocumentFindings.Refusal(end(text), "QX-DOC-UTF8", "%02X".formatted(bytes[in.position()] & 0xFF));
        }
        return text;
    }

    /** The position after a text, in code points. */
    static Position end(String text) {
        int line = 1;
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        return new Position(line, text.codePointCount(start, text.length()) + 1);
    }

    /** Whether XML 1.0 can carry every character of the text. */
    static boolean carriable(String text) {
        return text.codePoints().allMatch(DocumentText::carriable);
    }

    static boolean carriable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}

package org.quittance.chorus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: a text, or fields with a file as the last of them, which is encoded while it is sent.
 *
 * @param type the media type
 * @param text the body, but for the file
 * @param file the file, or null
 */
record Outgoing(String type, String text, @Nullable FilePart file) {
    private static final String JSON = "application/json;charset=utf-8";
    private static final String FORM = "application/x-www-form-urlencoded";

    static Outgoing json(JsonBody body) {
        return new Outgoing(JSON, body.text(), null);
    }

    static Outgoing json(JsonBody body, FilePart file) {
        return new Outgoing(JSON, body.text(), file);
    }

    static Outgoing form(String form) {
        return new Outgoing(FORM, form, null);
    }

    /** The body with the file's length and hash in its place. */
    String shown() {
        return file == null ? text : before(file) + file.shown() + "\"}";
    }

    long length() {
        return file == null ? bytes(text).length : bytes(before(file)).length + file.length() + 2;
    }

    InputStream open() throws IOException {
        if (file == null) {
            return new ByteArrayInputStream(bytes(text));
        }
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(bytes(before(file))),
                file.encoded(),
                new ByteArrayInputStream(bytes("\"}")))));
    }

    private String before(FilePart part) {
        String separator = text.equals("{}") ? "" : ",";
        return text.substring(0, text.length() - 1) + separator + "\"" + part.field() + "\":\"";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

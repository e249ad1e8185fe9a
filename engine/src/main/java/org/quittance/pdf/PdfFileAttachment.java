package org.quittance.pdf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file inside a PDF. */
public final class PdfFileAttachment {
    private static final int HEAD = 1 << 16;
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)[\\s/>]");
    private static final Pattern PROLOG = Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->");

    private final PdfFileSpec spec;
    private final byte[] content;
    private final @Nullable String problem;
    private final boolean cut;

    PdfFileAttachment(PdfFileSpec spec, byte[] content, @Nullable String problem, boolean cut) {
        this.spec = spec;
        this.content = content;
        this.problem = problem;
        this.cut = cut;
    }

    /** The name to show and to save under; it may hold anything, path separators too. */
    public String name() {
        return spec.name();
    }

    /** What the PDF says of the file. */
    public PdfFileSpec spec() {
        return spec;
    }

    /** The bytes exactly as they were embedded; what could be read of them when {@link #problem()} is there. */
    public byte[] bytes() {
        return content.clone();
    }

    /** The number of bytes. */
    public int size() {
        return content.length;
    }

    /** Why not all bytes could be read; empty for a sound file. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether reading stopped at the limit that the caller set, not for a fault of the file. */
    public boolean cutOff() {
        return cut;
    }

    /** Whether the checksum that the PDF states is that of the bytes; true when it states none. */
    public boolean checksumHolds() {
        return spec.checksum() == null || spec.checksum().equals(md5());
    }

    /** Whether the first element of what looks like XML, well-formed or not, has this name and names the namespace. */
    boolean startsWith(String root, String namespace) {
        String text = PROLOG.matcher(head()).replaceAll("");
        Matcher first = FIRST_ELEMENT.matcher(text);
        if (!first.find() || !first.group(1).equals(root)) {
            return false;
        }
        int end = text.indexOf('>', first.start());
        return text.substring(first.start(), end < 0 ? text.length() : end).contains(namespace);
    }

    boolean named(String name) {
        return !name.isEmpty() && name().equalsIgnoreCase(name);
    }

    private String head() {
        Charset charset = StandardCharsets.UTF_8;
        if (content.length > 3 && (content[0] == -1 || content[0] == -2 || content[0] == 0 || content[1] == 0)) {
            charset = content[0] == -1 || content[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        String head = new String(content, 0, Math.min(content.length, HEAD), charset);
        String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return text.stripLeading().startsWith("<") ? text : "";
    }

    private String md5() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has MD5", e);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%d bytes)", name(), content.length);
    }
}

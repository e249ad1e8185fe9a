package org.quittance.chorus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.quittance.chorus.PortalException.Kind;

/**
 * A file that goes into a field of a request.
 *
 * @param field the name of the field
 * @param content where the bytes stand
 * @param bytes how many there are
 * @param sha256 their hash
 */
record FilePart(String field, Path content, long bytes, String sha256) {
    /** The file, looked at before anything is sent: it has to be there, named as the portal wants and light enough. */
    static FilePart of(String field, Path content, String name, Dialect dialect) throws PortalException {
        if (name.length() > dialect.nameLength()
                || name.lastIndexOf('.') < 1
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            throw Failures.before(Kind.REFUSED, "QX-PORTAL-NAME", name, dialect.nameLength());
        }
        try {
            long bytes = Files.size(content);
            if (bytes == 0 || bytes > dialect.fileBytes()) {
                throw Failures.before(Kind.REFUSED, "QX-PORTAL-WEIGHT", name, bytes, dialect.fileBytes());
            }
            return new FilePart(field, content, bytes, sha256(content));
        } catch (IOException e) {
            throw Failures.before(
                    Kind.UNAVAILABLE, "QX-PORTAL-UNREAD", name, e.getClass().getSimpleName());
        }
    }

    private static String sha256(Path content) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(content), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    long length() {
        return Base64Stream.length(bytes);
    }

    InputStream encoded() throws IOException {
        return new Base64Stream(Files.newInputStream(content));
    }

    String shown() {
        return Masking.shown(bytes, sha256);
    }
}

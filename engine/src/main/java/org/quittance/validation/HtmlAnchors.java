package org.quittance.validation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The names by which the parts of a page link to each other: those of a file are the same wherever they are made. */
final class HtmlAnchors {
    private final String file;

    HtmlAnchors(String path) {
        this.file = "x"
                + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, 16);
    }

    /** The section of the file. */
    String section() {
        return file;
    }

    String cause(FileCause cause) {
        return file + "-f" + cause.number();
    }

    String field(int number) {
        return file + "-v" + number;
    }

    String missing(String term) {
        return file + "-m-" + term;
    }

    /** The name of one thing in the section. */
    String part(String name) {
        return file + "-" + name;
    }
}

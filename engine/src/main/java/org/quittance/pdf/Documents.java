package org.quittance.pdf;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** The supporting documents that the invoice carries in BT-125, as files. */
final class Documents {
    private static final String UNNAMED = "document";

    private Documents() {}

    /** Every embedded document whose base64 can be read, under a name that no other file has. */
    static List<Attachment> embedded(Group invoice, Set<String> taken) {
        Set<String> names = new HashSet<>(taken);
        List<Attachment> files = new ArrayList<>();
        for (Group document : invoice.groups("BG-24")) {
            document.value("BT-125")
                    .flatMap(value -> file(document, value, names))
                    .ifPresent(files::add);
        }
        return files;
    }

    private static Optional<Attachment> file(Group document, Value value, Set<String> names) {
        Optional<byte[]> content = decode(value.text());
        return content.map(bytes -> new Attachment(
                unique(plain(value.attribute("BT-125-2").orElse(UNNAMED)), names),
                value.attribute("BT-125-1").orElse("application/octet-stream"),
                document.text("BT-123").or(() -> document.text("BT-122")).orElse(""),
                bytes));
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A reader saves attachments under their names: none must lead to another folder. */
    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:\\p{Cntrl}]", "_").strip();
        return plain.matches("\\.*") ? UNNAMED : plain;
    }

    private static String unique(String name, Set<String> names) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = i + "-" + name;
        }
        return free;
    }
}

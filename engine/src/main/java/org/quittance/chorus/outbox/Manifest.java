package org.quittance.chorus.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The list of what an evidence folder holds, and where the journal ended when it was made. */
final class Manifest {
    static final String NAME = "manifest.json";
    static final String ENTRIES = "chainEntries";
    static final String HEAD = "chainHead";

    private Manifest() {}

    /**
     * Where the journal ended.
     *
     * @param manifest the file, or the folder that it stands in
     * @throws QuittanceException {@code QX-OUTBOX-MANIFEST} when it is none
     */
    static ChainHead head(Path manifest) throws IOException {
        Path file = Files.isDirectory(manifest) ? manifest.resolve(NAME) : manifest;
        long entries = -1;
        String head = "";
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    entries = name.equals(ENTRIES) ? parser.getLongValue() : entries;
                    head = name.equals(HEAD) ? parser.getString() : head;
                }
            }
        } catch (JacksonException e) {
            throw new QuittanceException(Message.of("QX-OUTBOX-MANIFEST", file));
        }
        if (entries < 0 || head.isEmpty()) {
            throw new QuittanceException(Message.of("QX-OUTBOX-MANIFEST", file));
        }
        return new ChainHead(entries, head);
    }
}

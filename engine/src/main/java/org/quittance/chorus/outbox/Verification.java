package org.quittance.chorus.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** Goes through everything that is kept, and lists what is not as it was written. */
final class Verification {
    private static final int PAGE = 500;
    private static final int MOST = 1000;

    private final Database database;
    private final Documents documents;
    private final List<Defect> defects = new ArrayList<>();

    Verification(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** The defects, at most a thousand; none where all is as it was written. */
    List<Defect> defects(Anchor anchor, List<Path> manifests) {
        integrity();
        new ChainWalk(database, this::add).walk();
        new RowCheck(database, this::add).check();
        documents();
        try (Stream<ChainHead> heads = anchor.heads()) {
            heads(heads, "anchor");
            for (Path manifest : manifests) {
                heads(Stream.of(Manifest.head(manifest)), manifest.toString());
            }
        } catch (IOException e) {
            throw new QuittanceException(Message.of("QX-OUTBOX-ANCHOR", manifests, e));
        }
        return List.copyOf(defects);
    }

    private void integrity() {
        if (database.sqlite()) {
            database
                    .read(transaction -> transaction.list("pragma integrity_check(10)", row -> row.getString(1)))
                    .stream()
                    .filter(line -> !line.equals("ok"))
                    .forEach(line -> add(new Defect(Defect.Kind.DATABASE, line)));
        }
    }

    private void heads(Stream<ChainHead> heads, String witness) {
        for (Iterator<ChainHead> all = heads.iterator(); all.hasNext(); ) {
            ChainHead head = all.next();
            Optional<String> hash = database.read(transaction -> transaction.first(
                    "select hash from journal where seq = ?", row -> row.getString("hash"), head.entries()));
            String place = head.entries() + " (" + witness + ")";
            if (hash.isEmpty() && head.entries() > 0) {
                add(new Defect(Defect.Kind.TRUNCATED, place));
            } else if (hash.filter(known -> !known.equals(head.hash())).isPresent()) {
                add(new Defect(Defect.Kind.REWRITTEN, place));
            }
        }
    }

    private void documents() {
        String last = "";
        List<String> page = documents(last);
        while (!page.isEmpty()) {
            for (String sha256 : page) {
                document(sha256);
                last = sha256;
            }
            page = documents(last);
        }
    }

    private List<String> documents(String after) {
        return database.read(transaction -> transaction.list(
                "select sha256 from (select sha256 from documents union select sha256 from invoices"
                        + " union select sha256 from attempts) as kept where sha256 > ? order by sha256 limit ?",
                row -> row.getString("sha256"),
                after,
                PAGE));
    }

    private void document(String sha256) {
        Path file = documents.file(sha256);
        try {
            if (!Files.exists(file)) {
                add(new Defect(Defect.Kind.DOCUMENT_MISSING, file.toString()));
            } else if (!documents.sound(sha256)) {
                add(new Defect(Defect.Kind.DOCUMENT_ALTERED, file.toString()));
            }
        } catch (IOException e) {
            add(new Defect(Defect.Kind.DOCUMENT_ALTERED, file + ": " + e.getMessage()));
        }
    }

    private void add(Defect defect) {
        if (defects.size() < MOST && !defects.contains(defect)) {
            defects.add(defect);
        }
    }
}

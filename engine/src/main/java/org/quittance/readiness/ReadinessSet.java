package org.quittance.readiness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.quittance.data.Table;

/**
 * The rules of one place of delivery: a table of this project.
 *
 * @param id permanent name, such as {@code chorus-direct}
 * @param version the edition of the annex that was written down
 * @param syntaxes the documents that the rules are about, {@code cii} and {@code ubl}
 * @param source where the rules are said
 * @param rules what they ask, in their order
 */
public record ReadinessSet(String id, String version, List<String> syntaxes, String source, List<ReadinessRule> rules) {
    private static final List<ReadinessSet> ALL = Table.beside(ReadinessSet.class, "readiness-sets.tsv").rows().stream()
            .map(ReadinessSet::of)
            .toList();

    public ReadinessSet {
        syntaxes = List.copyOf(syntaxes);
        rules = List.copyOf(rules);
    }

    private static ReadinessSet of(Table.Row row) {
        return new ReadinessSet(
                row.get("id"),
                row.get("version"),
                row.list("syntaxes"),
                row.get("source"),
                Table.beside(ReadinessSet.class, file(row.get("id"))).rows().stream()
                        .map(ReadinessRule::of)
                        .toList());
    }

    private static String file(String id) {
        return id + ".tsv";
    }

    /** Every set that is carried. */
    public static List<ReadinessSet> all() {
        return ALL;
    }

    /** The set of this id, which may be followed by {@code @} and its version. */
    public static Optional<ReadinessSet> find(String id) {
        return ALL.stream()
                .filter(set -> set.id.equals(id) || (set.id + "@" + set.version).equals(id))
                .findFirst();
    }

    /** SHA-256 of the table, computed from its bytes at each call. */
    public String sha256() {
        try (InputStream in = ReadinessSet.class.getResourceAsStream(file(id))) {
            if (in == null) {
                throw new IllegalStateException("The table " + file(id) + " is missing.");
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

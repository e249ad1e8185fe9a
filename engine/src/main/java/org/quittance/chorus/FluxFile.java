package org.quittance.chorus;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;
import org.quittance.validation.Kind;

/**
 * One file to deposit.
 *
 * @param name what the portal shows: ASCII, with its extension, at most 50 characters
 * @param syntax the portal's word for the format, as {@code IN_DP_E2_CII_FACTURX}
 * @param content where the bytes stand; they are read while they are sent
 */
public record FluxFile(String name, String syntax, Path content) {
    private static final Table SYNTAXES = Table.beside(FluxFile.class, "flux-syntaxes.tsv");

    /**
     * A file as the portal wants it: the syntax that goes with what it is, and its name with what the portal refuses in
     * names replaced.
     *
     * @throws QuittanceException {@code QX-SUBMIT-KIND} where the portal takes no such files
     */
    public static FluxFile of(Path content, Kind kind) {
        Table.Row row = SYNTAXES.rows().stream()
                .filter(known -> known.get("kind").equals(kind.id()))
                .findFirst()
                .orElseThrow(() -> new QuittanceException(Message.of("QX-SUBMIT-KIND", content, kind.id())));
        String name = name(String.valueOf(content.getFileName()), "." + row.get("extension"));
        return new FluxFile(name, row.get("syntax"), content);
    }

    private static String name(String file, String extension) {
        String base = file.toLowerCase(Locale.ROOT).endsWith(extension)
                ? file.substring(0, file.length() - extension.length())
                : file;
        String plain = Normalizer.normalize(base, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]", "_");
        String safe = plain.isEmpty() || plain.startsWith(".") ? "facture" + plain : plain;
        return safe.substring(0, Math.min(safe.length(), Dialect.STANDARD.nameLength() - extension.length()))
                + extension;
    }
}

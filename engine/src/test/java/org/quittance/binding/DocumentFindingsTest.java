package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.finding.Finding;
import org.quittance.finding.Messages;

/** Shows every message of the document reader whole, in three languages, in {@code document-findings.txt}. */
class DocumentFindingsTest {
    private static final Path GOLDEN = Path.of(
            System.getProperty("quittance.root"),
            "engine/src/test/resources/org/quittance/binding/document-findings.txt");

    private final Map<String, DocumentReading> cases = new LinkedHashMap<>();

    @Test
    void every_message_is_shown_whole(@TempDir Path folder) throws Exception {
        files();
        documents();
        attachments(folder);
        String shown = cases.entrySet().stream()
                .map(each -> "== " + each.getKey() + "\n" + shown(each.getValue()))
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void no_message_is_without_a_case() throws Exception {
        String golden = Files.readString(GOLDEN);
        assertThat(new TreeSet<>(Messages.catalogue().ids()))
                .filteredOn(id -> id.startsWith("QX-DOC-"))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(golden).contains(" " + id + " "));
    }

    private void files() {
        bytes("a document of 64 MiB and one byte", new byte[DocumentText.LIMIT + 1]);
        bytes("UTF-16 with a mark", "number: 1".getBytes(StandardCharsets.UTF_16));
        bytes("UTF-16 without a mark", "number: 1".getBytes(StandardCharsets.UTF_16LE));
        bytes("Windows-1252", "number: 1\nseller: {name: Hôtel}".getBytes(StandardCharsets.ISO_8859_1));
        bytes("no bytes", new byte[0]);
        yaml("blanks and a remark", "  \n# nothing\n");
        yaml("a list at the top", "- number: 1\n- date: 2026-11-23\n");
        yaml("a text at the top", "Invoice of November");
        yaml("a quote that never ends", "number: \"FA-1\ndate: 2026-11-23\n");
        yaml("a colon in a text", "number: FA: 1\n");
        yaml("a tab as indent", "seller:\n\tname: X\n");
        yaml("nine lines that unfold to gigabytes", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        yaml("an alias", "number: *x\n");
        yaml("a tag", "number: !!int 1\n");
        yaml("two documents", "number: 1\n---\nnumber: 2\n");
        yaml("fifty lists in each other", "lines: " + "[".repeat(50) + "]".repeat(50));
        yaml("a list as key", "? [a, b]\n: c\n");
        yaml("a control character", "number: \u0007\n");
        json("JSON that breaks off", "{\"number\": ");
        json("two values of JSON", "{} {}");
        json("fifty lists of JSON in each other", "{\"lines\": " + "[".repeat(50) + "]".repeat(50) + "}");
    }

    private void documents() {
        yaml("an unknown key with a near one", "sellr: {name: X}\n");
        yaml("an unknown key without", "seller:\n  xyzzy: X\n");
        yaml("an unknown key in a value", "object: {value: A, schema: ABC}\n");
        yaml("a decimal comma between braces", "lines: [{price: 1,50, unit: day}]\n");
        yaml("a key twice", "number: 1\ndate: 2026-11-23\nnumber: 2\n");
        yaml("a list for one value", "number: [1, 2]\n");
        yaml("a list for one group", "seller: [{name: A}, {name: B}]\n");
        yaml("a list in a list", "lines:\n  - - name: A\n");
        yaml("a text for a group", "seller: Lumen\n");
        yaml("keys for a value", "number: {value: 1}\n");
        yaml("a scheme without a value", "object: {scheme: ABT}\n");
        yaml("a file name without a file", "attachments: [{reference: A, filename: a.pdf}]\n");
        yaml("an unknown unit with a near one", "lines: [{name: A, unit: dyas}]\n");
        yaml("an unknown unit without", "lines: [{name: A, unit: parsnip-years}]\n");
        yaml("days in other ways", "date: 23/11/2026\ndue-date: 20261223\nvat-point-date: 2026-11-23T10:00:00Z\n");
        yaml("days that are none", "date: tomorrow\ndue-date: 2026-02-30\n");
        yaml(
                "numbers in other ways",
                "prepaid: 12,50\nrounding: 1e-2\nlines:\n  - {quantity: 1 234.5, price: \"1.234,50\"}\n  - {price: 1'234'567}\n");
        yaml("numbers that are none", "prepaid: twelve\nrounding: 1,234\nlines: [{price: 12 €, quantity: 1e99}]\n");
        yaml("a character that XML cannot carry", "number: \"\\x07\"\n");
        yaml("Base64 that is none", "attachments: [{reference: A, content: \"%%%\", mime: pdf, filename: a.pdf}]\n");
        yaml("an endpoint without scheme", "seller: {endpoint: 732829320}\n");
        yaml("an endpoint of an unknown scheme", "seller: {endpoint: \"siren:732829320\"}\n");
        yaml("a term twice by two keys", "order: A\nengagement: B\n");
        yaml("a term twice, once in terms", "number: A\nterms: {BT-1: B}\n");
        yaml("a term that is none", "terms: {number: A}\n");
        yaml("a term that is nearly one", "terms: {BT-1190: A}\n");
        yaml("terms that are a text", "terms: A\n");
        yaml("terms at the wrong place", "seller:\n  terms: {BT-44: A}\nterms: {BT-131: 1.00}\n");
        yaml("VAT in an unknown word", "lines: [{vat: reduced}]\n");
        yaml("VAT in nearly a word", "lines: [{vat: reverse-chrage}]\n");
        yaml("VAT in two words", "lines: [{vat: {exempt: A, export: B}}]\n");
        yaml("VAT without its rate", "lines: [{vat: standard}]\n");
        yaml("VAT of zero", "lines: [{vat: 0}]\n");
        yaml("VAT zero with a reason", "lines: [{vat: {zero: because}}]\n");
        yaml(
                "two reasons for one category",
                "lines:\n  - vat: {exempt: because}\n  - vat: exempt\n  - vat: {exempt: {reason: despite}}\n");
    }

    private void attachments(Path folder) throws Exception {
        String text = """
                attachments:
                  - ../secret.pdf
                  - /etc/passwd
                  - missing.pdf
                  - run.exe
                  - big.pdf
                  - link.pdf
                  - empty.pdf
                """;
        Path base = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("secret.pdf"), "secret");
        Files.writeString(base.resolve("run.exe"), "MZ");
        Files.write(base.resolve("big.pdf"), new byte[DocumentAttachments.LIMIT + 1]);
        Files.createFile(base.resolve("empty.pdf"));
        Files.createSymbolicLink(base.resolve("link.pdf"), folder.resolve("secret.pdf"));
        cases.put(
                "files that cannot be carried",
                new DocumentReader(DocumentAttachments.in(base))
                        .read(text.getBytes(StandardCharsets.UTF_8), "invoice.yaml"));
        yaml("a file without a folder", "attachments: timesheet.pdf\n");
    }

    private void yaml(String name, String text) {
        cases.put(name, Documents.read(text, DocumentFormat.YAML));
    }

    private void json(String name, String text) {
        cases.put(name, Documents.read(text, DocumentFormat.JSON));
    }

    private void bytes(String name, byte[] bytes) {
        cases.put(name, new DocumentReader().read(bytes, DocumentFormat.YAML));
    }

    private static String shown(DocumentReading reading) {
        return reading instanceof DocumentReading.Refused refused
                ? refused.findings().stream().map(DocumentFindingsTest::shown).collect(Collectors.joining())
                : "read\n";
    }

    private static String shown(Finding finding) {
        StringBuilder text = new StringBuilder("%s:%s %s %s\n"
                .formatted(
                        finding.place().line(),
                        finding.place().column(),
                        finding.rule(),
                        String.join(", ", finding.terms())));
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN}) {
            text.append("   %s → %s\n".formatted(finding.text(locale), finding.fix(locale)));
        }
        return text.toString();
    }
}

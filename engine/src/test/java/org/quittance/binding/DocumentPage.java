package org.quittance.binding;

import java.util.Locale;
import org.quittance.binding.DocumentForm.EntriesForm;
import org.quittance.binding.DocumentForm.FileForm;
import org.quittance.binding.DocumentForm.MapForm;
import org.quittance.binding.DocumentForm.Note;
import org.quittance.binding.DocumentForm.ValueForm;

/** Prints the reference page of the document from its skeleton. */
final class DocumentPage {
    private static final String HEAD = """
            # Writing an invoice

            An invoice is written as YAML or JSON with the keys below; JSON has the same keys and values. Only what the
            author knows is written: totals, VAT amounts and the breakdown are computed. This page is generated from
            `document.yaml`, which also drives the reader, the writer and the JSON Schema (`docs/invoice.schema.json`).

            ```yaml
            %s```

            Values are the text that stands in the file: `007`, `1.10`, `no` and `06000` need no quotes and stay as they
            are. Put quotes around a text with `: ` or ` #` in it. A number has a decimal point and no separators
            (`1234.50`), a day is `2026-11-23`. Where a code is asked for, words do (`unit: day`, `type: credit note`, in
            English, French or German), and so does the code. A key with nothing behind it counts as not there. Anchors,
            aliases and tags of YAML are refused. Where a list is allowed, one item may stand without the dash.

            Everything that is wrong is reported at once, with the keys that lead there, line, column and what to write
            instead; a misspelt key names the nearest one.

            `terms:` may stand beside the keys of any group, and says by id what has no key, verbatim:
            `terms: {BT-19: "4711"}`, `terms: {BT-29: {value: "123", BT-29-1: "0088"}}`. A term that a key says already is
            an error there. Nothing is looked up or checked, so codes have to be codes. A blank (`terms: {BT-3: ""}`) says
            that a term with a default is not there.
            """;

    private final StringBuilder out = new StringBuilder();

    private DocumentPage() {}

    static String markdown(String example) {
        DocumentPage page = new DocumentPage();
        page.out.append(HEAD.formatted(example));
        page.section("", "The invoice", DocumentSkeleton.standard().invoice());
        page.shapes();
        page.vat();
        page.notes();
        return page.out.toString();
    }

    private void section(String path, String title, MapForm form) {
        out.append("\n## ").append(title).append("\n\n| key | term | meaning | example |\n|---|---|---|---|\n");
        form.keys().values().forEach(this::rows);
        form.keys().values().stream()
                .filter(key -> key.map().isPresent() && key.shape() == null)
                .forEach(key -> section(
                        path + key.name() + ".",
                        "`%s%s` (%s)"
                                .formatted(
                                        path,
                                        key.name(),
                                        DocumentSchema.description(key).split(" ", 2)[0]),
                        key.map().get()));
    }

    private void rows(DocumentKey key) {
        String[] description = DocumentSchema.description(key).split("(?<!,) ", 2);
        String shape = key.shape() == null ? "" : "; keys of the shape `%s`".formatted(key.shape());
        String meaning = description[1] + shape + (key.repeats() ? "; may be a list" : "") + fallback(key);
        row(key.name(), description[0], meaning, key.group() == null ? example(key.note()) : "");
        if (key.group() != null) {
            key.forms().forEach(form -> way(key, form));
        }
    }

    private void shapes() {
        out.append("""

                ## Shapes

                Several groups share these keys. The terms are those of one of them; in the other groups the terms are the
                ones like them (column `like` of `terms.tsv`), and a key for which a group has no term is not there.
                """);
        DocumentSkeleton.standard()
                .shapes()
                .forEach((name, form) -> section(name + ".", "Shape `%s`".formatted(name), form));
    }

    private static String fallback(DocumentKey key) {
        return key.forms().get(0) instanceof ValueForm value && value.fallback() != null
                ? "; default `%s`".formatted(value.fallback().text())
                : "";
    }

    private void way(DocumentKey key, DocumentForm form) {
        if (form instanceof ValueForm value) {
            row("", value.term().id(), value.term().name(Locale.ENGLISH), example(key, form.note()));
        } else if (form instanceof FileForm file) {
            row("", file.term().id(), "a file beside the document", example(key, form.note()));
        } else if (form instanceof EntriesForm entries) {
            row(
                    "",
                    entries.key().id() + ", " + entries.value().id(),
                    form.note().remark().isEmpty()
                            ? "any keys with values"
                            : form.note().remark(),
                    example(key, form.note()));
        }
    }

    private static String example(DocumentKey key, Note note) {
        return "`%s: %s`".formatted(key.name(), note.example());
    }

    private static String example(Note note) {
        return note.example().isEmpty() ? "" : "`" + note.example() + "`";
    }

    private void row(String key, String term, String meaning, String example) {
        out.append("| %s | %s | %s | %s |\n"
                .formatted(key.isEmpty() ? "" : "`" + key + "`", term, meaning.replace("|", "\\|"), example));
    }

    private void vat() {
        out.append("""

                ## Ways to say VAT

                `vat: 20` is the standard category with its rate. Where no VAT is due, the word says why; the reason text or
                code goes to the breakdown of the category once, so it is enough to give it with one line.

                | write | category | rate | reason code |
                |---|---|---|---|
                """);
        for (DocumentVatCategory way : DocumentSkeleton.standard().categories().values()) {
            String write = way.rated()
                    ? "vat: {%s: 20}"
                    : way.reasoned() ? "vat: {%s: your text}` or `vat: {%1$s: {reason: ..., code: ...}}" : "vat: %s";
            String rate = way.rate() != null ? way.rate() : way.rated() ? "as written" : "none";
            out.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            write.replace("%s", way.word()).replace("%1$s", way.word()),
                            way.category(),
                            rate,
                            way.reason() == null || way.reason().isEmpty() ? "" : "`" + way.reason() + "`"));
        }
    }

    private void notes() {
        out.append("\n## Words of this format\n\n| term | word | code |\n|---|---|---|\n");
        DocumentSkeleton.standard()
                .words()
                .forEach((term, words) -> words.forEach(
                        (word, code) -> out.append("| %s | `%s` | `%s` |\n".formatted(term, word, code))));
    }
}

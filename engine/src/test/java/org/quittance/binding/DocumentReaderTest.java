package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.binding.DocumentForm.AttributeForm;
import org.quittance.binding.DocumentForm.EntriesForm;
import org.quittance.binding.DocumentForm.FileForm;
import org.quittance.binding.DocumentForm.MapForm;
import org.quittance.binding.DocumentForm.ValueForm;
import org.quittance.binding.DocumentForm.VatForm;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

class DocumentReaderTest {

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("quittance.root"), "samples/src/main/invoices"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read_and_written_with_keys_only(Path sample) throws Exception {
        DocumentAttachments beside = DocumentAttachments.in(sample.resolveSibling("."));
        Group invoice =
                Documents.invoice(new DocumentReader(beside).read(Files.readAllBytes(sample), sample.toString()));
        String yaml = new String(new DocumentWriter().write(invoice, DocumentFormat.YAML), StandardCharsets.UTF_8);
        assertThat(yaml).doesNotContainPattern("(?m)^[ -]*terms:");
        assertThat(Documents.dump(Documents.invoice(yaml))).isEqualTo(Documents.dump(invoice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "on",
                "true",
                "007",
                "1.10",
                "1e5",
                "0x1F",
                "12:30:45",
                "1_000",
                ".5",
                "NO",
                "2026-11-23",
                "Smith & Sons <Ltd>",
                "L'Étoile",
                "a 'b' \"c\""
            })
    void a_plain_scalar_is_its_source_text(String text) {
        assertThat(Documents.invoice("number: " + text).text("BT-1")).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "1e5", "100", "-0.0", "true", "12345678901234567890.123"})
    void a_number_of_json_is_its_source_text(String text) {
        DocumentReading reading = Documents.read("\uFEFF{\"number\": " + text + "}", DocumentFormat.JSON);
        assertThat(Documents.invoice(reading).text("BT-1")).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number:", "number: ''", "number: '  '", "number: ~", "number: null", "{\"number\": null}"})
    void a_key_with_nothing_behind_it_is_not_there(String yaml) {
        assertThat(Documents.invoice(yaml + "\n").value("BT-1")).isEmpty();
    }

    @Test
    void a_quoted_null_is_a_name() {
        assertThat(Documents.invoice("seller: {name: 'null'}").find("BT-27").map(Value::text))
                .contains("null");
    }

    @Test
    void norway_is_a_country() {
        assertThat(Documents.invoice("seller: {address: {country: NO}}")
                        .find("BT-40")
                        .map(Value::text))
                .contains("NO");
    }

    @ParameterizedTest
    @CsvSource({
        "type: credit note, BT-3, 381",
        "type: Avoir, BT-3, 381",
        "type: '381', BT-3, 381",
        "currency: chf, BT-5, CHF",
        "vat-point: payment-date, BT-8, 432",
        "profile: en16931, BT-24, urn:cen.eu:en16931:2017",
        "profile: urn:other, BT-24, urn:other",
        "lines: [{unit: days}], BT-130, DAY",
        "lines: [{unit: m²}], BT-130, MTK",
        "lines: [{quantity: 1.10}], BT-129, 1.10",
        "'payment: {iban: FR76 3000 6000}', BT-84, FR7630006000",
        "'payment: {means: direct debit}', BT-81, 49",
    })
    void words_become_codes_and_numbers_keep_their_digits(String yaml, String term, String text) {
        assertThat(Documents.invoice(yaml).find(term).map(Value::text)).contains(text);
    }

    @Test
    void what_goes_without_saying_is_added() {
        Group invoice = Documents.invoice("""
                payment: {iban: FR76}
                lines:
                  - name: A
                  - {name: B, discount: 10%, charge: 5}
                """);
        assertThat(Documents.dump(invoice)).isEqualTo("""
                BT-3#001 = 380\s
                BT-5#001 = EUR\s
                BG-16[1]
                  BT-81#001 = 30\s
                  BG-17[1]
                    BT-84#001 = FR76\s
                BG-25[1]
                  BT-126#001 = 1\s
                  BG-31[1]
                    BT-153#001 = A\s
                BG-25[2]
                  BT-126#001 = 2\s
                  BG-27[1]
                    BT-138#001 = 10\s
                    BT-140#001 = 95\s
                  BG-28[1]
                    BT-141#001 = 5\s
                  BG-31[1]
                    BT-153#001 = B\s""");
    }

    @Test
    void schemes_are_said_in_every_way() {
        Group invoice = Documents.invoice("""
                seller:
                  siret: 732 829 320 00074
                  ids: [A, {value: B, scheme: "0088"}]
                  siren: 732 829 320
                  endpoint: 0225:732829320
                buyer:
                  endpoint: {scheme: EM, value: "a:b@c.example"}
                """);
        assertThat(Documents.dump(invoice.group("BG-4").orElseThrow())).isEqualTo("""
                BT-29#001 = 73282932000074 {BT-29-1=0009}
                BT-29#002 = A\s
                BT-29#003 = B {BT-29-1=0088}
                BT-30#001 = 732829320 {BT-30-1=0002}
                BT-34#001 = 732829320 {BT-34-1=0225}""");
        assertThat(Documents.dump(invoice.group("BG-7").orElseThrow()))
                .isEqualTo("BT-49#001 = a:b@c.example {BT-49-1=EM}");
    }

    @Test
    void vat_is_said_in_every_way_and_explained_once() {
        Group invoice = Documents.invoice("""
                allowances: [{amount: 5.00, vat: 20}]
                lines:
                  - vat: 5.5
                  - vat: 20 %
                  - vat: reverse-charge
                  - vat: {reverse-charge: "Autoliquidation – art. 283-2 nonies du CGI"}
                  - vat: {exempt: {reason: Enseignement, code: VATEX-FR-CGI261-4}}
                  - vat: {outside-scope: }
                  - vat: {canary-islands: 7}
                  - vat: zero
                """);
        assertThat(invoice.groups("BG-25").stream()
                        .map(line -> line.group("BG-30").orElseThrow())
                        .map(vat -> vat.text("BT-151").orElse("") + " "
                                + vat.text("BT-152").orElse("-")))
                .containsExactly("S 5.5", "S 20", "AE 0", "AE 0", "E 0", "O -", "L 7", "Z 0");
        assertThat(invoice.groups("BG-23").stream().map(Documents::dump)).containsExactly("""
                BT-118#001 = AE\s
                BT-119#001 = 0\s
                BT-120#001 = Autoliquidation – art. 283-2 nonies du CGI\s
                BT-121#001 = VATEX-EU-AE\s""", """
                BT-118#001 = E\s
                BT-119#001 = 0\s
                BT-120#001 = Enseignement\s
                BT-121#001 = VATEX-FR-CGI261-4\s""", """
                BT-118#001 = O\s
                BT-121#001 = VATEX-EU-O\s""");
    }

    @Test
    void a_declared_breakdown_is_completed_not_doubled() {
        Group invoice = Documents.invoice("""
                vat-breakdown: [{category: AE, rate: 0, taxable: 10.00, tax: 0.00}]
                lines: [{vat: {reverse-charge: Autoliquidation}}]
                """);
        assertThat(invoice.groups("BG-23").stream().map(Documents::dump)).containsExactly("""
                BT-116#001 = 10.00\s
                BT-117#001 = 0.00\s
                BT-118#001 = AE\s
                BT-119#001 = 0\s
                BT-120#001 = Autoliquidation\s""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes: {late-penalty: A, general: B}",
                "notes: [{late-penalty: A}, {general: B}]",
                "notes: [{subject: PMD, text: A}, {subject: general, text: B}]",
                "notes: [{PMD: A}, {terms: {BT-21: AAI, BT-22: B}}]",
            })
    void notes_are_said_in_every_way(String yaml) {
        assertThat(Documents.invoice(yaml).groups("BG-1").stream()
                        .map(note -> note.text("BT-21").orElse("") + " "
                                + note.text("BT-22").orElse("")))
                .containsExactly("PMD A", "AAI B");
    }

    @Test
    void terms_say_what_has_no_key() {
        Group invoice = Documents.invoice("""
                terms: {BT-5: "", BT-3: "999", BT-9: soon}
                seller:
                  terms:
                    BT-29: [A, {value: B, BT-29-1: XXXX}]
                    BT-40: ZZ
                """);
        assertThat(Documents.dump(invoice)).isEqualTo("""
                BT-3#001 = 999\s
                BG-4[1]
                  BT-29#001 = A\s
                  BT-29#002 = B {BT-29-1=XXXX}
                  BG-5[1]
                    BT-40#001 = ZZ\s
                BT-20-00[1]
                  BT-9#001 = soon\s""");
    }

    @Test
    void every_value_knows_where_it_stands() {
        Group invoice = Documents.invoice("seller:\n  name: A\n  address: {city: Nice}\nlines:\n  - unit: day\n");
        assertThat(invoice.find("BT-27").map(Value::position)).contains(new Position(2, 9));
        assertThat(invoice.find("BT-37").map(Value::position)).contains(new Position(3, 19));
        assertThat(invoice.groups("BG-25").get(0).value("BT-130").map(Value::position))
                .contains(new Position(5, 11));
        Group json = Documents.invoice(Documents.read("{\n  \"seller\": {\"name\": \"A\"}\n}", DocumentFormat.JSON));
        assertThat(json.find("BT-27").map(Value::position)).contains(new Position(2, 22));
    }

    @Test
    void all_findings_are_reported_at_once_in_the_order_of_the_document() {
        assertThat(Documents.findings("dat: 1\nseller: {nmae: A}\nlines:\n  - {unit: dyas, price: '1,5'}\n"))
                .hasSize(4)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("1:1 QX-DOC-KEY-LIKE: dat: "),
                        second -> assertThat(second).startsWith("2:10 QX-DOC-KEY-LIKE: seller.nmae: "),
                        third -> assertThat(third).startsWith("4:12 QX-DOC-WORD-LIKE: lines[1].unit (BT-130): "),
                        fourth -> assertThat(fourth).startsWith("4:25 QX-DOC-NUMBER-LIKE: lines[1].price (BT-146): "));
    }

    @Test
    void a_file_beside_the_document_is_carried(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("more/hours.pdf"), "%PDF");
        DocumentReading reading = new DocumentReader(DocumentAttachments.in(folder))
                .read("attachments: more/hours.pdf".getBytes(StandardCharsets.UTF_8), "invoice.yaml");
        assertThat(Documents.dump(Documents.invoice(reading).groups("BG-24").get(0)))
                .isEqualTo("""
                BT-122#001 = hours.pdf\s
                BT-125#001 = JVBERg== {BT-125-1=application/pdf, BT-125-2=hours.pdf}""");
    }

    @Test
    void yaml_and_json_say_the_same() throws Exception {
        for (Path sample : samples().toList()) {
            DocumentReader reader = new DocumentReader(DocumentAttachments.in(sample.resolveSibling(".")));
            Group invoice = Documents.invoice(reader.read(Files.readAllBytes(sample), DocumentFormat.YAML));
            String json = new String(new DocumentWriter().write(invoice, DocumentFormat.JSON), StandardCharsets.UTF_8);
            assertThat(Documents.dump(Documents.invoice(Documents.read(json, DocumentFormat.JSON))))
                    .isEqualTo(Documents.dump(invoice));
        }
    }

    @Test
    void ten_thousand_lines_are_read_in_seconds() {
        StringBuilder yaml = new StringBuilder("number: BIG\nlines:\n");
        for (int i = 0; i < 10_000; i++) {
            yaml.append("  - {name: Item %d, quantity: 2, unit: piece, price: 1.25, vat: 20}\n".formatted(i));
        }
        long start = System.nanoTime();
        assertThat(Documents.invoice(yaml.toString()).groups("BG-25")).hasSize(10_000);
        assertThat((System.nanoTime() - start) / 1_000_000_000.0).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({"invoice.json, JSON", "INVOICE.JSON, JSON", "invoice.yaml, YAML", "invoice.yml, YAML", "-, YAML"})
    void the_file_name_tells_the_format(String name, DocumentFormat format) {
        assertThat(DocumentFormat.of(name)).isEqualTo(format);
    }

    @Test
    void the_first_sign_tells_the_format() {
        assertThat(DocumentFormat.of(" \uFEFF\n{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentFormat.JSON);
        assertThat(DocumentFormat.of("number: 1".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentFormat.YAML);
    }

    @Test
    void every_term_of_the_standard_has_a_key() {
        Set<String> said = new HashSet<>();
        collect(DocumentSkeleton.standard().invoice(), said);
        List<String> missing = new ArrayList<>();
        for (Term term : Terms.standard().all()) {
            boolean value = term.type() != Term.Type.ATTRIBUTE && !term.group();
            if (value && term.in(Profile.EN16931).isPresent() && !said.contains(term.id())) {
                missing.add(term.id());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_example_of_the_skeleton_is_read() {
        examples(DocumentSkeleton.standard().invoice(), "%s");
    }

    private static void collect(MapForm form, Set<String> said) {
        for (DocumentKey key : form.keys().values()) {
            for (DocumentForm each : key.forms()) {
                if (each instanceof MapForm map) {
                    collect(map, said);
                } else if (each instanceof ValueForm value) {
                    said.add(value.term().id());
                } else if (each instanceof VatForm vat) {
                    said.addAll(List.of(vat.category().id(), vat.rate().id()));
                } else if (each instanceof EntriesForm entries) {
                    said.addAll(List.of(entries.key().id(), entries.value().id()));
                }
            }
        }
    }

    private static void examples(MapForm form, String frame) {
        for (Map.Entry<String, DocumentKey> entry : form.keys().entrySet()) {
            DocumentKey key = entry.getValue();
            String around = frame.replace("%s", "{" + entry.getKey() + ": %s}");
            for (DocumentForm each : key.forms()) {
                if (each instanceof MapForm map) {
                    examples(map, around);
                } else if (!(each instanceof FileForm) && !(each instanceof AttributeForm)) {
                    String text = key.group() == null
                            ? key.note().example()
                            : each.note().example();
                    assertThat(text).as(around).isNotEmpty();
                    String quoted = text.startsWith("{") || text.startsWith("\"") ? text : "\"" + text + "\"";
                    assertThat(Documents.findings(around.replace("%s", quoted))).isEmpty();
                }
            }
        }
    }
}

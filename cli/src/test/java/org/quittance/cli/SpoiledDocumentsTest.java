package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A sound invoice, spoiled in one place at a time: each is refused with its reason, and nothing is written. */
class SpoiledDocumentsTest {
    private static final String SOUND = """
            number: FA-2026-0042
            date: 2026-11-23
            due-date: 2026-12-23
            seller:
              name: Atelier Lumen SARL
              siren: 732 829 320
              vat-id: FR44732829320
              address: {street: 18 rue des Filatures, postcode: 59800, city: Lille, country: FR}
            buyer:
              name: Hôtel Bellevue SAS
              address: {street: 3 quai du Port, postcode: 13002, city: Marseille, country: FR}
            delivery: {date: 2026-11-20}
            lines:
              - {id: 1, name: Étude, quantity: 3.5, unit: day, price: 720.00, vat: 20}
              - {id: 2, name: Lampe, quantity: 8, unit: piece, price: 489.00, discount: 10%, vat: 20}
            payment: {iban: FR76 3000 6000 0112 3456 7890 189}
            """;

    /**
     * One way to spoil it.
     *
     * @param name what is wrong
     * @param from the text that is replaced
     * @param to what stands there instead
     * @param told what the command must say, all of it
     */
    private record Spoiled(String name, String from, String to, List<String> told) {}

    private static final List<Spoiled> ALL = List.of(
            new Spoiled(
                    "declared VAT total off by a cent",
                    "payment:",
                    "totals: {vat: 1208.17}\npayment:",
                    List.of("BR-CO-14", "BT-110", "1208.17", "1208.16")),
            new Spoiled(
                    "VAT of a breakdown off by a cent, inside the official tolerance",
                    "payment:",
                    "vat-breakdown: [{category: S, rate: 20, taxable: 6040.80, tax: 1208.17}]\npayment:",
                    List.of("QX-", "BT-117", "1208.17", "1208.16")),
            new Spoiled("unknown unit", "unit: day", "unit: dya", List.of("QX-DOC-", "BT-130", "dya", "day")),
            new Spoiled("unknown key", "seller:", "sellr:", List.of("QX-DOC-", "sellr", "seller", "line 4")),
            new Spoiled(
                    "missing buyer",
                    "buyer:\n  name: Hôtel Bellevue SAS\n  address: {street: 3 quai du Port, postcode: 13002, city: Marseille, country: FR}\n",
                    "",
                    List.of("BG-7")),
            new Spoiled("IBAN with a wrong check digit", "FR76 3000", "FR77 3000", List.of("QX-", "BT-84", "FR77")),
            new Spoiled("two lines with one id", "id: 2", "id: 1", List.of("QX-", "BT-126", "1")),
            new Spoiled(
                    "an amount with three decimals",
                    "payment:",
                    "prepaid: 10.123\npayment:",
                    List.of("QX-TERM-DECIMALS", "BT-113", "10.123")),
            new Spoiled(
                    "a day that is not in the calendar",
                    "date: 2026-11-23",
                    "date: 2026-02-30",
                    List.of("BT-2", "2026-02-30")),
            new Spoiled("an unknown currency", "lines:", "currency: EURS\nlines:", List.of("BT-5", "EURS", "EUR")),
            new Spoiled("a negative price", "price: 720.00", "price: -720.00", List.of("BR-27", "BT-146")),
            new Spoiled(
                    "reverse charge without the buyer's VAT identifier",
                    "discount: 10%, vat: 20",
                    "vat: reverse-charge",
                    List.of("BR-AE-")),
            new Spoiled(
                    "an intra-EU supply without the buyer's VAT identifier",
                    "discount: 10%, vat: 20",
                    "vat: intra-community",
                    List.of("BR-IC-")),
            new Spoiled("a comma in a number", "3.5", "\"3,5\"", List.of("QX-DOC-", "BT-129", "3,5")));

    @TempDir
    Path folder;

    @Test
    void the_sound_one_is_accepted() throws IOException {
        assertThat(create(SOUND).exit()).isZero();
        assertThat(folder.resolve("out.xml")).exists();
    }

    @TestFactory
    Stream<DynamicTest> each_spoiled_one_is_refused_with_its_reason_and_nothing_is_written() {
        return ALL.stream()
                .map(spoiled -> DynamicTest.dynamicTest(spoiled.name(), () -> {
                    Files.deleteIfExists(folder.resolve("out.xml"));
                    assertThat(SOUND).contains(spoiled.from());
                    Command run = create(SOUND.replace(spoiled.from(), spoiled.to()));
                    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.REJECTED);
                    assertThat(run.err()).contains(spoiled.told());
                    assertThat(folder.resolve("out.xml")).doesNotExist();
                }));
    }

    /**
     * The same faults in XML that somebody else made.
     *
     * @param name what is wrong
     * @param from the regular expression for the text that is replaced, at its first place
     * @param to what stands there instead
     * @param exit what validate must answer: a rule that only we have is a warning there
     * @param rule a rule that must be named
     */
    private record SpoiledXml(String name, String from, String to, int exit, String rule) {}

    private static final List<SpoiledXml> XML = List.of(
            new SpoiledXml(
                    "VAT total off by a cent", ">1208.16</ram:TaxTotal", ">1208.17</ram:TaxTotal", 1, "BR-CO-14"),
            new SpoiledXml(
                    "VAT of a breakdown off by a cent",
                    ">1208.16<([\\s\\S]*)>1208.16<([\\s\\S]*)>7248.96<([\\s\\S]*)>7248.96<",
                    ">1208.17<$1>1208.17<$2>7248.97<$3>7248.97<",
                    0,
                    "QX-VAT-AMOUNT"),
            new SpoiledXml("unknown unit", "unitCode=\"DAY\"", "unitCode=\"DYA\"", 1, "BR-CL-23"),
            new SpoiledXml("missing buyer", "<ram:BuyerTradeParty>[\\s\\S]*</ram:BuyerTradeParty>", "", 1, "BR-07"),
            new SpoiledXml("IBAN with a wrong check digit", "FR7630006", "FR7730006", 0, "QX-IBAN"),
            new SpoiledXml("two lines with one id", "<ram:LineID>2<", "<ram:LineID>1<", 0, "QX-LINE-ID-TWICE"),
            new SpoiledXml(
                    "an amount with three decimals",
                    "<ram:LineTotalAmount>2520.00<",
                    "<ram:LineTotalAmount>2520.001<",
                    1,
                    "BR-DEC-23"),
            new SpoiledXml("a day that is not in the calendar", ">20261123<", ">20260230<", 0, "QX-DATE"),
            new SpoiledXml("an unknown currency", ">EUR<", ">EUX<", 1, "BR-CL-04"),
            new SpoiledXml("a negative price", ">720.00</ram:ChargeAmount", ">-720.00</ram:ChargeAmount", 1, "BR-27"),
            new SpoiledXml("a comma in a number", ">3.5</ram:Billed", ">3,5</ram:Billed", 1, "XSD-"),
            new SpoiledXml(
                    "an element that the standard does not know",
                    "<ram:ID>FA-2026-0042</ram:ID>",
                    "<ram:ID>FA-2026-0042</ram:ID><ram:Nonsense/>",
                    1,
                    "XSD-"));

    @TestFactory
    Stream<DynamicTest> the_same_faults_in_xml_are_judged_as_the_contract_says() throws IOException {
        create(SOUND);
        String sound = Files.readString(folder.resolve("out.xml"));
        return XML.stream()
                .map(spoiled -> DynamicTest.dynamicTest(spoiled.name(), () -> {
                    String wrong = sound.replaceFirst(spoiled.from(), spoiled.to());
                    assertThat(wrong).isNotEqualTo(sound);
                    Path file = Files.writeString(folder.resolve("wrong.xml"), wrong);
                    Command run = Command.run("validate", file, "--lang", "en");
                    assertThat(run.out()).contains(spoiled.rule());
                    assertThat(run.exit()).as(run.out()).isEqualTo(spoiled.exit());
                }));
    }

    private Command create(String document) throws IOException {
        Path source = Files.writeString(folder.resolve("in.yaml"), document);
        return Command.run("create", source, "-o", folder.resolve("out.xml"), "--lang", "en");
    }
}

package org.quittance.validation;

import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** XML that means harm, made in code, and the answer that each has to get. Its {@link #main} judges all of it. */
final class HostileXml {
    /** Stands for an address that must never be asked; tests put their own in its place. */
    static final String ADDRESS = "http://127.0.0.1:9/";

    private static final int MILLION = 1_000_000;

    private HostileXml() {}

    /**
     * One document.
     *
     * @param name what it is
     * @param bytes makes it
     * @param verdict the verdict
     * @param id a finding's rule, or a reason, that has to be there; empty where the verdict says all
     */
    record Case(String name, Supplier<byte[]> bytes, Verdict verdict, String id) {
        /** Whether the answer is the right one. */
        boolean answered(FileReport report) {
            return report.verdict() == verdict && (id.isEmpty() || ids(report).contains(id));
        }
    }

    /** The rules and reasons of a report. */
    static List<String> ids(FileReport report) {
        List<String> ids = new ArrayList<>();
        report.findings().forEach(f -> ids.add(f.rule()));
        report.steps().stream()
                .filter(step -> step.reason() != null)
                .forEach(step -> ids.add(step.reason().id()));
        return ids;
    }

    /** Judges everything; the exit code is 0 if each got the right answer. */
    public static void main(String[] args) {
        List<String> wrong = new ArrayList<>();
        for (Case one : all()) {
            FileReport report =
                    Samples.VALIDATOR.validate(one.name(), one.bytes().get(), Options.STANDARD);
            if (!one.answered(report)) {
                wrong.add(one.name() + ": " + report.verdict() + " " + report.steps());
            }
        }
        System.out.println(wrong);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        doctypes(cases);
        references(cases);
        encodings(cases);
        characters(cases);
        sizes(cases);
        numbers(cases);
        return cases;
    }

    private static void rejected(List<Case> cases, String name, String rule, Supplier<byte[]> bytes) {
        cases.add(new Case(name, bytes, Verdict.REJECTED, rule));
    }

    private static void limited(List<Case> cases, String name, String reason, Supplier<byte[]> bytes) {
        cases.add(new Case(name, bytes, Verdict.INCOMPLETE, reason));
    }

    private static void harmless(List<Case> cases, String name, Supplier<byte[]> bytes) {
        cases.add(new Case(name, bytes, Verdict.ACCEPTED, ""));
    }

    private static String doctype(String inside) {
        String declaration = basic().substring(0, basic().indexOf('\n'));
        return declaration + "<!DOCTYPE x " + inside + ">" + basic().substring(declaration.length());
    }

    private static String named(String content) {
        return basic().replace("Pommes", content);
    }

    private static void doctypes(List<Case> cases) {
        String rule = "QX-XML-DOCTYPE";
        rejected(
                cases,
                "an external entity",
                rule,
                () -> utf8(
                        doctype("[<!ENTITY e SYSTEM 'file:///etc/hostname'>]").replace("Pommes", "&e;")));
        rejected(
                cases,
                "an external entity by the network",
                rule,
                () -> utf8(doctype("[<!ENTITY e SYSTEM '" + ADDRESS + "'>]").replace("Pommes", "&e;")));
        rejected(
                cases, "a parameter entity", rule, () -> utf8(doctype("[<!ENTITY % p SYSTEM '" + ADDRESS + "'> %p;]")));
        rejected(cases, "an external subset", rule, () -> utf8(doctype("SYSTEM '" + ADDRESS + "x.dtd'")));
        rejected(cases, "a public subset", rule, () -> utf8(doctype("PUBLIC '-//X//Y' '" + ADDRESS + "x.dtd'")));
        rejected(
                cases,
                "a billion laughs",
                rule,
                () -> utf8(doctype("[<!ENTITY l0 'lol'>"
                                + IntStream.range(0, 9)
                                        .mapToObj(
                                                i -> "<!ENTITY l" + (i + 1) + " '" + ("&l" + i + ";").repeat(10) + "'>")
                                        .collect(Collectors.joining())
                                + "]")
                        .replace("Pommes", "&l9;")));
        rejected(
                cases,
                "a quadratic blow-up",
                rule,
                () -> utf8(doctype("[<!ENTITY a '" + "a".repeat(100_000) + "'>]")
                        .replace("Pommes", "&a;".repeat(100_000))));
        rejected(cases, "an entity that is not declared", "QX-XML-NOT-WELL-FORMED", () -> utf8(named("&e;")));
        rejected(cases, "a document type and no more", "", () -> utf8("<!DOCTYPE x"));
    }

    private static void references(List<Case> cases) {
        String secret = "href='file:///etc/hostname' parse='text'";
        rejected(
                cases,
                "an inclusion",
                "XSD-cvc-complex-type.2.2",
                () -> utf8(named("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' " + secret + "/>")));
        harmless(
                cases,
                "a schema elsewhere",
                () -> utf8(basic().replace(
                                "<rsm:CrossIndustryInvoice ",
                                "<rsm:CrossIndustryInvoice xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='"
                                        + "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100 " + ADDRESS
                                        + "x.xsd'"
                                        + " xsi:noNamespaceSchemaLocation='" + ADDRESS + "y.xsd' ")));
        harmless(
                cases,
                "a stylesheet elsewhere",
                () -> utf8(basic().replace(
                                "<rsm:CrossIndustryInvoice ",
                                "<?xml-stylesheet href='" + ADDRESS
                                        + "x.xsl' type='text/xsl'?><rsm:CrossIndustryInvoice ")));
        rejected(
                cases,
                "another type",
                "XSD-cvc-elt.4.2",
                () -> utf8(
                        basic().replace(
                                        "<ram:Name>Pommes",
                                        "<ram:Name xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='x'>Pommes")));
        rejected(
                cases,
                "nothing where something is to be",
                "",
                () -> utf8(basic().replace(
                                "<ram:Name>Pommes</ram:Name>",
                                "<ram:Name xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>")));
        rejected(
                cases,
                "a base elsewhere",
                "XSD-cvc-complex-type.3.2.2",
                () -> utf8(basic().replace(
                                "<rsm:ExchangedDocument>", "<rsm:ExchangedDocument xml:base='" + ADDRESS + "'>")));
    }

    private static void encodings(List<Case> cases) {
        String bomb = doctype("[<!ENTITY e SYSTEM 'file:///etc/hostname'>]").replace("Pommes", "&e;");
        for (String charset : List.of(
                "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1", "IBM037", "IBM1047")) {
            for (boolean stated : List.of(true, false)) {
                String text = stated ? bomb.replace("UTF-8", charset) : bomb;
                rejected(
                        cases,
                        "a document type in " + charset + (stated ? ", stated" : ""),
                        "",
                        () -> text.getBytes(Charset.forName(charset)));
            }
        }
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
            String text = bomb.replace("UTF-8", "UTF-16");
            rejected(cases, "a document type behind a mark in " + charset, "", () -> ("\uFEFF" + text)
                    .getBytes(Charset.forName(charset)));
        }
        rejected(
                cases,
                "UTF-7",
                "",
                () -> utf8(basic().replace("UTF-8", "UTF-7")
                        .replace("<rsm:CrossIndustryInvoice ", "+ADwAIQ-DOCTYPE x+AD4-<rsm:CrossIndustryInvoice ")));
        rejected(
                cases,
                "an encoding that nobody knows",
                "",
                () -> utf8(basic().replace("UTF-8", "X-" + "Y".repeat(5000))));
        rejected(cases, "UTF-16 that says UTF-8", "", () -> basic().getBytes(StandardCharsets.UTF_16));
        harmless(cases, "a mark", () -> utf8("\uFEFF" + basic()));
        rejected(cases, "two marks", "", () -> utf8("\uFEFF\uFEFF" + basic()));
        rejected(
                cases,
                "a mark of another encoding",
                "",
                () -> joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, utf8(basic())));
        rejected(cases, "version 2.0", "", () -> utf8(basic().replace("version=\"1.0\"", "version=\"2.0\"")));
    }

    private static void characters(List<Case> cases) {
        for (int[] bytes : new int[][] {
            {0xC0, 0xAF},
            {0xC1, 0xBF},
            {0xE0, 0x80, 0xAF},
            {0xED, 0xA0, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xFF},
            {0x80},
            {0xE2, 0x82}
        }) {
            StringBuilder name = new StringBuilder("bytes that are no UTF-8:");
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            for (int b : bytes) {
                name.append(String.format(Locale.ROOT, " %02X", b));
                raw.write(b);
            }
            rejected(cases, name.toString(), "", () -> spliced(raw.toByteArray()));
        }
        for (String text : List.of(
                "\0",
                "\u0001",
                "\u001B[2J",
                "\uFFFE",
                "\uFFFF",
                "&#0;",
                "&#1;",
                "&#xFFFE;",
                "&#xD800;",
                "&#x110000;",
                "&#99999999999;",
                "]]>",
                "<",
                "&",
                "<!-- -- -->")) {
            rejected(cases, "characters that XML has not: " + escaped(text), "", () -> utf8(named(text)));
        }
        rejected(cases, "zeros around", "", () -> joined(new byte[1000], utf8(basic()), new byte[1000]));
        rejected(cases, "zeros behind", "", () -> joined(utf8(basic()), new byte[1000]));
        rejected(
                cases,
                "an attribute twice",
                "QX-XML-NOT-WELL-FORMED",
                () -> utf8(basic().replace("unitCode=\"KGM\"", "unitCode='KGM' unitCode='C62'")));
        rejected(cases, "a prefix that nobody declared", "QX-XML-NOT-WELL-FORMED", () -> utf8(named("<x:y/>")));
        rejected(
                cases,
                "the xml prefix for another namespace",
                "",
                () -> utf8(basic().replace("<rsm:ExchangedDocument>", "<rsm:ExchangedDocument xmlns:xml='urn:x'>")));
        rejected(cases, "two roots", "QX-XML-NOT-WELL-FORMED", () -> utf8(basic() + "<a/>"));
        for (int part = 1; part < 10; part++) {
            int length = utf8(basic()).length * part / 10;
            rejected(cases, part + "/10 of a document", "", () -> java.util.Arrays.copyOf(utf8(basic()), length));
        }
    }

    private static void sizes(List<Case> cases) {
        limited(
                cases,
                "an attribute of 10 MB",
                "QX-LIMIT-ATTRIBUTE",
                () -> utf8("<a b='" + "x".repeat(10 * MILLION) + "'/>"));
        limited(
                cases,
                "a namespace of 10 MB",
                "QX-LIMIT-ATTRIBUTE",
                () -> utf8("<a xmlns='" + "x".repeat(10 * MILLION) + "'/>"));
        limited(cases, "a name of 10 MB", "QX-LIMIT-ATTRIBUTE", () -> utf8("<" + "x".repeat(10 * MILLION) + "/>"));
        limited(
                cases,
                "a million attributes",
                "QX-LIMIT-ATTRIBUTES",
                () -> utf8("<a " + many("a", "='' ", MILLION) + "/>"));
        limited(
                cases,
                "a hundred thousand namespaces",
                "QX-LIMIT-ATTRIBUTES",
                () -> utf8("<a " + many("xmlns:n", "='u' ", 100_000) + "/>"));
        limited(cases, "a million levels", "QX-LIMIT-DEPTH", () -> utf8("<a>".repeat(MILLION)));
        limited(
                cases,
                "a hundred thousand names",
                "QX-LIMIT-NAMES",
                () -> utf8("<a>" + many("<n", "/>", 100_000) + "</a>"));
        limited(
                cases,
                "twelve million elements",
                "QX-LIMIT-ELEMENTS",
                () -> utf8("<a>" + "<b/>".repeat(12 * MILLION) + "</a>"));
        rejected(
                cases,
                "a million elements of no invoice",
                "QX-XML-ROOT",
                () -> utf8("<a>" + "<b/>".repeat(MILLION) + "</a>"));
        rejected(
                cases,
                "namespaces of their own for 400 elements",
                "",
                () -> utf8(named(IntStream.range(0, 400)
                        .mapToObj(i -> "<n:x xmlns:n='urn:" + i + "'/>")
                        .collect(Collectors.joining()))));
        harmless(cases, "a comment of 10 MB", () -> utf8(named("Pommes<!--" + "x".repeat(10 * MILLION) + "-->")));
        harmless(cases, "an instruction of 10 MB", () -> utf8(named("Pommes<?x " + "x".repeat(10 * MILLION) + "?>")));
        harmless(cases, "100 000 comments", () -> utf8(named("Pommes" + "<!---->".repeat(100_000))));
        harmless(cases, "a section of 5 MB", () -> utf8(named("<![CDATA[" + "x<".repeat(5 * MILLION / 2) + "]]>")));
        rejected(
                cases,
                "a code of 5 MB",
                "",
                () -> utf8(basic().replace("\"KGM\"", "\"KGM" + " ".repeat(50_000) + "x\"")
                        .replace("<ram:TypeCode>380", "<ram:TypeCode>" + "x".repeat(5 * MILLION))));
    }

    private static void numbers(List<Case> cases) {
        limited(cases, "100 000 digits", "QX-LIMIT-DIGITS", () -> amount("1".repeat(100_000)));
        limited(
                cases,
                "10 million digits behind the point",
                "QX-LIMIT-DIGITS",
                () -> amount("0." + "1".repeat(10 * MILLION)));
        limited(
                cases,
                "digits with comments between",
                "QX-LIMIT-DIGITS",
                () -> amount(("1".repeat(500) + "<!---->").repeat(1000)));
        limited(
                cases,
                "digits behind white space",
                "QX-LIMIT-DIGITS",
                () -> amount("\n  " + "1".repeat(100_000) + "\n"));
        for (String number : List.of(
                "1e999999999",
                "-1E-999999999",
                "NaN",
                "INF",
                "0x1F",
                "١٢٣",
                "1,5",
                "",
                "9".repeat(900),
                "--1",
                "1e",
                "+",
                ".")) {
            rejected(
                    cases,
                    "a number like " + (number.length() > 20 ? number.length() + " digits" : number),
                    "",
                    () -> amount(number));
        }
    }

    private static byte[] amount(String number) {
        return utf8(basic().replace(">11.71</ram:GrandTotalAmount>", ">" + number + "</ram:GrandTotalAmount>")
                .replace(">1.11</ram:ChargeAmount>", ">" + number + "</ram:ChargeAmount>"));
    }

    private static String many(String before, String after, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(before).append(i).append(after);
        }
        return text.toString();
    }

    private static byte[] spliced(byte[] raw) {
        int at = basic().indexOf("Pommes");
        return joined(utf8(basic().substring(0, at)), raw, utf8(basic().substring(at)));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c > ' ' && c < 127 ? String.valueOf((char) c) : String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining());
    }
}

package org.quittance.chorus.simulator;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.MalformedXmlException;
import org.quittance.binding.Reading;
import org.quittance.binding.Value;
import org.quittance.finding.QuittanceException;

/** Reads what the portal keeps of one invoice. */
final class FactsReader {
    /** So many lines are kept; the others are counted. */
    static final int LINES_KEPT = 50;

    private static final int VAT_GROUPS_KEPT = 100;
    private static final int LONGEST = 1100;

    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern QUANTITY = Pattern.compile("[+-]?[0-9]{1,10}(\\.[0-9]{1,4})?");
    private static final Set<String> UNTAXED = Set.of("E", "AE", "K", "G", "O");
    private static final List<String> HEAD = List.of(
            "BT-1", "BT-2", "BT-3", "BT-5", "BT-9", "BT-10", "BT-12", "BT-13", "BT-23", "BT-24", "BT-25", "BT-27",
            "BT-31", "BT-35", "BT-37", "BT-38", "BT-40", "BT-44", "BT-50", "BT-52", "BT-53", "BT-55", "BT-81", "BT-84",
            "BT-85", "BT-86", "BT-106", "BT-107", "BT-109", "BT-110", "BT-112", "BT-113", "BT-115");
    private static final List<String> VAT = List.of("BT-116", "BT-117", "BT-118", "BT-119", "BT-120", "BT-121");
    private static final List<String> LINE =
            List.of("BT-126", "BT-129", "BT-130", "BT-131", "BT-146", "BT-152", "BT-153", "BT-155");

    private final InvoiceXml xml = new InvoiceXml();
    private final DepositRules rules;

    FactsReader(DepositRules rules) {
        this.rules = rules;
    }

    /** What was seen of the lines while they went by. */
    private static final class LinesSeen {
        private final List<Map<String, String>> kept = new ArrayList<>();
        private final Set<String> faults = new LinkedHashSet<>();
        private long count;

        void add(Group line) {
            count++;
            if (kept.size() < LINES_KEPT) {
                kept.add(values(line, LINE));
            }
            if (line.text("BT-129")
                    .filter(text -> !QUANTITY.matcher(text).matches())
                    .isPresent()) {
                faults.add("quantity");
            }
            if (line.find("BT-148").isPresent() && line.find("BT-147").isEmpty()) {
                faults.add("gross-price");
            }
        }
    }

    /**
     * Reads an invoice and says what is wrong with it.
     *
     * @throws MalformedXmlException when it is no XML
     * @throws QuittanceException when it is no invoice
     */
    InvoiceFacts read(byte[] content) throws MalformedXmlException {
        LinesSeen lines = new LinesSeen();
        Reading reading = xml.read(new ByteArrayInputStream(content), lines::add);
        Group invoice = reading.invoice();
        Map<String, String> terms = values(invoice, HEAD);
        terms.put(InvoiceFacts.SUPPLIER, siret(invoice, "BG-4", "BT-30", "BT-29"));
        terms.put(InvoiceFacts.RECIPIENT, siret(invoice, "BG-7", "BT-47", "BT-46"));
        terms.values().removeIf(String::isEmpty);
        Set<String> faults = new LinkedHashSet<>(lines.faults);
        List<Map<String, String>> vat = new ArrayList<>();
        invoice.groups("BG-23").stream().limit(VAT_GROUPS_KEPT).forEach(group -> vat.add(values(group, VAT)));
        if (vat.stream().anyMatch(FactsReader::lacksReason)) {
            faults.add("exemption");
        }
        if (invoice.groups("BG-24").stream().anyMatch(FactsReader::lacksContent)) {
            faults.add("attachment");
        }
        boolean ubl = Objects.requireNonNull(reading.syntax()) != InvoiceSyntax.CII;
        return new InvoiceFacts(terms, vat, lines.kept, lines.count, rules.faults(terms, faults, ubl));
    }

    private static boolean lacksReason(Map<String, String> vat) {
        return UNTAXED.contains(vat.getOrDefault("BT-118", ""))
                && !vat.containsKey("BT-120")
                && !vat.containsKey("BT-121");
    }

    private static boolean lacksContent(Group attachment) {
        return attachment.text("BT-124").isEmpty() && attachment.text("BT-125").isEmpty();
    }

    private static Map<String, String> values(Group group, List<String> terms) {
        Map<String, String> values = new HashMap<>();
        for (String term : terms) {
            group.find(term).map(Value::text).map(String::strip).ifPresent(text -> values.put(term, shortened(text)));
        }
        return values;
    }

    /** Long enough to be found too long. */
    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The first identifier that is a SIRET, else the first of all. */
    private static String siret(Group invoice, String party, String... terms) {
        List<String> given = invoice.group(party).stream()
                .flatMap(group -> Stream.of(terms).flatMap(term -> group.values(term).stream()))
                .map(value -> shortened(value.text().strip()))
                .toList();
        return given.stream()
                .filter(text -> SIRET.matcher(text).matches())
                .findFirst()
                .orElse(given.isEmpty() ? "" : given.get(0));
    }
}

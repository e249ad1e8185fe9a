package org.quittance.validation;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.binding.Group;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;
import org.quittance.binding.TestGroups;
import org.quittance.data.Table;

/** The invoice of {@code amounts-invoice.tsv}, to be spoiled in one place and written in either syntax. */
final class AmountInvoice {
    private static final Pattern STEP = Pattern.compile("([A-Z0-9-]+)(?:\\[(\\d+)])?/?");

    private final Group invoice = TestGroups.invoice();
    private final Map<String, String> spoiled;

    private AmountInvoice(boolean extended, Map<String, String> spoiled) {
        this.spoiled = spoiled;
        for (Table.Row row :
                Table.beside(AmountInvoice.class, "amounts-invoice.tsv").rows()) {
            String path = row.get("path");
            List<String> words = List.of(row.get("value").split(" "));
            switch (row.get("set")) {
                case "line" -> line(path, words);
                case "vat" -> vat(path, words);
                case "extended" -> put(path, row.get("value"), extended);
                default -> put(path, row.get("value"), true);
            }
        }
    }

    /** The XML with some values, by their paths, other than they should be; an empty one is left out. */
    static byte[] xml(InvoiceSyntax syntax, boolean extended, Map<String, String> spoiled) {
        Group invoice = new AmountInvoice(extended, spoiled).invoice;
        return new InvoiceXml().write(invoice, syntax).xml().uncheckedBytes();
    }

    private void line(String path, List<String> words) {
        put(path + "/BT-126", words.get(0), true);
        put(path + "/BT-129", words.get(1), true);
        put(path + "/BT-130", "C62", true);
        put(path + "/BT-131", words.get(3), true);
        put(path + "/BG-29/BT-146", words.get(2), true);
        put(path + "/BG-30/BT-151", words.get(4), true);
        put(path + "/BG-30/BT-152", words.size() > 5 ? words.get(5) : "", true);
        put(path + "/BG-31/BT-153", "Thing", true);
    }

    private void vat(String path, List<String> words) {
        put(path + "/BT-116", words.get(0), true);
        put(path + "/BT-117", words.get(1), true);
        put(path + "/BT-118", words.get(2), true);
        put(path + "/BT-119", words.size() > 3 ? words.get(3) : "", true);
    }

    private void put(String path, String value, boolean there) {
        String text = spoiled.getOrDefault(path, value);
        if (!there || text.isEmpty()) {
            return;
        }
        Group at = invoice;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            if (step.group(1).startsWith("BT")) {
                TestGroups.add(at, step.group(1), text);
                return;
            }
            int index = step.group(2) == null ? 1 : Integer.parseInt(step.group(2));
            at = at.groups(step.group(1)).size() < index
                    ? TestGroups.open(at, step.group(1))
                    : at.groups(step.group(1)).get(index - 1);
        }
    }
}

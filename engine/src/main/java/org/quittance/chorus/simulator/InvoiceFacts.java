package org.quittance.chorus.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the portal keeps of an invoice.
 *
 * @param terms the values of the head by their terms; {@link #SUPPLIER} and {@link #RECIPIENT} beside them
 * @param vat the values of each VAT group
 * @param lines the values of the first lines
 * @param lineCount how many lines there are
 * @param faults why it is refused, whatever else was deposited before it
 */
record InvoiceFacts(
        Map<String, String> terms,
        List<Map<String, String>> vat,
        List<Map<String, String>> lines,
        long lineCount,
        List<String> faults) {
    /** The SIRET of the supplier, wherever the invoice says it. */
    static final String SUPPLIER = "supplier";

    /** The SIRET of the recipient, wherever the invoice says it. */
    static final String RECIPIENT = "recipient";

    InvoiceFacts {
        terms = Map.copyOf(terms);
        vat = List.copyOf(vat);
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** The value of a term, empty where there is none. */
    String term(String id) {
        return terms.getOrDefault(id, "");
    }

    String number() {
        return term("BT-1").strip();
    }

    String supplier() {
        return term(SUPPLIER);
    }

    String recipient() {
        return term(RECIPIENT);
    }

    Optional<BigDecimal> amount(String id) {
        try {
            return Optional.of(term(id)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean creditNote() {
        return term("BT-3").equals("381");
    }

    /** The same invoice with other values at some terms; an empty one takes the term away. */
    InvoiceFacts changed(Map<String, String> changes) {
        Map<String, String> all = Stream.of(terms, changes)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (old, changed) -> changed));
        all.values().removeIf(String::isEmpty);
        return new InvoiceFacts(all, vat, lines, lineCount, faults);
    }

    JsonObject json() {
        return JsonObject.of("terms", json(terms))
                .put("vat", vat.stream().map(InvoiceFacts::json).toList())
                .put("lines", lines.stream().map(InvoiceFacts::json).toList())
                .put("lineCount", lineCount)
                .put("faults", faults);
    }

    static InvoiceFacts of(JsonObject json) {
        return new InvoiceFacts(
                texts(json.object("terms")),
                json.objects("vat").stream().map(InvoiceFacts::texts).toList(),
                json.objects("lines").stream().map(InvoiceFacts::texts).toList(),
                json.number("lineCount", 0),
                json.texts("faults"));
    }

    static JsonObject json(Map<String, String> texts) {
        JsonObject json = new JsonObject();
        texts.forEach(json::put);
        return json;
    }

    static Map<String, String> texts(JsonObject json) {
        return json.members().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, member -> member.getValue().toString()));
    }
}

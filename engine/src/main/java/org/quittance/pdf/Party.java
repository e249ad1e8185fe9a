package org.quittance.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** A party of the invoice as lines of text: its address, its identifiers. */
final class Party {
    private final Group group;
    private final PartyTerms terms;
    private final Wording wording;

    Party(Group group, PartyTerms terms, Wording wording) {
        this.group = group;
        this.terms = terms;
        this.wording = wording;
    }

    Optional<Value> name() {
        return group.value(terms.name());
    }

    Optional<Value> tradingName() {
        return group.value(terms.tradingName());
    }

    /** The name by which people know the party. */
    Optional<Value> knownAs() {
        return tradingName().or(this::name);
    }

    Optional<Value> country() {
        return address().value(terms.country());
    }

    private Group address() {
        return group.group(terms.address()).orElse(group);
    }

    /** The address lines, then post code and city, then region and, if wanted, country. */
    List<Phrase> address(Style style, boolean withCountry) {
        List<Phrase> lines = new ArrayList<>();
        for (String term : terms.lines()) {
            address()
                    .values(term)
                    .forEach(value -> lines.add(wording.phrase(style).print(value)));
        }
        Phrase place = wording.phrase(style).print(address().value(terms.postCode()));
        address().value(terms.city()).ifPresent(city -> place.then(" ").print(city));
        address().value(terms.subdivision()).ifPresent(region -> place.then(", ")
                .print(region));
        if (withCountry) {
            country().ifPresent(country -> place.then(", ").print(country));
        }
        lines.add(place);
        lines.removeIf(Phrase::isEmpty);
        return lines;
    }

    /**
     * The identifiers, each with the name of its scheme, and the VAT identifier. What says the same as one before, be it
     * the electronic address, is not printed again but tagged there.
     */
    List<Phrase> identifiers(Style style) {
        Map<String, Phrase> lines = new LinkedHashMap<>();
        for (String term : terms.identifiers()) {
            for (Value value : group.values(term)) {
                identifier(lines, value, wording.phrase(style).say(scheme(value)));
            }
        }
        group.value(terms.vat())
                .ifPresent(vat -> identifier(lines, vat, wording.phrase(style).label("party.vatId")));
        for (Value address : group.values(terms.electronicAddress())) {
            Optional.ofNullable(lines.get(address.text())).ifPresent(line -> line.also(address));
        }
        return List.copyOf(lines.values());
    }

    private static void identifier(Map<String, Phrase> lines, Value value, Phrase label) {
        Phrase before = lines.get(value.text());
        if (before == null) {
            lines.put(value.text(), label.say("\u00a0").print(value));
        } else {
            before.also(value);
        }
    }

    private String scheme(Value identifier) {
        Texts texts = wording.texts();
        return switch (identifier.attribute(identifier.term() + "-1").orElse("")) {
            case "0002" -> texts.get(identifier.text().matches("\\d{14}") ? "party.siret" : "party.siren");
            case "0009" -> texts.get("party.siret");
            case "0088" -> texts.get("party.gln");
            case "0060" -> texts.get("party.duns");
            default ->
                texts.get(terms.identifiers().indexOf(identifier.term()) == 0 ? "party.registration" : "party.id");
        };
    }
}

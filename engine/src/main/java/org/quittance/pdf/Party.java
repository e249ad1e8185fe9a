package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
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

    /** The identifiers, each with the name of its scheme, and the VAT identifier. */
    List<Phrase> identifiers(Style style) {
        List<Phrase> lines = new ArrayList<>();
        for (String term : terms.identifiers()) {
            for (Value value : group.values(term)) {
                lines.add(wording.phrase(style).say(scheme(value) + " ").print(value));
            }
        }
        group.value(terms.vat())
                .ifPresent(vat -> lines.add(
                        wording.phrase(style).label("party.vatId").say(" ").print(vat)));
        return lines;
    }

    private String scheme(Value identifier) {
        Texts texts = wording.texts();
        return switch (identifier.attribute(identifier.term() + "-1").orElse("")) {
            case "0002" -> texts.get("party.siren");
            case "0009" -> texts.get("party.siret");
            case "0088" -> texts.get("party.gln");
            case "0060" -> texts.get("party.duns");
            default ->
                texts.get(terms.identifiers().indexOf(identifier.term()) == 0 ? "party.registration" : "party.id");
        };
    }
}

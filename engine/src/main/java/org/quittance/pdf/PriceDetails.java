package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** What stands under a price: the gross price, the discount on it, how many units it is for. */
final class PriceDetails {
    private final Group price;
    private final Wording wording;
    private final Style style;

    PriceDetails(Group price, Wording wording, Style style) {
        this.price = price;
        this.wording = wording;
        this.style = style;
    }

    List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        List<Value> gross = price.values("BT-148");
        List<Value> discounts = price.values("BT-147");
        if (gross.size() == 1 && discounts.size() == 1) {
            phrases.add(wording.phrase(style)
                    .fill("line.discountOfGross", p -> p.print(discounts.get(0)), p -> p.print(gross.get(0))));
        } else {
            gross.forEach(value -> phrases.add(labelled("line.grossPrice").print(value)));
            discounts.forEach(value -> phrases.add(Deduction.print(labelled("line.discount"), value)));
        }
        price.value("BT-149").ifPresent(basis -> phrases.add(basis(basis)));
        return phrases;
    }

    private Phrase labelled(String key) {
        return wording.phrase(style).label(key).say(" ");
    }

    private Phrase basis(Value quantity) {
        Optional<Value> unit = price.value("BT-150");
        return wording.phrase(style).fill("line.basis", phrase -> {
            phrase.print(quantity);
            unit.ifPresent(code -> phrase.say("\u00a0").print(code, wording.unit(code, Optional.of(quantity))));
        });
    }
}

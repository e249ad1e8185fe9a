package org.quittance.pdf;

import java.util.Optional;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/**
 * The terms of an allowance or charge.
 *
 * @param label the word for it
 * @param deducted whether its amount is taken off
 * @param amount the amount
 * @param base the amount that the percentage is of
 * @param percentage the percentage
 * @param reason the reason in words
 * @param reasonCode the reason as a code
 */
record Adjustment(
        String label,
        boolean deducted,
        String amount,
        String base,
        String percentage,
        String reason,
        String reasonCode) {
    static final Adjustment LINE_ALLOWANCE =
            new Adjustment("line.allowance", true, "BT-136", "BT-137", "BT-138", "BT-139", "BT-140");
    static final Adjustment LINE_CHARGE =
            new Adjustment("line.charge", false, "BT-141", "BT-142", "BT-143", "BT-144", "BT-145");
    static final Adjustment ALLOWANCE =
            new Adjustment("total.allowance", true, "BT-92", "BT-93", "BT-94", "BT-97", "BT-98");
    static final Adjustment CHARGE =
            new Adjustment("total.charge", false, "BT-99", "BT-100", "BT-101", "BT-104", "BT-105");

    /** All on one line: « Remise fidélité · 10 % de 1 000,00 · −100,00 ». */
    Phrase phrase(Group group, Phrase phrase) {
        reasoned(group, phrase);
        Phrase share = share(group, phrase.wording().phrase(phrase.style()));
        if (!share.isEmpty()) {
            phrase.dot().append(share);
        }
        return signed(group, phrase.dot());
    }

    /** The word for it, unless the reason says it, and the reason; the code's name where there is no reason in words. */
    Phrase reasoned(Group group, Phrase phrase) {
        Optional<Value> words = group.value(reason);
        Optional<Value> code = group.value(reasonCode);
        if (words.isPresent()) {
            code.ifPresent(phrase.wording()::printed);
        }
        Optional<Value> stated = words.or(() -> code);
        if (stated.map(value -> !saysLabel(phrase.wording(), value)).orElse(true)) {
            phrase.label(label);
        }
        stated.ifPresent(value -> phrase.dot().print(value));
        return phrase;
    }

    /** Whether the reason begins with the word for it: « Remise de fidélité ». */
    private boolean saysLabel(Wording wording, Value stated) {
        String word = wording.texts().get(label);
        String text = wording.of(stated).strip();
        return text.regionMatches(true, 0, word, 0, word.length())
                && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())));
    }

    /** What share of what it is: « 10 % de 1 000,00 ». */
    Phrase share(Group group, Phrase phrase) {
        Optional<Value> part = group.value(percentage);
        Optional<Value> whole = group.value(base);
        return part.isPresent() && whole.isPresent()
                ? phrase.fill("line.ofBase", p -> p.print(part), p -> p.print(whole))
                : phrase.print(part).print(whole);
    }

    /** The amount, with a minus before it if it is taken off. */
    Phrase signed(Group group, Phrase phrase) {
        return group.value(amount).map(value -> signed(value, phrase)).orElse(phrase);
    }

    private Phrase signed(Value value, Phrase phrase) {
        return deducted ? Deduction.print(phrase, value) : phrase.print(value);
    }
}

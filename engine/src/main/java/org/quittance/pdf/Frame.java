package org.quittance.pdf;

import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/**
 * The French invoicing frame of BT-23, such as {@code S1}: its letter says what is invoiced and to whom. Source: XP
 * Z12-012, BR-FR-08; Chorus Pro, « cadre de facturation ».
 */
final class Frame {
    private static final Pattern FORM = Pattern.compile("([ABMS])\\d+");

    private Frame() {}

    /** Whether the invoice goes to a public buyer through Chorus Pro: frames A1, A2 ... */
    static boolean toTheState(Group invoice) {
        return value(invoice).map(Frame::letter).equals(Optional.of("A"));
    }

    /**
     * The category of the operation, which a French invoice has to state: goods, services or both. Source: CGI, annexe II,
     * art. 242 nonies A.
     */
    static Optional<Phrase> operation(Group invoice, Phrase phrase) {
        return value(invoice).flatMap(frame -> phrase.wording()
                .texts()
                .find("operation." + letter(frame))
                .map(words -> phrase.fill("operation", p -> p.print(frame, words))));
    }

    private static Optional<Value> value(Group invoice) {
        return invoice.find("BT-23").filter(frame -> FORM.matcher(frame.text()).matches());
    }

    private static String letter(Value frame) {
        return frame.text().substring(0, 1);
    }
}

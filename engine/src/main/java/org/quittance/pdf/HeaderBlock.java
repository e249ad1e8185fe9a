package org.quittance.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/**
 * The top of the first page: band, logo or word mark, sender, recipient in the window of the envelope, title and number.
 *
 * <p>French invoices put the recipient at the right (window of NF Z 10-011), German ones at the left (DIN 5008 form B).
 */
final class HeaderBlock {
    private static final double MM = Theme.MM;
    private static final double SENDER_TOP = 32.3 * MM;
    private static final double TITLE_BASELINE = 84 * MM;
    private static final double BLOCK_GAP = 7 * MM;

    private final Drawing drawing;
    private final Sheet sheet;
    private final Wording wording;
    private final Theme theme;
    private final boolean german;
    private final Party seller;
    private final Party buyer;
    private final Group sellerGroup;
    private final Group buyerGroup;

    HeaderBlock(Drawing drawing) {
        this.drawing = drawing;
        this.sheet = drawing.sheet();
        this.wording = drawing.wording();
        this.theme = drawing.theme();
        this.german = wording.locale().equals(Locale.GERMAN);
        this.sellerGroup = drawing.invoice().group("BG-4").orElse(drawing.invoice());
        this.buyerGroup = drawing.invoice().group("BG-7").orElse(drawing.invoice());
        this.seller = new Party(sellerGroup, PartyTerms.SELLER, wording);
        this.buyer = new Party(buyerGroup, PartyTerms.BUYER, wording);
    }

    void draw(@Nullable Logo logo) {
        band();
        mark(logo);
        double senderEnd = sender();
        double recipientEnd = recipient();
        double left = german ? recipientEnd : senderEnd;
        double right = german ? senderEnd : recipientEnd;
        double titleEnd = title(Math.max(TITLE_BASELINE, left + 12 * MM));
        double idsEnd = buyerIdentifiers(Math.max(TITLE_BASELINE - 7, right + 4 * MM));
        sheet.moveTo(Math.max(titleEnd, idsEnd) + BLOCK_GAP);
    }

    private void band() {
        sheet.page().artifact();
        sheet.page().rectangle(0, 0, PageCanvas.WIDTH, Sheet.BAND, theme.accent());
    }

    private void mark(@Nullable Logo logo) {
        StructureElement root = sheet.pdf().root();
        if (logo != null) {
            String name = seller.knownAs().map(Value::text).orElse("");
            String alternative = Typesetter.settable(drawing.texts().get("section.logo", name));
            logo.draw(sheet.page(), root.add("Figure").alternative(alternative), Sheet.LEFT, 14 * MM);
            return;
        }
        Style style = Style.of(Weight.BOLD, 13 * MM * 0.46, theme.ink());
        seller.knownAs().ifPresent(name -> {
            Style fitting = drawing.typesetter().fit(Typesetter.settable(name.text()), style, Sheet.WIDTH, 8);
            if (drawing.typesetter().width(Typesetter.settable(name.text()), fitting) <= Sheet.WIDTH) {
                Phrase phrase = wording.phrase(fitting).print(name);
                drawing.line(root.add("P"), phrase, Sheet.LEFT, 14 * MM + 13 * MM * 0.665);
            }
        });
    }

    private double sender() {
        double x = german ? 125 * MM : Sheet.LEFT;
        double width = german ? 65 * MM : 84 * MM;
        StructureElement section = sheet.section(drawing.texts().get("section.seller"));
        Style name = Style.of(Weight.SEMIBOLD, 9, theme.ink());
        Style detail = theme.soft(8.6);
        Stack stack = Stack.left(drawing.typesetter(), width);
        seller.name()
                .ifPresent(value ->
                        stack.only(section.add("P"), wording.phrase(name).print(value), 11.6));
        seller.tradingName()
                .filter(value -> !wording.hasPrinted(value))
                .ifPresent(value ->
                        stack.only(section.add("P"), wording.phrase(detail).print(value), 11.2));
        add(stack, section, seller.address(detail, true));
        add(stack, section, seller.identifiers(detail));
        add(stack, section, taxNumbers(detail));
        double end = sheet.place(stack, x, SENDER_TOP);
        return new Contact(drawing, detail.color(theme.accent())).draw(section, sellerContacts(), x, end, width);
    }

    private List<Phrase> taxNumbers(Style style) {
        Texts texts = drawing.texts();
        return sellerGroup.values("BT-32").stream()
                .map(value -> wording.phrase(style)
                        .say(texts.get("party.taxId") + " ")
                        .print(value))
                .toList();
    }

    private Contact.Terms sellerContacts() {
        return new Contact.Terms(sellerGroup, "BG-6", "BT-41", "BT-42", "BT-43", "BT-34");
    }

    private void add(Stack stack, StructureElement section, List<Phrase> phrases) {
        phrases.forEach(phrase -> stack.only(section.add("P"), phrase, 11.2));
    }

    /** The address in the window; gives the y below it. */
    private double recipient() {
        double x = german ? 25 * MM : 110 * MM;
        double top = german ? 60 * MM : 55.1 * MM;
        StructureElement section = sheet.section(drawing.texts().get("section.buyer"));
        if (german) {
            returnAddress(section, x, 57 * MM);
        }
        Style plain = Style.of(Weight.REGULAR, 10.2, theme.ink());
        Stack stack = Stack.left(drawing.typesetter(), 80 * MM);
        buyer.name()
                .ifPresent(value -> stack.only(
                        section.add("P"),
                        wording.phrase(plain.weight(Weight.SEMIBOLD)).print(value),
                        12.6));
        buyer.tradingName()
                .ifPresent(value ->
                        stack.only(section.add("P"), wording.phrase(plain).print(value), 12.6));
        for (Phrase line : buyer.address(plain, abroad())) {
            stack.only(section.add("P"), line, 12.6);
        }
        return sheet.place(stack, x, top);
    }

    private boolean abroad() {
        Optional<String> from = seller.country().map(Value::text);
        return !buyer.country().map(Value::text).equals(from);
    }

    /** The sender on one small line above the recipient, for letters that come back. */
    private void returnAddress(StructureElement section, double x, double baseline) {
        Phrase line = wording.phrase(theme.soft(6.6)).print(seller.name());
        for (Phrase part : seller.address(theme.soft(6.6), false)) {
            line.dot().append(part);
        }
        drawing.line(section.add("P"), line.fit(drawing.typesetter(), 80 * MM, 4), x, baseline);
    }

    /** Type and number; gives the baseline of the last line. */
    private double title(double baseline) {
        double measure = german ? Sheet.WIDTH : 87 * MM;
        Style style = new Style(Weight.BOLD, 25, theme.ink(), -0.3);
        Phrase title = Titles.phrase(drawing, style).fit(drawing.typesetter(), measure, 15);
        double leading =
                title.pieces().stream().mapToDouble(p -> p.style().size()).max().orElse(25) * 1.2;
        Stack stack = Stack.left(drawing.typesetter(), measure);
        stack.add(sheet.pdf().root().add("H1"), title, leading);
        double end = sheet.place(stack, Sheet.LEFT, baseline - Stack.BASELINE * leading);
        return end - (1 - Stack.BASELINE) * leading;
    }

    /** Identifiers and contact of the buyer beside the title; gives the y below them. */
    private double buyerIdentifiers(double top) {
        double x = german ? 125 * MM : 110 * MM;
        double width = Sheet.RIGHT - x;
        Style style = theme.soft(8.2);
        Phrase all = wording.phrase(style);
        buyer.identifiers(style).forEach(part -> all.dot().append(part));
        if (!abroad()) {
            buyer.country().ifPresent(country -> all.dot().print(country));
        }
        Stack stack = Stack.left(drawing.typesetter(), width);
        if (!all.isEmpty()) {
            stack.add(sheet.pdf().root().add("P"), all, 10.6);
        }
        double end = sheet.place(stack, x, top);
        Contact.Terms contacts = new Contact.Terms(buyerGroup, "BG-9", "BT-56", "BT-57", "BT-58", "BT-49");
        return new Contact(drawing, style).draw(sheet.pdf().root(), contacts, x, end, width) - 3.6;
    }
}

package org.quittance.pdf;

import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** How to reach a party: contact point, telephone, e-mail as a link, electronic address. */
final class Contact {
    private static final double LEADING = 11.2;

    private final Drawing drawing;
    private final Style linkStyle;

    Contact(Drawing drawing, Style linkStyle) {
        this.drawing = drawing;
        this.linkStyle = linkStyle;
    }

    /**
     * The terms of a contact.
     *
     * @param party the group of the party
     * @param group the id of the contact's group
     * @param point the contact point
     * @param phone the telephone number
     * @param mail the e-mail address
     * @param electronicAddress the electronic address of the party
     */
    record Terms(Group party, String group, String point, String phone, String mail, String electronicAddress) {}

    /** Draws what there is; gives the y below it. */
    double draw(StructureElement section, Terms terms, double x, double top, double width) {
        double y = top;
        for (Group contact : terms.party().groups(terms.group())) {
            y = people(section, terms, contact, x, y, width);
            for (Value mail : contact.values(terms.mail())) {
                y = mail(section, mail, x, y, width);
            }
        }
        for (Value address : terms.party().values(terms.electronicAddress())) {
            if (!drawing.wording().hasPrinted(address)) {
                Phrase phrase =
                        plain().label("party.electronicAddress").say(" ").print(address);
                y = draw(section, phrase, x, y, width);
            }
        }
        return y;
    }

    private double people(StructureElement section, Terms terms, Group contact, double x, double y, double width) {
        Phrase people = plain();
        contact.values(terms.point()).forEach(point -> people.dot().print(point));
        contact.values(terms.phone()).forEach(phone -> people.dot().print(phone));
        return people.isEmpty() ? y : draw(section, people, x, y, width);
    }

    private Phrase plain() {
        return drawing.wording().phrase(linkStyle.color(drawing.theme().soft()));
    }

    private double draw(StructureElement section, Phrase phrase, double x, double y, double width) {
        Stack stack = Stack.left(drawing.typesetter(), width).only(section.add("P"), phrase, LEADING);
        return drawing.sheet().place(stack, x, y);
    }

    private double mail(StructureElement section, Value mail, double x, double y, double width) {
        StructureElement link = section.add("P").add("Link");
        Phrase phrase = drawing.wording().phrase(linkStyle).print(mail);
        Stack stack = Stack.left(drawing.typesetter(), width).add(link, phrase, LEADING);
        double end = drawing.sheet().place(stack, x, y);
        double reach = Math.min(width, phrase.width(drawing.typesetter()));
        String description = drawing.texts().get("party.mailto", mail.text());
        drawing.sheet()
                .page()
                .link(link, "mailto:" + Uris.escape(mail.text()), description, PageCanvas.box(x, y, reach, end - y));
        return end;
    }
}

package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** What ends the document, in two columns: terms and notes at the left, attached documents and other parties at the right. */
final class ClosingNotes {
    private static final double MM = Theme.MM;
    private static final double WIDTH = 78 * MM;
    private static final double RIGHT = Sheet.RIGHT - WIDTH;
    private static final double LEAST_ROOM = 14 * MM;
    private static final double SECTION_GAP = 8;
    private static final double PARAGRAPH_GAP = 2.6;
    private static final double LEADING = 9.1;

    private final Drawing drawing;
    private final Wording wording;
    private final Theme theme;
    private final Sheet sheet;

    ClosingNotes(Drawing drawing) {
        this.drawing = drawing;
        this.wording = drawing.wording();
        this.theme = drawing.theme();
        this.sheet = drawing.sheet();
    }

    /**
     * Draws both columns, over as many pages as they need.
     *
     * @param files what is attached to the PDF
     */
    void draw(List<Attachment> files, boolean legalInformationInFooter) {
        Stack left = Stack.left(drawing.typesetter(), WIDTH);
        Stack right = Stack.left(drawing.typesetter(), WIDTH);
        section(left, "section.terms", terms(legalInformationInFooter));
        section(left, "section.notes", legalInformationInFooter ? List.of() : legalInformation());
        attached(right, files);
        parties(right);
        section(left, "section.other", new Leftovers(wording, theme.legal()).of(drawing.invoice()));
        if (!left.isEmpty() || !right.isEmpty()) {
            draw(left, right);
        }
    }

    private void draw(Stack left, Stack right) {
        sheet.need(Math.min(Math.max(left.height(), right.height()), LEAST_ROOM));
        left.pour(sheet.bottom() - sheet.y(), right, SECTION_GAP);
        while (true) {
            double top = sheet.y();
            double leftEnd = left.draw(sheet.page(), Sheet.LEFT, top, sheet.bottom());
            double rightEnd = right.draw(sheet.page(), RIGHT, top, sheet.bottom());
            sheet.moveTo(Math.max(leftEnd, rightEnd));
            if (left.done() && right.done()) {
                return;
            }
            sheet.breakPage();
        }
    }

    private void section(Stack stack, String title, List<Phrase> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        int start = stack.size();
        StructureElement section = open(stack, title);
        stack.add(section.add("P"), paragraphs.get(0), LEADING);
        stack.keepTogether(start);
        for (Phrase paragraph : paragraphs.subList(1, paragraphs.size())) {
            int first = stack.size();
            stack.add(section.add("P"), paragraph, LEADING, PARAGRAPH_GAP);
            stack.keepTogether(first);
        }
    }

    private StructureElement open(Stack stack, String title) {
        StructureElement section = sheet.section(drawing.texts().get(title));
        stack.add(section.add("H2"), drawing.caption(title), 10.5, SECTION_GAP);
        return section;
    }

    private List<Phrase> terms(boolean legalInformationInFooter) {
        List<Phrase> paragraphs = new ArrayList<>();
        Frame.operation(drawing.invoice(), phrase()).ifPresent(paragraphs::add);
        for (Group terms : drawing.invoice().groups("BT-20-00")) {
            terms.values("BT-20").forEach(text -> paragraphs.add(phrase().print(text)));
        }
        for (Group note : drawing.invoice().groups("BG-1")) {
            if (!legalInformationInFooter || !Footer.isLegalInformation(note)) {
                note.values("BT-22").forEach(text -> paragraphs.add(phrase().print(text)));
            }
        }
        return paragraphs;
    }

    private List<Phrase> legalInformation() {
        return drawing.invoice().groups("BG-4").stream()
                .flatMap(seller -> seller.values("BT-33").stream())
                .map(text -> phrase().print(text))
                .toList();
    }

    private Phrase phrase() {
        return wording.phrase(theme.legal());
    }

    private void attached(Stack stack, List<Attachment> files) {
        int start = stack.size();
        StructureElement section = open(stack, "section.attached");
        StructureElement list = section.add("L").listNumbering("None");
        for (Attachment file : files) {
            Phrase line =
                    wording.phrase(name()).say(file.name()).in(theme.legal()).say("  " + file.description());
            item(stack, list, line);
        }
        stack.keepTogether(start);
        supporting(stack);
    }

    private Style name() {
        return Style.of(Weight.SEMIBOLD, 7.4, theme.ink());
    }

    private static void item(Stack stack, StructureElement list, Phrase phrase) {
        stack.add(list.add("LI").add("LBody"), phrase, 10, 0);
    }

    /** The documents of BG-24: reference, description, place. */
    private void supporting(Stack stack) {
        List<Group> documents = drawing.invoice().groups("BG-24");
        if (documents.isEmpty()) {
            return;
        }
        int start = stack.size();
        StructureElement section = open(stack, "section.supporting");
        StructureElement list = section.add("L").listNumbering("None");
        for (Group document : documents) {
            Phrase line = wording.phrase(name()).print(document.value("BT-122")).in(theme.legal());
            document.values("BT-123").forEach(text -> line.say("  ").print(text));
            document.values("BT-125").forEach(file -> line.dot().attribute(file, "BT-125-2"));
            document.values("BT-124").forEach(place -> line.dot().print(place));
            item(stack, list, line);
        }
        stack.keepTogether(start);
    }

    private void parties(Stack stack) {
        Group invoice = drawing.invoice();
        invoice.groups("BG-13").forEach(g -> party(stack, "party.deliverTo", g, PartyTerms.DELIVERY));
        invoice.groups("BG-10").forEach(g -> party(stack, "party.payee", g, PartyTerms.PAYEE));
        invoice.groups("BG-11").forEach(g -> party(stack, "party.taxRepresentative", g, PartyTerms.TAX_REPRESENTATIVE));
    }

    private void party(Stack stack, String title, Group group, PartyTerms terms) {
        Party party = new Party(group, terms, wording);
        List<Phrase> lines = new ArrayList<>();
        party.name().ifPresent((Value name) -> lines.add(wording.phrase(name()).print(name)));
        lines.addAll(party.address(theme.legal(), true));
        lines.addAll(party.identifiers(theme.legal()));
        if (lines.isEmpty()) {
            return;
        }
        int start = stack.size();
        StructureElement section = open(stack, title);
        lines.forEach(line -> stack.add(section.add("P"), line, LEADING));
        stack.keepTogether(start);
    }
}

package org.quittance.pdf;

/** The title of the document in the language of its reader: its type and number. */
final class Titles {
    private Titles() {}

    /** The word for the type of the document, such as « Avoir ». */
    static String type(Texts texts, String code) {
        return texts.find("title." + code).orElseGet(() -> texts.get("title.default"));
    }

    /** The type in the style, the number in the regular weight and the accent. */
    static Phrase phrase(Drawing drawing, Style style) {
        Phrase title = drawing.wording().phrase(style);
        drawing.invoice().value("BT-3").ifPresent(type -> title.print(type, type(drawing.texts(), type.text())));
        title.then(" ").in(style.weight(Weight.REGULAR).color(drawing.theme().accent()));
        return title.print(drawing.invoice().value("BT-1"));
    }
}

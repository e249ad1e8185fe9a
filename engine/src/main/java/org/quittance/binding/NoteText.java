package org.quittance.binding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.code.CodeList;
import org.quittance.term.Terms;

/**
 * A note as UBL says it: the code of the subject (BT-21) between number signs in front of the text (BT-22).
 *
 * @param subject the code; {@code null} where the text begins with none that is on the list
 * @param text the text behind it
 */
record NoteText(@Nullable String subject, String text) {
    private static final Pattern CODED = Pattern.compile("#([A-Z]{3})#(.*)", Pattern.DOTALL);

    private static final CodeList SUBJECTS =
            CodeList.of(Terms.standard().get(Slot.SUBJECT).codeList().orElseThrow());

    /** Takes a note apart. */
    static NoteText read(String note) {
        Matcher coded = CODED.matcher(note);
        boolean subject = coded.matches() && !coded.group(2).isBlank() && SUBJECTS.contains(coded.group(1));
        return subject ? new NoteText(coded.group(1), coded.group(2)) : new NoteText(null, note);
    }

    /** The note in one text. */
    String joined() {
        return subject == null ? text : "#" + subject + "#" + text;
    }

    /** Whether the note is read again as it is. */
    boolean faithful() {
        return equals(read(joined()));
    }
}

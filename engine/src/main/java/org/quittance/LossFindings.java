package org.quittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quittance.binding.Lost;
import org.quittance.binding.Unread;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;

/** What a conversion would lose, as findings. */
final class LossFindings {
    /** The step of a report under which losses stand. */
    static final String STEP = "conversion";

    private static final int QUOTED = 120;

    private static final List<Pattern> FORMAL = Table.beside(LossFindings.class, "formal.tsv").rows().stream()
            .map(row -> Pattern.compile(".*(?:" + row.get("path") + ")"))
            .toList();

    private final Severity severity;
    private final String target;

    /**
     * @param severity how much a loss weighs
     * @param target what the result is called, such as {@code UBL}
     */
    LossFindings(Severity severity, String target) {
        this.severity = severity;
        this.target = target;
    }

    List<Finding> of(List<Lost> lost, List<Unread> unread) {
        List<Finding> findings = new ArrayList<>(lost.size() + unread.size());
        lost.forEach(one -> findings.add(of(one)));
        unread.forEach(one -> findings.add(of(one)));
        return findings;
    }

    private Finding of(Lost lost) {
        String rule = "QX-LOSS-" + lost.reason().name().replace('_', '-').toUpperCase(Locale.ROOT);
        Message message = Message.of(
                rule,
                lost.term(),
                Message.nameOf(lost.term()),
                quoted(lost.text()),
                target,
                lost.beside(),
                Message.nameOf(lost.beside()));
        Place place =
                Place.at(lost.path(), lost.position().line(), lost.position().column());
        return Finding.of(STEP, severity, List.of(lost.term()), place, message);
    }

    private Finding of(Unread unread) {
        String step = unread.path().substring(unread.path().lastIndexOf('/') + 1);
        Message message = Message.of("QX-LOSS-UNREAD", step, quoted(unread.text()), target);
        Place place = Place.at(
                unread.path(), unread.position().line(), unread.position().column());
        return Finding.of(STEP, formal(unread) ? Severity.INFO : severity, List.of(), place, message);
    }

    /** Whether nothing of the invoice is lost with it. */
    private static boolean formal(Unread unread) {
        return FORMAL.stream().anyMatch(path -> path.matcher(unread.path()).matches());
    }

    /** A file in base64 would fill the screen. */
    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}

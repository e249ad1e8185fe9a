package org.quittance.validation;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A form that reports take. It is written file by file, so that a run over thousands of them holds one at a time.
 *
 * <p>A form has no state: several threads may write parts of one report.
 */
public interface ReportForm {
    /** The form for people to read. */
    static ReportForm text(Locale language) {
        return new TextForm(language);
    }

    /** The JSON form, as docs promise it to other programs. */
    static ReportForm json(Locale language) {
        return new JsonForm(language);
    }

    /**
     * The form for a browser: one page that needs nothing else, with the invoice beside its findings where the reports
     * carry it ({@link Options#showing()}).
     *
     * @param files how many files there will be: several are summed up first, and of more than {@value HtmlForm#WHOLE} only
     *     the fields that findings speak of are shown
     */
    static ReportForm html(Locale language, int files) {
        return new HtmlForm(language, files);
    }

    /** The form for build servers: JUnit XML, a suite for each file and a case for each step. */
    static ReportForm junit(Locale language) {
        return new JUnitForm(language);
    }

    /** What stands before the first file. */
    String before(ReportHead head);

    /** What is said of one file. */
    String file(FileReport file);

    /** What stands between two files. */
    String between();

    /** What stands behind the last file. */
    String after(ReportHead head);

    /** Whether {@link #before} says nothing that is known only at the end, so that files can be shown as they are done. */
    boolean flows();

    /** A whole report at once. */
    default String of(Report report) {
        String files = report.files().stream().map(this::file).collect(Collectors.joining(between()));
        return before(report.head()) + files + after(report.head());
    }
}

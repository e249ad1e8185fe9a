package org.quittance.validation;

import java.time.Duration;
import org.quittance.pdf.PdfLimits;
import org.quittance.schematron.RuleEngine;

/**
 * How much a file may ask of the machine; beyond it the verdict is incomplete.
 *
 * @param fileBytes the largest file that is read into memory
 * @param pdf how much a PDF may ask
 * @param xml how much an XML text may ask
 * @param time how long a file may take, from its first byte to its verdict
 * @param repetitions how many findings of one rule are listed; the last of them tells for how many it stands
 */
public record Limits(long fileBytes, PdfLimits pdf, XmlLimits xml, Duration time, int repetitions) {
    /** 256 MiB for a file, five minutes, a thousand findings of each rule. */
    public static final Limits STANDARD = new Limits(
            256L << 20, PdfLimits.STANDARD, XmlLimits.STANDARD, Duration.ofMinutes(5), RuleEngine.MOST_REPETITIONS);

    /** The same limits for files up to another size. */
    public Limits withFileBytes(long bytes) {
        return new Limits(bytes, pdf, xml, time, repetitions);
    }

    /** The same limits with others for PDFs. */
    public Limits withPdf(PdfLimits other) {
        return new Limits(fileBytes, other, xml, time, repetitions);
    }

    /** The same limits with others for XML. */
    public Limits withXml(XmlLimits other) {
        return new Limits(fileBytes, pdf, other, time, repetitions);
    }

    /** The same limits with more time, or less. */
    public Limits withTime(Duration other) {
        return new Limits(fileBytes, pdf, xml, other, repetitions);
    }

    /** The same limits with more findings of one rule, or fewer. */
    public Limits withRepetitions(int number) {
        return new Limits(fileBytes, pdf, xml, time, number);
    }
}

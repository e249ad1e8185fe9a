package org.quittance;

import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/**
 * How an invoice is to be converted.
 *
 * @param target what it becomes
 * @param lossAllowed whether it is converted without what the target cannot hold
 * @param validated whether the result is judged by the rules that apply to it
 */
public record ConvertOptions(Target target, boolean lossAllowed, boolean validated) {
    /**
     * @throws QuittanceException {@code QX-CONVERT-UNJUDGED} when a document is to be judged, for which there are no rules
     */
    public ConvertOptions {
        if (validated && !target.xml()) {
            throw new QuittanceException(Message.of("QX-CONVERT-UNJUDGED", target));
        }
    }

    /** What an invoice can be converted to. */
    public enum Target {
        /** UN/CEFACT Cross Industry Invoice. */
        CII,
        /** UBL 2.1, a CreditNote where the type of the invoice (BT-3) says so. */
        UBL,
        /** A Quittance document as JSON. */
        JSON,
        /** A Quittance document as YAML. */
        YAML;

        /** Whether it is XML, for which there are rules. */
        public boolean xml() {
            return this == CII || this == UBL;
        }
    }

    /** A conversion that refuses any loss and runs no rules. */
    public static ConvertOptions to(Target target) {
        return new ConvertOptions(target, false, false);
    }

    /** The same, going without what the target cannot hold. */
    public ConvertOptions allowingLoss() {
        return new ConvertOptions(target, true, validated);
    }

    /** The same, judging the result; what is rejected is not handed out. */
    public ConvertOptions validating() {
        return new ConvertOptions(target, lossAllowed, true);
    }
}

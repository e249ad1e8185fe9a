package org.quittance.validation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;

/**
 * One thing to be done to one file, which the report lists with its outcome.
 *
 * @param step the step it is part of
 * @param ruleSet the id of the rule set, schema or flavour; {@code null} where there is only one
 * @param version its version
 * @param body the work
 */
public record Check(
        String step, @Nullable String ruleSet, @Nullable String version, Body body) {

    public Check {
        Objects.requireNonNull(step);
        Objects.requireNonNull(body);
    }

    /** The work of a check. Whatever it throws, the file is not accepted. */
    @FunctionalInterface
    public interface Body {
        /** Does the work. */
        Result run() throws Exception;

        /** Does the work; the checks that ran before found these. */
        default Result after(List<Finding> found) throws Exception {
            return run();
        }
    }

    /** What came of it. */
    public sealed interface Result {}

    /**
     * It ran to its end.
     *
     * @param findings what it found, nothing if all is well
     * @param ruleSet what the file was judged by in the end, where that was open before; otherwise {@code null}
     * @param version its version
     * @param note what is to be known of how it was done, if anything
     * @param coverage how much agreed, for what compares; otherwise {@code null}
     */
    public record Done(
            List<Finding> findings,
            @Nullable String ruleSet,
            @Nullable String version,
            @Nullable Message note,
            @Nullable Coverage coverage)
            implements Result {
        public Done {
            findings = List.copyOf(findings);
        }

        /** It ran to its end. */
        public Done(List<Finding> findings) {
            this(findings, null, null, null, null);
        }

        /** The same end with these findings instead. */
        Done with(List<Finding> others) {
            return new Done(others, ruleSet, version, note, coverage);
        }

        /** It ran to its end, and compared so much. */
        public Done(List<Finding> findings, Coverage coverage) {
            this(findings, null, null, null, coverage);
        }
    }

    /**
     * It applies, but was not run.
     *
     * @param reason why not
     */
    public record Skipped(Message reason) implements Result {}

    /**
     * It broke off.
     *
     * @param reason what happened
     */
    public record Broken(Message reason) implements Result {
        /** It broke off, of which there are only technical words. */
        public Broken(String detail) {
            this(Message.of("QX-CRASHED", detail));
        }
    }

    /** A check of a step that has only this one. */
    public static Check of(String step, Body body) {
        return new Check(step, null, null, body);
    }
}

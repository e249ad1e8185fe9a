package org.quittance.validation;

import java.util.List;

/** A part of the validation. Has no state of its own that a file could change; used by several threads at once. */
@FunctionalInterface
public interface Step {
    /** What this step has to do to a file: nothing if it does not apply. */
    List<Check> checks(Subject subject, Options options);
}

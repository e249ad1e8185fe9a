package org.quittance.model;

import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;
import org.quittance.term.Profile;

/**
 * Which rules the invoice claims to follow.
 *
 * @param businessProcess the process in which it is sent: in France the invoicing frame, such as {@code S1}
 * @param specification the profile it follows, as its URN
 */
@Built
public record ProcessControl(
        @Bt("BT-23") @Nullable String businessProcess,
        @Bt("BT-24") String specification) {
    public ProcessControl {
        businessProcess = Given.text(businessProcess);
        specification = Given.required("BT-24", specification);
    }

    /** The profile alone. */
    public static ProcessControl of(Profile profile) {
        return new ProcessControl(null, profile.guideline());
    }
}

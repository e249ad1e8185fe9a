package org.quittance.validation;

import java.util.List;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.term.Profile;

/** Whether BT-24 names a profile that there is. */
final class ProfileRules {
    private ProfileRules() {}

    static List<Finding> of(Subject subject) {
        boolean named = subject.guideline().filter(ProfileRules::namesFacturX).isPresent();
        boolean hybrid = subject.kind() == Kind.FACTUR_X && subject.head().problem() == null;
        boolean known = subject.profile() != null && subject.profile() != Profile.PEPPOL;
        if (known || !(named || hybrid)) {
            return List.of();
        }
        return List.of(Finding.of(
                        "container",
                        Severity.ERROR,
                        List.of("BT-24"),
                        Place.NONE,
                        Message.of("QX-PROFILE-UNKNOWN", subject.guideline().orElse("")))
                .comparing(subject.guideline().orElse(""), Profile.EN16931.guideline()));
    }

    private static boolean namesFacturX(String guideline) {
        return guideline.contains("factur-x") || guideline.contains("zugferd");
    }
}

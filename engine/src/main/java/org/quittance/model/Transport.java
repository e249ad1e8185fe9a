package org.quittance.model;

import java.util.List;
import org.quittance.term.Bt;

/**
 * How the goods travel.
 *
 * @param modes the means of transport, of UN/ECE Recommendation 19
 */
@Built
public record Transport(@Bt("BT-X-152") List<String> modes) {
    public Transport {
        modes = Given.texts(modes);
    }
}

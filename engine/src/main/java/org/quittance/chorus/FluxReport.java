package org.quittance.chorus;

import java.util.List;

/**
 * The portal's verdict on a flux.
 *
 * @param flux its number
 * @param state the portal's word ({@code IN_INTEGRE}), empty where it gave none; words of tomorrow come through as they are
 * @param since when that state was reached, in the portal's own writing; empty where it gave none
 * @param faults what was refused, of the whole file (no invoice named) or of one invoice
 * @param answer the answer as it came, without secrets and file contents
 */
public record FluxReport(String flux, String state, String since, List<FluxFault> faults, String answer) {
    public FluxReport {
        faults = List.copyOf(faults);
    }
}

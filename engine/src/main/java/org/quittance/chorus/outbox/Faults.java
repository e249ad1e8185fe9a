package org.quittance.chorus.outbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.chorus.FluxFault;
import org.quittance.chorus.FluxReport;

/** The portal's reasons for refusing an invoice. */
final class Faults {
    private static final String CUT = " [...]";

    private Faults() {}

    /** Those that name this invoice. */
    static List<FluxFault> naming(FluxReport report, String number) {
        return report.faults().stream()
                .filter(fault -> fault.invoice().strip().equals(number))
                .toList();
    }

    /** Those of the whole file and of this invoice, in one text. */
    static String told(FluxReport report, String number) {
        return report.faults().stream()
                .filter(fault ->
                        fault.invoice().isBlank() || fault.invoice().strip().equals(number))
                .map(Faults::told)
                .collect(Collectors.joining("\n"));
    }

    /** Code and words of one reason, and a mark where the portal cut it off. */
    static String told(FluxFault fault) {
        String told = Stream.of(fault.code(), fault.text())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return fault.cut() && !told.endsWith(CUT) ? told + CUT : told;
    }
}

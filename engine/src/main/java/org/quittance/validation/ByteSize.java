package org.quittance.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers of bytes as people read them, such as {@code 512 MiB}. */
final class ByteSize {
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);
    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB");

    private ByteSize() {}

    /** The size in the largest unit of which there is one, rounded up so that what is over a limit looks so. */
    static String of(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (size.compareTo(STEP) >= 0 && unit < UNITS.size() - 1) {
            size = size.divide(STEP);
            unit++;
        }
        BigDecimal shown = size.setScale(1, RoundingMode.UP).stripTrailingZeros();
        return shown.toPlainString() + " " + UNITS.get(unit);
    }
}

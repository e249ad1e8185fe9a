package org.quittance.chorus.simulator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/**
 * How often which fault happens by chance.
 *
 * @param shares of all calls, between 0 and 1; together at most 1
 */
public record FaultRates(Map<FaultKind, Double> shares) {
    /** No fault by chance. */
    public static final FaultRates NONE = new FaultRates(Map.of());

    private static final String ALL = "all";
    private static final Pattern ENTRY =
            Pattern.compile("\\s*([a-z0-9-]+)\\s*=\\s*([0-9]{1,3}(?:\\.[0-9]{1,6})?)\\s*%\\s*");
    private static final double ROUNDING = 1e-9;

    /** Takes the shares over. */
    public FaultRates {
        Map<FaultKind, Double> copy = new EnumMap<>(FaultKind.class);
        copy.putAll(shares);
        shares = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads a specification such as {@code timeout-after=5%,503=2.5%} or {@code all=5%}; what is named by itself counts
     * before {@code all}, which means every fault that a client can get over without help.
     *
     * @throws QuittanceException {@code QX-SIMULATOR-FAULTS} when it cannot be read or adds up to more than 100 %
     */
    public static FaultRates of(String specification) {
        Map<FaultKind, Double> shares = new EnumMap<>(FaultKind.class);
        Double others = null;
        for (String entry : specification.split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (!matcher.matches()) {
                throw wrong(specification, entry);
            }
            double share = new BigDecimal(matcher.group(2)).movePointLeft(2).doubleValue();
            if (matcher.group(1).equals(ALL)) {
                others = share;
            } else {
                shares.put(FaultKind.of(matcher.group(1)).orElseThrow(() -> wrong(specification, entry)), share);
            }
        }
        spread(others, shares);
        if (shares.values().stream().mapToDouble(share -> share).sum() > 1 + ROUNDING) {
            throw wrong(specification, "> 100 %");
        }
        return new FaultRates(shares);
    }

    private static void spread(@Nullable Double share, Map<FaultKind, Double> shares) {
        if (share != null) {
            Arrays.stream(FaultKind.values())
                    .filter(FaultKind::common)
                    .forEach(kind -> shares.putIfAbsent(kind, share));
        }
    }

    private static QuittanceException wrong(String specification, String entry) {
        String words = Arrays.stream(FaultKind.values()).map(FaultKind::word).collect(Collectors.joining(", "));
        return new QuittanceException(Message.of("QX-SIMULATOR-FAULTS", specification, entry.strip(), words));
    }
}

package org.quittance.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quittance.binding.InvoiceSyntax;

/**
 * Prints what the others take in the time that we take one.
 *
 * <p>All that is compared runs in turn in one virtual machine, and the processor time of the thread counts: other work on
 * the machine changes neither the order nor much of the ratio.
 */
public final class Ratios {
    private static final String LINE = "%-10s %6s %-10s %12s %8s %10s%n";
    private static final int[] SIZES = {10, 1000};

    private Ratios() {}

    /** Takes the names of what to measure ({@code cii-write} ...), or nothing for all. */
    public static void main(String[] arguments) throws Exception {
        System.out.printf(LINE, "what", "lines", "who", "us", "ratio", "kB");
        for (int lines : SIZES) {
            for (Map.Entry<String, Map<String, Callable<Object>>> subject :
                    subjects(lines).entrySet()) {
                if (arguments.length == 0 || List.of(arguments).contains(subject.getKey())) {
                    print(subject.getKey(), lines, new Contest(subject.getValue()).run());
                }
            }
        }
    }

    private static Map<String, Map<String, Callable<Object>>> subjects(int lines) throws Exception {
        SyntaxBenchmark cii = SyntaxBenchmark.of(InvoiceSyntax.CII, lines);
        SyntaxBenchmark ubl = SyntaxBenchmark.of(InvoiceSyntax.UBL_INVOICE, lines);
        Map<String, Map<String, Callable<Object>>> subjects = new LinkedHashMap<>();
        subjects.put("cii-write", of("Quittance", cii::writeOurs, "JAXB", cii::writeJaxb));
        subjects.get("cii-write").putAll(mustang(lines));
        subjects.put("cii-read", of("Quittance", cii::readOurs, "JAXB", cii::readJaxb));
        subjects.put("ubl-write", of("Quittance", ubl::writeOurs, "JAXB", ubl::writeJaxb));
        subjects.put("ubl-read", of("Quittance", ubl::readOurs, "JAXB", ubl::readJaxb));
        return subjects;
    }

    private static Map<String, Callable<Object>> of(
            String ours, Callable<Object> our, String theirs, Callable<Object> their) {
        Map<String, Callable<Object>> both = new LinkedHashMap<>();
        both.put(ours, our);
        both.put(theirs, their);
        return both;
    }

    private static Map<String, Callable<Object>> mustang(int lines) throws Exception {
        MustangBenchmark mustang = new MustangBenchmark();
        mustang.lines = lines;
        try {
            mustang.prepare();
        } catch (IOException e) {
            System.out.println(e.getMessage());
            return Map.of();
        }
        return Map.of("Mustang", mustang::writeMustang);
    }

    private static void print(String what, int lines, Map<String, Contest.Cost> costs) {
        double ours = costs.get("Quittance").nanos();
        costs.forEach((who, cost) -> System.out.printf(
                LINE,
                what,
                lines,
                who,
                "%.1f".formatted(cost.nanos() / 1000),
                "%.2f".formatted(cost.nanos() / ours),
                "%.0f".formatted(cost.bytes() / 1000)));
    }
}

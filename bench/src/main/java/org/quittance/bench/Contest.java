package org.quittance.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Lets several do the same work in turn, and keeps the median of what each needs. */
final class Contest {
    private static final long WARM = 3_000_000_000L;
    private static final long ROUND = 300_000_000L;
    private static final int ROUNDS = 9;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, Callable<Object>> all;

    Contest(Map<String, Callable<Object>> all) {
        this.all = all;
    }

    /**
     * What one call costs.
     *
     * @param nanos processor time of the thread, without the collection of garbage
     * @param bytes memory allocated
     */
    record Cost(double nanos, double bytes) {}

    Map<String, Cost> run() throws Exception {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<Object>> one : all.entrySet()) {
            round(one.getValue(), WARM);
            costs.put(one.getKey(), new ArrayList<>());
        }
        for (int i = 0; i < ROUNDS; i++) {
            for (Map.Entry<String, Callable<Object>> one : all.entrySet()) {
                costs.get(one.getKey()).add(round(one.getValue(), ROUND));
            }
        }
        Map<String, Cost> medians = new LinkedHashMap<>();
        costs.forEach((name, some) -> medians.put(name, median(some)));
        return medians;
    }

    private static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::nanos))
                .toList()
                .get(costs.size() / 2);
    }

    private Cost round(Callable<Object> work, long nanos) throws Exception {
        long start = thread.getCurrentThreadCpuTime();
        long bytes = thread.getCurrentThreadAllocatedBytes();
        int calls = 0;
        long spent = 0;
        while (spent < nanos) {
            Objects.requireNonNull(work.call());
            calls++;
            spent = thread.getCurrentThreadCpuTime() - start;
        }
        long allocated = thread.getCurrentThreadAllocatedBytes() - bytes;
        return new Cost((double) spent / calls, (double) allocated / calls);
    }
}

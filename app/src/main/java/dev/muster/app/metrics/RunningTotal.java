package dev.muster.app.metrics;

import java.util.HashMap;
import java.util.Map;
import javax.management.ObjectName;

/**
 * The sum of what several clients have counted, which never falls: what a client counted stays when it closes. What it counts between the
 * last look and its end is lost. Not thread safe.
 */
final class RunningTotal {
    private final Map<ObjectName, Double> last = new HashMap<>();
    private double total;

    /** The sum after another look at the clients that are open now. */
    double after(Map<ObjectName, Double> now) {
        now.forEach((client, value) -> {
            double before = last.getOrDefault(client, 0.0);
            total += value >= before ? value - before : value; // less: another client of the same id
        });
        last.clear();
        last.putAll(now);
        return total;
    }
}

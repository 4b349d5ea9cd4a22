package dev.muster.app.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets so many values of a label be shown and no more: the first that come. Thread safe. */
final class LabelBound {
    /** Stands for all values that are not admitted. */
    static final String OTHER = "other";

    private final int most;
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();

    LabelBound(int most) {
        this.most = most;
    }

    /** Whether a value may be shown as it is; the same answer at every call, once it was yes. */
    boolean admits(String value) {
        return admitted.contains(value) || admitsNew(value);
    }

    private synchronized boolean admitsNew(String value) {
        return admitted.size() < most && admitted.add(value) || admitted.contains(value);
    }
}

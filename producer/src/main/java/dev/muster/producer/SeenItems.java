package dev.muster.producer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one feed last told of its items, those first that it told the longest ago. What a poll adds costs what the poll holds, however
 * much was told before. Not thread safe.
 */
final class SeenItems {

    /**
     * Items that are remembered, some 300 bytes each in memory. Feeds show some hundred; a directory or an import of more than this may
     * publish the others again after a restart, which changes no claim, since versions are told apart by their hash.
     */
    static final int MAX = 10_000;

    /** An item with what was told of it; null where it is to be forgotten. */
    record Change(String item, String told) {}

    private final Map<String, String> told = new LinkedHashMap<>();

    /** Those that no record of the topic holds, since an earlier version kept them in the feed's state. */
    private final Set<String> unwritten = new HashSet<>();

    /** What is remembered, by item; a view that cannot be changed. */
    Map<String, String> items() {
        return Collections.unmodifiableMap(told);
    }

    /** Takes what a record of the topic says. */
    void take(String item, String value) {
        told.remove(item);
        told.put(item, value);
    }

    /** Takes what a state of an earlier version says, where no record says otherwise. */
    void takeUnwritten(Map<String, String> items) {
        items.forEach((item, value) -> {
            if (told.putIfAbsent(item, value) == null) {
                unwritten.add(item);
            }
        });
    }

    /** What is to be written when a feed has told this; changes nothing. */
    List<Change> changes(Map<String, String> shown) {
        List<Change> changes = new ArrayList<>();
        int added = 0;
        for (Map.Entry<String, String> item : shown.entrySet()) {
            String before = told.get(item.getKey());
            added += before == null ? 1 : 0;
            if (!item.getValue().equals(before)) {
                changes.add(new Change(item.getKey(), item.getValue()));
            }
        }
        unwritten.stream()
                .filter(item -> !shown.containsKey(item))
                .forEach(item -> changes.add(new Change(item, told.get(item))));
        forgotten(told.size() + added - MAX, shown.keySet()).forEach(item -> changes.add(new Change(item, null)));
        return changes;
    }

    /** The oldest that are not shown, as many as are too many. */
    private List<String> forgotten(int surplus, Set<String> shown) {
        List<String> forgotten = new ArrayList<>();
        Iterator<String> oldest = told.keySet().iterator();
        while (forgotten.size() < surplus && oldest.hasNext()) {
            String item = oldest.next();
            if (!shown.contains(item)) {
                forgotten.add(item);
            }
        }
        return forgotten;
    }

    /** Remembers what was shown, after its changes were written. */
    void apply(Map<String, String> shown, List<Change> written) {
        shown.forEach(this::take);
        written.stream().filter(change -> change.told() == null).forEach(change -> told.remove(change.item()));
        unwritten.clear();
    }
}

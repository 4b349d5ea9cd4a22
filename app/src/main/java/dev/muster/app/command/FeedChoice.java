package dev.muster.app.command;

import java.util.Collection;
import java.util.List;

/** Holds the ids that a user gives against those that there are. */
final class FeedChoice {
    private FeedChoice() {}

    /** Names those that there are not. */
    static void require(Collection<String> ids, Collection<String> known) {
        List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw CommandException.notFound("there is no feed " + String.join(", ", unknown)
                    + "\nsee `muster feeds list`" + (known.isEmpty() ? "; there is none yet" : ""));
        }
    }
}

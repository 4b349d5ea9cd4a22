package dev.muster.consumer.page;

import dev.muster.consumer.table.Actor;
import dev.muster.consumer.table.Estimate;
import java.util.List;

/**
 * What one actor has said of a subject.
 *
 * @param actor who
 * @param points its statements, oldest first, one for each day that has one
 */
record Line(Actor actor, List<Estimate> points) {
    Line {
        points = List.copyOf(points);
    }

    Estimate latest() {
        return points.get(points.size() - 1);
    }
}

package dev.muster.consumer;

import dev.muster.schema.ArticleKey;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which partitions of the articles are read again for articles that claims refer to and that went by before: the one that an article's
 * key belongs to; where it was not there, all, as who wrote it may have chosen otherwise; then none, as it is gone. Not thread safe.
 */
final class MissingArticles {
    private Set<String> soughtInOne = Set.of();
    private Set<String> soughtInAll = Set.of();
    private Set<String> gone = Set.of();

    /**
     * The partitions to read from their beginnings, to be asked only when all have been read to their ends.
     *
     * @param missing ids of all articles that are not there
     * @param partitions number of partitions
     */
    Set<Integer> partitionsToRead(Set<String> missing, int partitions) {
        Set<Integer> again = new TreeSet<>();
        Set<String> inOne = new HashSet<>();
        Set<String> inAll = new HashSet<>();
        gone = new HashSet<>();
        for (String id : missing) {
            if (soughtInAll.contains(id)) {
                gone.add(id);
            } else if (soughtInOne.contains(id)) {
                inAll.add(id);
                for (int partition = 0; partition < partitions; partition++) {
                    again.add(partition);
                }
            } else {
                inOne.add(id);
                again.add(new ArticleKey(id, null).partition(partitions));
            }
        }
        soughtInOne = inOne;
        soughtInAll = inAll;
        return again;
    }

    /** Those that were sought everywhere in vain by the time of the last question. */
    Set<String> gone() {
        return gone;
    }
}

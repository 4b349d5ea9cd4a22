package dev.muster.streams;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import dev.muster.schema.Evidence;
import dev.muster.schema.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/**
 * The sources that a claim lists. All of them, as a rule; of a claim that very many articles carry the ones that say most: those that
 * still carry it before those that took it back, newer publications first, as long as the record stays under its limits. The claim's
 * counts and dates are exact all the same.
 */
final class ListedSources {
    /** Most sources that one claim lists. Every new source writes the claim anew, so this bounds what a popular one costs. */
    static final int MAX_SOURCES = 200;

    /** Most bytes that the texts of the sources of one claim take, but for the first source, which is always listed. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final Comparator<Source> BY_WEIGHT = comparing(
                    Source::getWithdrawnAt, nullsFirst(Comparator.<Instant>reverseOrder()))
            .thenComparing(Source::getPublishedAt, reverseOrder())
            .thenComparing(Source::getArticleId);

    private ListedSources() {}

    /** @return those of the given sources that are listed, in the order given */
    static List<Source> of(List<Source> sources) {
        if (sources.size() <= MAX_SOURCES
                && sources.stream().mapToLong(ListedSources::bytes).sum() <= MAX_BYTES) {
            return sources;
        }
        var listed = weightiest(sources);
        return sources.stream()
                .filter(source -> listed.contains(source.getArticleId()))
                .toList();
    }

    private static Set<String> weightiest(List<Source> sources) {
        var listed = new HashSet<String>();
        long bytes = 0;
        for (var source : sources.stream().sorted(BY_WEIGHT).limit(MAX_SOURCES).toList()) {
            bytes += bytes(source);
            if (bytes <= MAX_BYTES || listed.isEmpty()) {
                listed.add(source.getArticleId());
            }
        }
        return listed;
    }

    private static long bytes(Source source) {
        long evidence = source.getEvidence().stream()
                .map(Evidence::getText)
                .mapToLong(Utils::utf8Length)
                .sum();
        long trace = source.getTrace().stream().mapToLong(Utils::utf8Length).sum();
        long details = Stream.of(
                        source.getTitle(), source.getUrl(), source.getOutlet(), source.getOrigin(), source.getFeed())
                .filter(Objects::nonNull)
                .mapToLong(Utils::utf8Length)
                .sum();
        long earlier =
                source.getEarlier().stream().mapToLong(ListedSources::bytes).sum();
        return evidence + trace + details + earlier;
    }
}

package dev.muster.streams;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import dev.muster.schema.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
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

    /** The most that UTF-8 takes for one code unit of UTF-16. */
    private static final int BYTES_OF_CHAR = 3;

    private static final Comparator<Source> BY_WEIGHT = comparing(
                    Source::getWithdrawnAt, nullsFirst(Comparator.<Instant>reverseOrder()))
            .thenComparing(Source::getPublishedAt, reverseOrder())
            .thenComparing(Source::getArticleId);

    private ListedSources() {}

    /** @return those of the given sources that are listed, in the order given */
    static List<Source> of(List<Source> sources) {
        // One is always listed, and most claims have one.
        if (sources.size() == 1 || (sources.size() <= MAX_SOURCES && fit(sources))) {
            return sources;
        }
        var listed = weightiest(sources);
        return sources.stream()
                .filter(source -> listed.contains(source.getArticleId()))
                .toList();
    }

    /** The texts are looked through only where their lengths leave it open. */
    private static boolean fit(List<Source> sources) {
        return sum(sources, source -> bytes(source, ListedSources::mostBytes)) <= MAX_BYTES
                || sum(sources, source -> bytes(source, Utils::utf8Length)) <= MAX_BYTES;
    }

    private static int mostBytes(String text) {
        return BYTES_OF_CHAR * text.length();
    }

    private static Set<String> weightiest(List<Source> sources) {
        var listed = new HashSet<String>();
        long bytes = 0;
        for (var source : sources.stream().sorted(BY_WEIGHT).limit(MAX_SOURCES).toList()) {
            bytes += bytes(source, Utils::utf8Length);
            if (bytes <= MAX_BYTES || listed.isEmpty()) {
                listed.add(source.getArticleId());
            }
        }
        return listed;
    }

    private static long bytes(Source source, ToIntFunction<String> measure) {
        return sum(source.getEvidence(), evidence -> bytes(evidence.getText(), measure))
                + sum(source.getTrace(), text -> bytes(text, measure))
                + bytes(source.getTitle(), measure)
                + bytes(source.getUrl(), measure)
                + bytes(source.getOutlet(), measure)
                + bytes(source.getOrigin(), measure)
                + bytes(source.getFeed(), measure)
                + sum(source.getEarlier(), earlier -> bytes(earlier, measure));
    }

    private static long bytes(String text, ToIntFunction<String> measure) {
        return text == null ? 0 : measure.applyAsInt(text);
    }

    /** By hand: it runs over all sources of a claim each time one more article carries it, and a stream takes longer than their texts. */
    private static <T> long sum(List<T> parts, ToLongFunction<T> bytes) {
        long sum = 0;
        for (T part : parts) {
            sum += bytes.applyAsLong(part);
        }
        return sum;
    }
}

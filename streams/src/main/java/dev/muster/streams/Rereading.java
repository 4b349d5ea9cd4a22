package dev.muster.streams;

import dev.muster.extraction.Extraction;
import dev.muster.schema.Article;
import dev.muster.schema.AvroTrust;
import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads again, by the rules of now, what is known of an article. Of a content the first fetch tells the day and the outlet, whichever copy of
 * it the log still has. A reading that comes out the same, but for the rules and the way to it, stays the one that it was with the rules
 * that read it first: so only what changes is told.
 */
final class Rereading {
    static {
        AvroTrust.establish();
    }

    private Rereading() {}

    /**
     * The version of a copy's content as it is read now.
     *
     * @param state what is known of the article; null where nothing is
     * @return empty where the content is not known, or reads as before
     */
    static Optional<ArticleVersion> of(ArticleState state, Article copy, ArticleReader reader) {
        return known(state, copy).flatMap(version -> {
            var read = reader.read(asKnown(version, copy));
            var now = settled(version, read);
            return now.equals(version) ? Optional.empty() : Optional.of(now);
        });
    }

    private static Optional<ArticleVersion> known(ArticleState state, Article copy) {
        return state == null
                ? Optional.empty()
                : state.getVersions().stream()
                        .filter(version -> version.getContentHash().equals(copy.getContentHash()))
                        .findFirst();
    }

    private static Article asKnown(ArticleVersion version, Article copy) {
        return Article.newBuilder(copy)
                .setPublishedAt(version.getPublishedAt())
                .setFetchedAt(version.getFirstFetched())
                .setFeed(version.getFeed())
                .setOutlet(version.getOutlet())
                .setUrl(version.getUrl())
                .setTitle(version.getTitle())
                .setOrigin(version.getOrigin())
                .build();
    }

    private static ArticleVersion settled(ArticleVersion known, Extraction read) {
        var readings = read.claims().stream()
                .map(Readings::of)
                .map(reading -> settled(known, reading))
                .toList();
        boolean isSame = readings.equals(known.getReadings()) && Objects.equals(read.lang(), known.getLang());
        return isSame
                ? known
                : ArticleVersion.newBuilder(known)
                        .setLang(read.lang())
                        .setRules(read.rules())
                        .setReadings(labelled(known, readings, read.rules()))
                        .build();
    }

    /** The reading as it was known, where it is the same one; else the new one. */
    private static Reading settled(ArticleVersion known, Reading reading) {
        return known.getReadings().stream()
                .filter(before -> isSame(before, reading))
                .findFirst()
                .orElse(reading);
    }

    /** Readings of a version with other rules: those that were kept name the rules that read them. */
    private static List<Reading> labelled(ArticleVersion known, List<Reading> readings, String rules) {
        return readings.stream()
                .map(reading -> isKept(known, reading) ? withRules(reading, rules(known, reading)) : reading)
                .map(reading -> rules.equals(reading.getRules()) ? withRules(reading, null) : reading)
                .toList();
    }

    private static boolean isKept(ArticleVersion known, Reading reading) {
        return known.getReadings().stream().anyMatch(before -> before.equals(reading));
    }

    /** The rules that read a reading of a version. */
    static String rules(ArticleVersion version, Reading reading) {
        return reading.getRules() == null ? version.getRules() : reading.getRules();
    }

    private static Reading withRules(Reading reading, String rules) {
        return Reading.newBuilder(reading).setRules(rules).build();
    }

    /** Whether two readings tell the same; the rules and the way by which they came to it may differ. */
    static boolean isSame(Reading one, Reading other) {
        return bare(one).equals(bare(other));
    }

    /** Whether two lists of readings tell the same. */
    static boolean areSame(List<Reading> some, List<Reading> others) {
        return bare(some).equals(bare(others));
    }

    private static List<Reading> bare(List<Reading> readings) {
        return readings.stream().map(Rereading::bare).toList();
    }

    private static Reading bare(Reading reading) {
        return Reading.newBuilder(reading).setTrace(List.of()).setRules(null).build();
    }
}

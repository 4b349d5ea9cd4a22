package dev.muster.streams;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.muster.extraction.Extraction;
import dev.muster.schema.Article;
import dev.muster.schema.AvroTrust;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Carrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Makes versions of articles and merges those of one content. */
final class ArticleVersions {
    static {
        AvroTrust.establish();
    }

    /** Content hash of a deletion. */
    static final String DELETED = "";

    /** Feed of the deletion of an article whoever carries it. */
    static final String EVERY_FEED = "";

    /** Fetches kept of one content in one feed: it takes as many others in between to lose sight of a return to an earlier text. */
    static final int MAX_FETCHES = 20;

    private static final Comparator<ArticleVersion> BY_FETCH = comparing(ArticleVersion::getFirstFetched)
            .thenComparing(ArticleVersion::getPublishedAt)
            .thenComparing(ArticleVersion::getFeed)
            .thenComparing(ArticleVersion::getOutlet, nullsFirst(naturalOrder()))
            .thenComparing(ArticleVersion::getUrl, nullsFirst(naturalOrder()))
            .thenComparing(ArticleVersion::getTitle, nullsFirst(naturalOrder()))
            .thenComparing(ArticleVersion::getOrigin, nullsFirst(naturalOrder()));

    private static final Schema READINGS =
            ArticleVersion.getClassSchema().getField("readings").schema();

    private ArticleVersions() {}

    /** What an article says, as the engine read it. */
    static ArticleVersion read(Article article, Extraction extraction) {
        return ArticleVersion.newBuilder()
                .setContentHash(article.getContentHash())
                .setFirstFetched(article.getFetchedAt())
                .setLastFetched(article.getFetchedAt())
                .setFetches(List.of())
                .setPublishedAt(article.getPublishedAt())
                .setFeed(article.getFeed())
                .setOutlet(article.getOutlet())
                .setUrl(article.getUrl())
                .setTitle(article.getTitle())
                .setOrigin(article.getOrigin())
                .setLang(extraction.lang())
                .setRules(extraction.rules())
                .setReadings(extraction.claims().stream().map(Readings::of).toList())
                .setLength(article.getBody().length())
                .setCarriers(List.of(new Carrier(article.getFeed(), List.of(article.getFetchedAt()))))
                .build();
    }

    /**
     * The deletion of an article: a version that says nothing.
     *
     * @param feed which carries it no more; {@link #EVERY_FEED} where none does
     */
    static ArticleVersion deleted(Instant at, String feed) {
        return ArticleVersion.newBuilder()
                .setContentHash(DELETED)
                .setFirstFetched(at)
                .setLastFetched(at)
                .setPublishedAt(at)
                .setFeed(EVERY_FEED)
                .setRules("")
                .setReadings(List.of())
                .setLength(0)
                .setCarriers(List.of(new Carrier(feed, List.of(at))))
                .build();
    }

    /**
     * Two arrivals of one content. The earlier fetch tells everything but the latest fetch: where an article has no date of its own, its
     * publication is the fetch, and reading the same text again must not make its claims newer.
     */
    static ArticleVersion merge(ArticleVersion known, ArticleVersion arrived) {
        var told = tellsFirst(known, arrived) ? known : arrived;
        var carriers = carriers(known);
        carriers(arrived).forEach((feed, fetches) -> carriers.merge(feed, fetches, ArticleVersions::union));
        return ArticleVersion.newBuilder(told)
                .setLastFetched(later(known.getLastFetched(), arrived.getLastFetched()))
                .setFetches(List.of())
                .setCarriers(carriers.entrySet().stream()
                        .map(carrier -> new Carrier(carrier.getKey(), newest(carrier.getValue())))
                        .toList())
                .build();
    }

    /** When each feed fetched a content, as far as is known: in order, the first and the latest among them. */
    static SortedMap<String, SortedSet<Instant>> carriers(ArticleVersion version) {
        var carriers = new TreeMap<String, SortedSet<Instant>>();
        version.getCarriers().forEach(carrier -> carriers.put(carrier.getFeed(), new TreeSet<>(carrier.getFetches())));
        if (carriers.isEmpty()) {
            var fetches = new TreeSet<>(version.getFetches());
            fetches.add(version.getFirstFetched());
            fetches.add(version.getLastFetched());
            carriers.put(version.getFeed(), fetches);
        }
        return carriers;
    }

    private static SortedSet<Instant> union(SortedSet<Instant> known, SortedSet<Instant> arrived) {
        var fetches = new TreeSet<>(known);
        fetches.addAll(arrived);
        return fetches;
    }

    /** The first, and the newest of very many: a set of arrivals leaves the same ones in whatever order they came. */
    private static List<Instant> newest(SortedSet<Instant> fetches) {
        var ordered = new ArrayList<>(fetches);
        while (ordered.size() > MAX_FETCHES) {
            ordered.remove(1);
        }
        return ordered;
    }

    private static boolean tellsFirst(ArticleVersion known, ArticleVersion arrived) {
        int order = BY_FETCH.compare(known, arrived);
        if (order != 0) {
            return order < 0;
        }
        if (!known.getRules().equals(arrived.getRules())) {
            // The very same fetch, sent again after the rules changed: they are the ones that run now.
            return false;
        }
        if (Rereading.areSame(known.getReadings(), arrived.getReadings())) {
            // Those that were read again, and the same, keep the rules that read them first.
            return known.getLength() >= arrived.getLength();
        }
        // White space, which the hash folds, can shift offsets and make a text longer.
        int readings = SpecificData.get().compare(known.getReadings(), arrived.getReadings(), READINGS);
        return readings < 0 || readings == 0 && known.getLength() >= arrived.getLength();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}

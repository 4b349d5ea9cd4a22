package dev.muster.app.oracle;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.Extraction;
import dev.muster.schema.Actor;
import dev.muster.schema.AvroTrust;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Force;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Place;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has to follow from a set of arrivals, in whatever order they came. Not thread safe. */
public final class Oracle {
    static {
        AvroTrust.establish();
    }

    private static final Comparator<Carried> BY_PUBLICATION = Comparator.comparing(
                    (Carried carried) -> carried.source().getPublishedAt())
            .thenComparing(carried -> carried.source().getArticleId());

    private final Library library;

    /** One article that carries or carried a claim. */
    private record Carried(Page page, Source source) {
        private boolean isLive() {
            return source.getWithdrawnAt() == null;
        }
    }

    /** An oracle that reads articles by the front door of the engine. */
    public Oracle(ClaimExtractor extractor) {
        library = new Library(extractor);
    }

    /** What the engine reads in an article; it is asked once for each, and what it says is kept. */
    public Extraction read(ArticleText article) {
        return library.read(article);
    }

    /** What follows from arrivals. */
    public Prophecy of(Collection<Arrival> arrivals) {
        Map<String, List<Arrival>> articles = new TreeMap<>();
        arrivals.forEach(arrival ->
                articles.computeIfAbsent(arrival.id(), id -> new ArrayList<>()).add(arrival));
        Map<Said, List<Carried>> carried = new HashMap<>();
        articles.forEach((id, versions) -> {
            Page page = new Page(id, versions, library);
            page.claims()
                    .forEach(said -> carried.computeIfAbsent(said, claim -> new ArrayList<>())
                            .add(new Carried(page, page.source(said))));
        });
        SortedMap<String, Claim> claims = new TreeMap<>();
        SortedMap<String, Boolean> revised = new TreeMap<>();
        carried.forEach((said, articlesOf) -> {
            articlesOf.sort(BY_PUBLICATION);
            claims.put(said.id(), claim(said, articlesOf));
            revised.put(
                    said.id(), articlesOf.stream().anyMatch(one -> one.page().isRevised()));
        });
        Map<Said, Claim> bySaid = new HashMap<>();
        carried.keySet().forEach(said -> bySaid.put(said, claims.get(said.id())));
        return new Prophecy(claims, revised, Rows.of(bySaid));
    }

    /** How many of the arrivals hold a claim. */
    public long withClaims(Collection<Arrival> arrivals) {
        return arrivals.stream()
                .filter(arrival -> !library.claims(arrival).isEmpty())
                .count();
    }

    /** How many of the arrivals are articles that hold none. */
    public long withoutClaims(Collection<Arrival> arrivals) {
        return arrivals.stream()
                .filter(arrival -> arrival.article() != null)
                .filter(arrival -> library.claims(arrival).isEmpty())
                .count();
    }

    private static Claim claim(Said said, List<Carried> all) {
        List<Carried> live = all.stream().filter(Carried::isLive).toList();
        List<Carried> deciding = live.isEmpty() ? all : live;
        List<Source> counted = live.stream().map(Carried::source).toList();
        LocalDate statedOn = latestDay(deciding);
        return Claim.newBuilder()
                .setId(said.id())
                .setActor(new Actor(said.actor(), deciding.get(0).page().actorName(said)))
                .setStance(Stance.valueOf(said.stance()))
                .setForce(
                        new Force(told(said.country()), said.kind().isEmpty() ? null : ForceKind.valueOf(said.kind())))
                .setMeasure(Measure.valueOf(said.measure()))
                .setQuantity(new Quantity(
                        said.low(),
                        said.best(),
                        said.high(),
                        Qualifier.valueOf(said.qualifier()),
                        Unit.valueOf(said.unit())))
                .setPlace(new Place(told(said.place()), told(said.placeCountry())))
                .setStatus(live.isEmpty() ? ClaimStatus.WITHDRAWN : ClaimStatus.LIVE)
                .setStatedOn(statedOn)
                .setPublishedAt(latestPublication(deciding, statedOn))
                .setFirstSeen(all.stream()
                        .map(one -> one.source().getFirstSeen())
                        .min(Instant::compareTo)
                        .orElseThrow())
                .setLastSeen(deciding.stream()
                        .map(one -> one.source().getLastSeen())
                        .max(Instant::compareTo)
                        .orElseThrow())
                .setMentions(live.size())
                .setOutlets(Origin.outlets(counted))
                .setOrigins(Origin.count(counted))
                .setSources(all.stream().map(Carried::source).toList())
                .build();
    }

    private static String told(String text) {
        return text.isEmpty() ? null : text;
    }

    private static LocalDate latestDay(List<Carried> articles) {
        return articles.stream()
                .map(one -> one.source().getStatedOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Instant latestPublication(List<Carried> articles, LocalDate statedOn) {
        return articles.stream()
                .map(Carried::source)
                .filter(source -> source.getStatedOn().equals(statedOn))
                .map(Source::getPublishedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}

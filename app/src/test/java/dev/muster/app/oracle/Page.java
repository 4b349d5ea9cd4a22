package dev.muster.app.oracle;

import dev.muster.extraction.Extraction;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.schema.Article;
import dev.muster.schema.Evidence;
import dev.muster.schema.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One article through time: what it said of each claim. Of each content the earliest fetch tells outlet, dates and address; of several
 * contents fetched at once the one with the greatest hash comes last. {@link Showings} tells which content is in force.
 */
final class Page {
    private static final Comparator<Arrival> TOLD_FIRST = Comparator.comparing(Arrival::at)
            .thenComparing(arrival -> arrival.article() == null ? "" : key(arrival.article()));
    private static final Comparator<Arrival> IN_FORCE =
            Comparator.comparing(Arrival::at).thenComparing(Arrival::hash).thenComparing(fetch -> text(fetch.feed()));

    private final Library library;
    private final String id;
    private final List<Arrival> fetches;
    private final Map<String, Arrival> contents = new HashMap<>();

    Page(String id, Collection<Arrival> arrivals, Library library) {
        this.id = id;
        this.library = library;
        this.fetches = new ArrayList<>(new LinkedHashSet<>(arrivals));
        fetches.sort(IN_FORCE);
        fetches.forEach(fetch ->
                contents.merge(fetch.hash(), fetch, (one, other) -> TOLD_FIRST.compare(one, other) <= 0 ? one : other));
    }

    private static String key(Article article) {
        return String.join(
                "\u0001",
                article.getPublishedAt().toString(),
                article.getFeed(),
                text(article.getOutlet()),
                text(article.getUrl()),
                text(article.getTitle()),
                text(article.getOrigin()));
    }

    /** Nothing comes before every text. */
    private static String text(String text) {
        return text == null ? "" : "\u0002" + text;
    }

    /** Every claim that a content carries. */
    Set<Said> claims() {
        Set<Said> all = new LinkedHashSet<>();
        contents.values().forEach(content -> all.addAll(library.claims(content).keySet()));
        return all;
    }

    /** Whether it has ever said something else than now. */
    boolean isRevised() {
        return contents.size() > 1;
    }

    /** The spelling of the actor in the newest content that carries the claim. */
    String actorName(Said said) {
        List<Run> runs = runs(said);
        return library.claims(runs.get(runs.size() - 1).content)
                .get(said)
                .actor()
                .name();
    }

    /** What the article says of a claim that it carries or carried, with what it said before. */
    Source source(Said said) {
        List<Run> runs = runs(said);
        Run last = runs.get(runs.size() - 1);
        List<Source> earlier = new ArrayList<>();
        for (Run run : runs.subList(Math.max(0, runs.size() - 11), runs.size() - 1)) {
            earlier.add(source(said, run, runs.get(0)));
        }
        return Source.newBuilder(source(said, last, runs.get(0)))
                .setEarlier(earlier)
                .build();
    }

    /** A time through which the article read the same; {@code end} is when it left the claim out, null where it did not. */
    private static final class Run {
        private final Instant since;
        private Arrival content;
        private Instant lastSeen;
        private Instant end;

        private Run(Instant since, Arrival content, Instant end) {
            this.since = since;
            this.content = content;
            this.lastSeen = since;
            this.end = end;
        }
    }

    /** What could be seen: of several fetches at one time the last. Of the others only what nobody had said before, withdrawn at once. */
    private List<Run> runs(Said said) {
        Map<Instant, List<Arrival>> times = new LinkedHashMap<>();
        fetches.forEach(fetch ->
                times.computeIfAbsent(fetch.at(), at -> new ArrayList<>()).add(fetch));
        List<Run> runs = new ArrayList<>();
        Showings showings = new Showings();
        times.forEach((at, together) -> {
            Arrival before = showings.inForce();
            together.forEach(fetch -> showings.show(fetch, contents.get(fetch.hash())));
            Arrival now = showings.inForce();
            if (now != before
                    || together.stream().anyMatch(fetch -> fetch.hash().equals(now.hash()))) {
                see(runs, said, at, now);
            }
            if (runs.isEmpty()) {
                together.stream()
                        .map(fetch -> contents.get(fetch.hash()))
                        .filter(content -> library.claims(content).containsKey(said))
                        .findFirst()
                        .ifPresent(content -> runs.add(new Run(at, content, at)));
            }
        });
        return runs;
    }

    private void see(List<Run> runs, Said said, Instant at, Arrival content) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (!library.claims(content).containsKey(said)) {
            if (last != null && last.end == null) {
                last.end = at;
            }
        } else if (last != null && last.end == null && words(said, last.content).equals(words(said, content))) {
            last.content = content;
            last.lastSeen = at;
        } else {
            runs.add(new Run(at, content, null));
        }
    }

    private List<Object> words(Said said, Arrival content) {
        Article article = content.article();
        ReadClaim claim = library.claims(content).get(said);
        return Arrays.asList(
                article.getFeed(),
                article.getOutlet(),
                article.getUrl(),
                article.getTitle(),
                library.read(article).lang(),
                article.getPublishedAt(),
                article.getOrigin(),
                claim.speaker(),
                claim.statedOn(),
                claim.asOf(),
                claim.evidence().stream().map(sentence -> sentence.text()).toList(),
                claim.confidence());
    }

    private Source source(Said said, Run run, Run first) {
        Article article = run.content.article();
        Extraction extraction = library.read(article);
        ReadClaim claim = library.claims(run.content).get(said);
        return Source.newBuilder()
                .setArticleId(id)
                .setFeed(article.getFeed())
                .setOutlet(article.getOutlet())
                .setUrl(article.getUrl())
                .setTitle(article.getTitle())
                .setLang(extraction.lang())
                .setPublishedAt(article.getPublishedAt())
                .setFirstSeen(first.since)
                .setLastSeen(run.lastSeen)
                .setWithdrawnAt(run.end)
                .setOrigin(article.getOrigin())
                .setSpeaker(claim.speaker())
                .setStatedOn(claim.statedOn())
                .setAsOfFrom(claim.asOf().from())
                .setAsOfTo(claim.asOf().to())
                .setEvidence(claim.evidence().stream()
                        .map(sentence -> new Evidence(sentence.text(), sentence.start(), sentence.end()))
                        .toList())
                .setConfidence(claim.confidence())
                .setTrace(claim.trace())
                .setRules(extraction.rules())
                .setSince(run == first ? null : run.since)
                .build();
    }
}

package dev.muster.bench;

import dev.muster.schema.Actor;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Evidence;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Claims made up by chance, spread over actors, places and two years as those of a busy newsroom might be. */
final class ManyClaims {
    static final int ACTORS = 300;
    private static final List<Place> PLACES = List.of(
            new Place("Kursk Oblast", "RU"),
            new Place("Russian Far East", "RU"),
            new Place("Donetsk Oblast", "UA"),
            new Place("Ukraine", "UA"),
            new Place("Gaza Strip", "PS"),
            new Place("Mali", "ML"),
            new Place("Sudan", "SD"),
            new Place(null, null));
    private static final List<String> COUNTRIES = List.of("KP", "RU", "UA", "US", "IL", "x-wagner");
    private static final List<Measure> MEASURES =
            List.of(Measure.DEPLOYED, Measure.PRESENT, Measure.KILLED, Measure.CASUALTIES, Measure.STRENGTH);
    private static final List<ForceKind> KINDS = List.of(ForceKind.TROOPS, ForceKind.TROOPS, ForceKind.OFFICERS);
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 1);
    private static final int DAYS = 730;
    private static final int FIGURES = 400;
    private static final int MOST_SOURCES = 3;
    private static final int OUTLETS = 200;
    private static final int HOURS = 24;
    private static final int SECONDS = 3600;
    private static final double CONFIDENCE = 0.9;

    private final Random random;
    private int made;

    ManyClaims(long seed) {
        random = new Random(seed);
    }

    Claim next() {
        int actor = 1 + (int) (ACTORS * Math.pow(random.nextDouble(), 2));
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        long figure = 50L * (1 + random.nextInt(FIGURES));
        List<Source> sources = IntStream.range(0, 1 + random.nextInt(MOST_SOURCES))
                .mapToObj(no -> source(day, figure))
                .toList();
        Instant seen = sources.get(0).getFirstSeen();
        return Claim.newBuilder()
                .setId("x-actor-" + actor + "/" + String.format(java.util.Locale.ROOT, "%016x", made++))
                .setActor(new Actor("x-actor-" + actor, "Actor " + actor))
                .setStance(Stance.ASSERTED)
                .setForce(new Force(any(COUNTRIES), any(KINDS)))
                .setMeasure(any(MEASURES))
                .setQuantity(new Quantity(figure, figure, figure, Qualifier.EXACT, Unit.PERSONS))
                .setPlace(any(PLACES))
                .setStatus(ClaimStatus.LIVE)
                .setStatedOn(day)
                .setPublishedAt(sources.get(0).getPublishedAt())
                .setFirstSeen(seen)
                .setLastSeen(seen)
                .setMentions(sources.size())
                .setOutlets(sources.size())
                .setOrigins(sources.size())
                .setSources(sources)
                .build();
    }

    private Source source(LocalDate day, long figure) {
        Instant published = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(HOURS) * SECONDS);
        int outlet = random.nextInt(OUTLETS);
        String sentence = "The institution said on that day that " + figure + " soldiers had been sent, report "
                + random.nextInt(Integer.MAX_VALUE) + ".";
        return Source.newBuilder()
                .setArticleId("article-" + random.nextInt(Integer.MAX_VALUE))
                .setFeed("feed-" + outlet)
                .setOutlet("Outlet " + outlet)
                .setUrl("https://example.org/" + outlet + "/" + random.nextInt(Integer.MAX_VALUE))
                .setTitle("A headline of some length about soldiers and where they are")
                .setLang("en")
                .setPublishedAt(published)
                .setFirstSeen(published.plusSeconds(SECONDS))
                .setLastSeen(published.plusSeconds(SECONDS))
                .setStatedOn(day)
                .setEvidence(List.of(new Evidence(sentence, 0, sentence.length())))
                .setConfidence(CONFIDENCE)
                .setTrace(List.of("en/measures.tsv:3", "en/reporting.tsv:7", "subject-verb"))
                .setRules("engine 1, en 1")
                .build();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

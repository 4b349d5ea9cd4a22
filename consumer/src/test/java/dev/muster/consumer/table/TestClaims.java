package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Evidence;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Claims for tests, put together field by field; the rest follows from the sources as the streams make it follow. */
public final class TestClaims {
    private String actorId = "kr-nis";
    private String actorName = "National Intelligence Service";
    private Stance stance = Stance.ASSERTED;
    private String country = "KP";
    private ForceKind kind = ForceKind.TROOPS;
    private Measure measure = Measure.DEPLOYED;
    private Long low = 1500L;
    private Long best = 1500L;
    private Long high = 1500L;
    private Qualifier qualifier = Qualifier.EXACT;
    private Unit unit = Unit.PERSONS;
    private String placeName = "Russian Far East";
    private String placeCountry = "RU";
    private boolean withdrawn;
    private String idSuffix = "";
    private Integer mentions;
    private final List<Source> sources = new ArrayList<>();

    public static TestClaims claim() {
        return new TestClaims();
    }

    public TestClaims actor(String id, String name) {
        actorId = id;
        actorName = name;
        return this;
    }

    public TestClaims stance(Stance value) {
        stance = value;
        return this;
    }

    public TestClaims force(String forceCountry, ForceKind forceKind) {
        country = forceCountry;
        kind = forceKind;
        return this;
    }

    public TestClaims measure(Measure value) {
        measure = value;
        return this;
    }

    public TestClaims materiel(String forceCountry, Unit counted, Measure what) {
        unit = counted;
        measure = what;
        return force(forceCountry, null);
    }

    public TestClaims exactly(long figure) {
        return figure(figure, figure, figure, Qualifier.EXACT);
    }

    public TestClaims figure(Long lowest, Long said, Long highest, Qualifier hedge) {
        low = lowest;
        best = said;
        high = highest;
        qualifier = hedge;
        return this;
    }

    public TestClaims place(String name, String inCountry) {
        placeName = name;
        placeCountry = inCountry;
        return this;
    }

    /** Tells claims of equal content apart, for ties. */
    public TestClaims idSuffix(String text) {
        idSuffix = text;
        return this;
    }

    public TestClaims withdrawn() {
        withdrawn = true;
        return this;
    }

    /** A source that carries the claim, published at noon of the day it states. */
    public TestClaims said(String day) {
        return said(day, day + "T12:00:00Z");
    }

    public TestClaims said(String day, String published) {
        return source(day, published, null, null, "The text of " + day + " says so: " + best + ".");
    }

    public TestClaims saidOfPeriod(String day, String from, String to) {
        return source(day, day + "T12:00:00Z", from, to, "Over the period it was " + best + ".");
    }

    public TestClaims saidInWords(String day, String sentence) {
        return source(day, day + "T12:00:00Z", null, null, sentence);
    }

    /** A source of an outlet's, taken from a wire; null where it wrote for itself. */
    public TestClaims saidBy(String outlet, String wire, String day) {
        Instant published = Instant.parse(day + "T12:00:00Z");
        String sentence = outlet + " says so on " + day + ".";
        return source(new Source(
                outlet + " of " + day,
                "feed",
                outlet,
                null,
                null,
                "en",
                published,
                published,
                published,
                null,
                wire,
                null,
                LocalDate.parse(day),
                null,
                null,
                List.of(new Evidence(sentence, 10, 10 + sentence.length())),
                0.9,
                List.of("subject-verb"),
                "engine 1, en 1",
                null,
                List.of(),
                null));
    }

    /** The claim is carried by so many articles, whatever number of them is listed. */
    public TestClaims mentionedBy(int articles) {
        mentions = articles;
        return this;
    }

    /** The last source says it in one sentence more. */
    public TestClaims againAs(String sentence) {
        Source last = sources.get(sources.size() - 1);
        List<Evidence> all = new ArrayList<>(last.getEvidence());
        all.add(new Evidence(sentence, 100 * all.size(), 100 * all.size() + sentence.length()));
        last.put("evidence", List.copyOf(all));
        return this;
    }

    /** A source whose article no longer carries the claim. */
    public TestClaims saidUntil(String withdrawnAt, String day) {
        return source(day, day + "T12:00:00Z", null, null, "No longer.", Instant.parse(withdrawnAt));
    }

    public TestClaims source(String day, String published, String from, String to, String sentence) {
        return source(day, published, from, to, sentence, null);
    }

    private TestClaims source(
            String day, String published, String from, String to, String sentence, Instant withdrawnAt) {
        int no = sources.size();
        return source(new Source(
                "article-" + day + "-" + no,
                "feed-" + no,
                "Outlet " + no,
                "https://example.org/" + day + "/" + no,
                "Headline " + no,
                no % 2 == 0 ? "en" : "id",
                Instant.parse(published),
                Instant.parse(published),
                Instant.parse(published).plusSeconds(60),
                withdrawnAt,
                null,
                no == 0 ? "Cho Tae-yong" : null,
                LocalDate.parse(day),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                List.of(new Evidence(sentence, 10, 10 + sentence.length())),
                0.9,
                List.of("en/figures.tsv:3", "subject-verb"),
                "engine 1, en 1",
                null,
                List.of(),
                null));
    }

    public TestClaims source(Source source) {
        sources.add(source);
        return this;
    }

    public Claim build() {
        if (withdrawn) {
            sources.stream()
                    .filter(source -> source.getWithdrawnAt() == null)
                    .forEach(source ->
                            source.put("withdrawnAt", source.getLastSeen().plusSeconds(60)));
        }
        List<Source> carrying = sources.stream()
                .filter(source -> withdrawn || source.getWithdrawnAt() == null)
                .toList();
        LocalDate statedOn = carrying.stream()
                .map(Source::getStatedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant published = carrying.stream()
                .filter(source -> source.getStatedOn().equals(statedOn))
                .map(Source::getPublishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Claim(
                id(),
                new dev.muster.schema.Actor(actorId, actorName),
                stance,
                new dev.muster.schema.Force(country, kind),
                measure,
                new Quantity(low, best, high, qualifier, unit),
                new dev.muster.schema.Place(placeName, placeCountry),
                withdrawn ? ClaimStatus.WITHDRAWN : ClaimStatus.LIVE,
                statedOn,
                published,
                published,
                published,
                mentions == null ? carrying.size() : mentions,
                mentions == null ? carrying.size() : mentions,
                mentions == null ? carrying.size() : mentions,
                List.copyOf(sources),
                List.of(),
                null);
    }

    private String id() {
        String parts = actorId
                + stance
                + country
                + kind
                + measure
                + low
                + best
                + high
                + qualifier
                + unit
                + placeName
                + placeCountry;
        byte[] bytes = (parts + idSuffix).getBytes(StandardCharsets.UTF_8);
        return actorId + "/" + HexFormat.of().toHexDigits(hash(bytes));
    }

    private static long hash(byte[] bytes) {
        long hash = 1125899906842597L;
        for (byte b : bytes) {
            hash = 31 * hash + b;
        }
        return hash;
    }

    /** A day so many days after the start of 2024. */
    static String day(int number) {
        return LocalDate.of(2024, 1, 1).plusDays(number).toString();
    }
}

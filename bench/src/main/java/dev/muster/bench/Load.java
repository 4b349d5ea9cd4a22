package dev.muster.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.Extraction;
import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.Period;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import dev.muster.schema.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles of {@link #CLAIMS} claims each that differ in who speaks. Each claim stands in the text as a line of fields, which {@link #read} reads. */
enum Load {
    /** 300 actors, of whom some speak more often than others. */
    ORDINARY("300 actors") {
        @Override
        String actor(int number, Random random) {
            return "x-actor-" + (int) (ManyClaims.ACTORS * Math.pow(random.nextDouble(), 2));
        }
    },
    /** Nobody speaks twice. */
    DISTINCT("an actor of its own for each claim") {
        @Override
        String actor(int number, Random random) {
            return "x-actor-" + number;
        }
    },
    /** Nine in ten claims are one actor's. */
    ONE("one actor with 90 % of all claims") {
        @Override
        String actor(int number, Random random) {
            return random.nextInt(10) > 0 ? "x-actor" : ORDINARY.actor(number, random);
        }
    };

    /** Of an article: the figures of a summary of the day. */
    static final int CLAIMS = 10;

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    static final int OUTLETS = 200;
    /** So many that hardly a claim is made twice: it would grow with each article that carries it, whoever speaks. */
    private static final int FIGURES = 100_000_000;

    private static final int PLACES = 8;
    private static final int SECONDS = 60;
    private static final double CONFIDENCE = 0.9;
    private static final char FIELD = '|';
    private static final String LINE = "\n";
    private static final String TITLE = "A headline of some length about soldiers and where they are";

    private final String told;

    Load(String told) {
        this.told = told;
    }

    abstract String actor(int number, Random random);

    String told() {
        return told;
    }

    Article article(int number, Random random) {
        int outlet = random.nextInt(OUTLETS);
        String body = IntStream.range(0, CLAIMS)
                .mapToObj(claim -> line(number * CLAIMS + claim, random))
                .collect(Collectors.joining(LINE));
        return article(number, outlet, TITLE, body);
    }

    /** The English article of that number, a minute behind the one before. */
    static Article article(int number, int outlet, String title, String body) {
        Instant published = START.plusSeconds((long) number * SECONDS);
        return Article.newBuilder()
                .setId(UUID.nameUUIDFromBytes(body.getBytes(UTF_8)).toString())
                .setFeed("feed-" + outlet)
                .setOutlet("Outlet " + outlet)
                .setUrl("https://example.org/" + outlet + "/" + number)
                .setTitle(title)
                .setBody(body)
                .setLang("en")
                .setPublishedAt(published)
                .setFetchedAt(published.plusSeconds(SECONDS))
                .setContentHash(Integer.toHexString(body.hashCode()))
                .build();
    }

    private String line(int number, Random random) {
        return actor(number, random) + FIELD + (1 + random.nextInt(FIGURES)) + FIELD + "Place "
                + random.nextInt(PLACES) + FIELD
                + "The institution said on that day that so many soldiers had been sent, report " + number + ".";
    }

    /** The engine of these articles, which costs next to nothing: what is measured is what comes after it. */
    static Extraction read(ArticleText article) {
        List<ReadClaim> claims = new ArrayList<>();
        int start = 0;
        for (String line : article.body().split(LINE)) {
            claims.add(claim(line, start, article));
            start += line.length() + LINE.length();
        }
        return new Extraction("en", "engine 1, en 1", claims, null);
    }

    private static ReadClaim claim(String line, int start, ArticleText article) {
        String[] fields = line.split("\\" + FIELD);
        long figure = Long.parseLong(fields[1]);
        return new ReadClaim(
                new Actor(fields[0], "Name of " + fields[0]),
                null,
                Stance.ASSERTED,
                new Force("KP", ForceKind.TROOPS),
                Measure.PRESENT,
                new Quantity(figure, figure, figure, Qualifier.EXACT, Unit.PERSONS),
                new Place(fields[2], "RU"),
                article.published(),
                Period.OPEN,
                List.of(new Evidence(line, start, start + line.length())),
                CONFIDENCE,
                List.of("en/measures.tsv:3", "subject-verb"));
    }
}

package dev.muster.streams;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A small language of its own, for articles whose claims a test decides: every line {@code <actor> says <figure> in <place>} is a claim,
 * with the line as its evidence; {@code boom} ends in an exception, {@code deep} in a stack overflow; the tag {@code xx} has no pack.
 */
final class LineReader implements ArticleReader {
    static final String RULES = "lines-1";

    private static final Pattern CLAIM = Pattern.compile("(\\S+) says (\\d+) in (.+?)\\.?");

    @Override
    public Extraction read(Article article) {
        if ("xx".equals(article.getLang())) {
            return new Extraction(null, RULES, List.of(), "no language pack for xx");
        }
        var claims = new ArrayList<ReadClaim>();
        int start = 0;
        for (var line : article.getBody().split("\n", -1)) {
            read(line, start, article, claims);
            start += line.length() + 1;
        }
        return new Extraction("en", RULES, claims, null);
    }

    private static void read(String line, int start, Article article, List<ReadClaim> claims) {
        if (line.equals("boom")) {
            throw new IllegalStateException("the engine broke");
        }
        if (line.equals("cast")) {
            throw new ClassCastException("the engine took one thing for another");
        }
        if (line.equals("deep")) {
            deep(0);
        }
        var claim = CLAIM.matcher(line);
        if (claim.matches()) {
            var evidence = new Evidence(line, start, start + line.length());
            claims.add(claim(claim.group(1), Long.parseLong(claim.group(2)), claim.group(3), article, evidence));
        }
    }

    private static int deep(int depth) {
        return deep(depth + 1) + 1;
    }

    private static ReadClaim claim(String actor, long figure, String place, Article article, Evidence evidence) {
        return new ReadClaim(
                new Actor(actor, actor.toUpperCase(java.util.Locale.ROOT)),
                null,
                Stance.ASSERTED,
                new Force("KP", ForceKind.TROOPS),
                Measure.PRESENT,
                new Quantity(figure, figure, figure, Qualifier.EXACT, Unit.PERSONS),
                new Place(place, "RU"),
                LocalDate.ofInstant(article.getPublishedAt(), ZoneOffset.UTC),
                Period.OPEN,
                List.of(evidence),
                0.9,
                List.of("lines:1"));
    }
}

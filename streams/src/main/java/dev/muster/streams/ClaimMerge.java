package dev.muster.streams;

import static java.util.Comparator.comparing;

import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Origins;
import dev.muster.schema.Source;
import dev.muster.schema.internal.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What all mentions of a claim make of it: a function of the set of mentions, one an article, whatever their order. */
final class ClaimMerge {
    private static final Comparator<Source> ORDER =
            comparing(Source::getPublishedAt).thenComparing(Source::getArticleId);

    private ClaimMerge() {}

    /** @param mentions those of one claim, of different articles; at least one */
    static Claim of(Collection<Mention> mentions) {
        var ordered =
                mentions.stream().sorted(comparing(Mention::getSource, ORDER)).toList();
        var live = ordered.stream().filter(ClaimMerge::isLive).toList();
        return live.isEmpty()
                ? claim(ClaimStatus.WITHDRAWN, ordered, ordered, List.of())
                : claim(ClaimStatus.LIVE, ordered, live, live);
    }

    private static boolean isLive(Mention mention) {
        return mention.getSource().getWithdrawnAt() == null;
    }

    /**
     * @param deciding the mentions that the claim's dates and the spelling of its actor are taken from
     * @param carrying those that are counted
     */
    private static Claim claim(ClaimStatus status, List<Mention> all, List<Mention> deciding, List<Mention> carrying) {
        var first = deciding.get(0);
        var sources = sources(all);
        var decidingSources = sources(deciding);
        // One article is one outlet and one origin, whatever its evidence says.
        boolean isAlone = carrying.size() == 1;
        var origins = Origins.of(isAlone ? List.of() : sources(carrying));
        var statedOn = newestStatement(decidingSources);
        return Claim.newBuilder()
                .setId(first.getClaimId())
                .setActor(first.getActor())
                .setStance(first.getStance())
                .setForce(first.getForce())
                .setMeasure(first.getMeasure())
                .setQuantity(first.getQuantity())
                .setPlace(first.getPlace())
                .setStatus(status)
                .setStatedOn(statedOn)
                .setPublishedAt(newestPublication(decidingSources, statedOn))
                .setFirstSeen(firstSeen(sources))
                .setLastSeen(lastSeen(decidingSources))
                .setMentions(carrying.size())
                .setOutlets(isAlone ? 1 : origins.outlets())
                .setOrigins(isAlone ? 1 : origins.count())
                .setSources(ListedSources.of(sources))
                .setDecisions(List.of())
                .setReplacedBy(null)
                .build();
    }

    private static List<Source> sources(List<Mention> mentions) {
        return mentions.stream().map(Mention::getSource).toList();
    }

    private static LocalDate newestStatement(List<Source> sources) {
        return sources.stream()
                .map(Source::getStatedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Instant newestPublication(List<Source> sources, LocalDate statedOn) {
        return sources.stream()
                .filter(source -> source.getStatedOn().equals(statedOn))
                .map(Source::getPublishedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant firstSeen(List<Source> sources) {
        return sources.stream()
                .map(Source::getFirstSeen)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant lastSeen(List<Source> sources) {
        return sources.stream().map(Source::getLastSeen).max(Instant::compareTo).orElseThrow();
    }
}

package dev.muster.streams;

import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionId;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Source;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MovedMention;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A claim as what was read and what was decided make it: a function of both sets. */
final class DecidedClaim {
    private DecidedClaim() {}

    /**
     * One claim.
     *
     * @param read the mentions that were read as this claim
     * @param moved those that decisions made of it
     * @return null where there are neither
     */
    static Claim of(Collection<Mention> read, Collection<MovedMention> moved, Decisions decisions) {
        if (read.isEmpty() && moved.isEmpty()) {
            return null;
        }
        var first = read.isEmpty() ? null : read.iterator().next();
        if (moved.isEmpty() && !decisions.concern(first)) {
            return ClaimMerge.of(read);
        }
        var route = first == null ? null : decisions.route(ClaimSubject.of(first));
        var claim = ClaimMerge.of(byArticle(read, moved, route));
        var made = decisions(moved, route);
        return Claim.newBuilder(claim)
                .setStatus(status(claim, made))
                .setDecisions(made)
                .setReplacedBy(replacement(claim, route))
                .build();
    }

    /** One mention an article: of those that were read as several claims, which are one now, it says what was read as this one first. */
    private static Collection<Mention> byArticle(
            Collection<Mention> read, Collection<MovedMention> moved, Route route) {
        var byArticle = new TreeMap<String, Mention>();
        read.forEach(mention -> byArticle.put(mention.getSource().getArticleId(), here(mention, route)));
        moved.stream()
                .map(MovedMention::getMention)
                .forEach(mention ->
                        byArticle.merge(mention.getSource().getArticleId(), mention, DecidedClaim::together));
        return byArticle.values();
    }

    private static Mention here(Mention mention, Route route) {
        var source = SourceSpans.of(mention.getSource()).only(route.of(mention.getClaimId()));
        return with(mention, source.source());
    }

    private static Mention together(Mention first, Mention second) {
        var spans = SourceSpans.of(first.getSource()).or(SourceSpans.of(second.getSource()));
        return with(first, spans.source());
    }

    private static Mention with(Mention mention, Source source) {
        return Mention.newBuilder(mention).setSource(source).build();
    }

    /** Of a claim that no article carries: by the last decision that is about it and that nothing undoes, else by the articles. */
    private static ClaimStatus status(Claim claim, List<Decision> decisions) {
        if (claim.getStatus() == ClaimStatus.LIVE) {
            return ClaimStatus.LIVE;
        }
        var counting = Decisions.of(decisions);
        return decisions.stream()
                .filter(decision -> isAbout(decision, claim) && counting.counts(decision))
                .map(Decision::getKind)
                .reduce((earlier, later) -> later)
                .map(DecidedClaim::status)
                .orElse(ClaimStatus.WITHDRAWN);
    }

    private static boolean isAbout(Decision decision, Claim claim) {
        return decision.getKind() == DecisionKind.MERGE
                ? decision.getActor().equals(claim.getActor().getId())
                : claim.getId().equals(decision.getClaim());
    }

    private static ClaimStatus status(DecisionKind kind) {
        return switch (kind) {
            case REJECT -> ClaimStatus.REJECTED;
            case CORRECT, REATTRIBUTE, MERGE -> ClaimStatus.REPLACED;
            default -> ClaimStatus.WITHDRAWN;
        };
    }

    private static String replacement(Claim claim, Route route) {
        return route == null || route.end().id().equals(claim.getId())
                ? null
                : route.end().id();
    }

    private static List<Decision> decisions(Collection<MovedMention> moved, Route route) {
        var all = new TreeSet<Decision>(DecisionId.ORDER);
        if (route != null) {
            all.addAll(route.decisions());
        }
        moved.forEach(mention -> all.addAll(mention.getDecisions()));
        return List.copyOf(all);
    }

    /** What becomes of a mention elsewhere, by the id of the claim that it becomes. */
    static SortedMap<String, MovedMention> elsewhere(Mention mention, Route route) {
        var moved = new TreeMap<String, MovedMention>();
        route.claims().forEach((id, claim) -> {
            var spans = SourceSpans.of(mention.getSource()).only(route.of(id)).sinceFirstLive();
            if (!id.equals(mention.getClaimId()) && !spans.isEmpty()) {
                moved.put(id, moved(mention, claim, spans, route));
            }
        });
        return moved;
    }

    private static MovedMention moved(Mention mention, ClaimSubject claim, SourceSpans spans, Route route) {
        var source = spans.source();
        var readAs = mention.getClaimId();
        return MovedMention.newBuilder()
                .setClaimId(claim.id())
                .setReadAs(readAs)
                .setArticleId(source.getArticleId())
                .setMention(claim.mention(readAs(source, readAs)))
                .setDecisions(route.decisions())
                .build();
    }

    private static Source readAs(Source source, String claimId) {
        var earlier = source.getEarlier().stream()
                .map(state -> Source.newBuilder(state).setReadAs(claimId).build())
                .toList();
        return Source.newBuilder(source).setReadAs(claimId).setEarlier(earlier).build();
    }
}

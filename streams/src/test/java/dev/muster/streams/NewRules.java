package dev.muster.streams;

import dev.muster.extraction.Extraction;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.entity.Actor;
import dev.muster.schema.Article;
import java.util.List;

/** Rules that come after those of {@link LineReader}: they read one actor as another, and come to everything by another way. */
final class NewRules implements ArticleReader {
    static final String RULES = "lines-2";

    private final LineReader before = new LineReader();
    private final String actor;
    private final String readAs;

    NewRules(String actor, String readAs) {
        this.actor = actor;
        this.readAs = readAs;
    }

    @Override
    public Extraction read(Article article) {
        var read = before.read(article);
        return new Extraction(
                read.lang(), RULES, read.claims().stream().map(this::read).toList(), read.unread());
    }

    private ReadClaim read(ReadClaim claim) {
        var who = claim.actor().id().equals(actor) ? new Actor(readAs, readAs) : claim.actor();
        return new ReadClaim(
                who,
                claim.speaker(),
                claim.stance(),
                claim.force(),
                claim.measure(),
                claim.quantity(),
                claim.place(),
                claim.statedOn(),
                claim.asOf(),
                claim.evidence(),
                claim.confidence(),
                List.of("lines:2"));
    }
}

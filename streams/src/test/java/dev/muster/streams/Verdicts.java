package dev.muster.streams;

import dev.muster.schema.Actor;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionId;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Unit;

/** Decisions for tests, made at an hour since the first of October 2024. */
final class Verdicts {
    private Verdicts() {}

    static Decision accept(int hour, String claim) {
        return made(about(DecisionKind.ACCEPT, hour, claim));
    }

    static Decision reject(int hour, String claim) {
        return made(about(DecisionKind.REJECT, hour, claim));
    }

    static Decision correct(int hour, String claim, long figure) {
        return made(about(DecisionKind.CORRECT, hour, claim)
                .setQuantity(new Quantity(figure, figure, figure, Qualifier.EXACT, Unit.PERSONS)));
    }

    static Decision reattribute(int hour, String claim, String actor) {
        return made(about(DecisionKind.REATTRIBUTE, hour, claim).setTo(actor(actor)));
    }

    static Decision merge(int hour, String actor, String into) {
        return made(builder(DecisionKind.MERGE, hour, actor).setTo(actor(into)));
    }

    static Decision undo(int hour, Decision undone) {
        return made(builder(DecisionKind.UNDO, hour, undone.getActor()).setUndoes(undone.getId()));
    }

    private static Actor actor(String id) {
        return new Actor(id, id.toUpperCase(java.util.Locale.ROOT));
    }

    private static Decision.Builder about(DecisionKind kind, int hour, String claim) {
        return builder(kind, hour, ClaimId.actor(claim)).setClaim(claim);
    }

    static Decision.Builder builder(DecisionKind kind, int hour, String actor) {
        return Decision.newBuilder()
                .setId("")
                .setKind(kind)
                .setActor(actor)
                .setAuthor("Ana")
                .setReason("The sentence says so.")
                .setAt(Articles.at(hour));
    }

    static Decision made(Decision.Builder decision) {
        return DecisionId.identified(decision.build());
    }

    /** The id of the claim that a line makes, as {@link LineReader} reads it. */
    static String claim(String line) {
        var article = Articles.article("any", "any", 1, line);
        var readings =
                ArticleVersions.read(article, new LineReader().read(article)).getReadings();
        return ClaimId.of(readings.get(0));
    }
}

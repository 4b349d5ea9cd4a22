package dev.muster.consumer.page;

import dev.muster.consumer.table.Actor;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.table.StoredDecision;
import dev.muster.consumer.view.Address;
import java.util.Objects;

/** What analysts decided about a claim: who, what, when and why, those decisions that were undone included. */
final class DecisionList {
    private DecisionList() {}

    /** Writes nothing where nothing was decided. */
    static void write(Html html, StoredClaim claim) {
        if (claim.decisions().isEmpty()) {
            return;
        }
        html.open("section", "id", "decisions", "data-swap", "").element("h2", "What analysts decided");
        html.open("ol", "class", "decisions");
        claim.decisions().forEach(decision -> item(html, claim, decision));
        html.close(2);
    }

    private static void item(Html html, StoredClaim claim, StoredDecision decision) {
        html.open("li", "id", decision.id(), "class", decision.undoneBy() == null ? null : "undone");
        html.open("strong").isolated(decision.author()).close().text(" ");
        said(html, claim, decision);
        html.text(", on ");
        html.element(
                "time", ClaimPage.time(decision.at()), "datetime", decision.at().toString());
        html.text(": ").open("q").isolated(decision.reason()).close();
        if (decision.undoneBy() != null) {
            html.text(" ").element("em", "Undone since.");
        }
        html.close();
    }

    private static void said(Html html, StoredClaim claim, StoredDecision decision) {
        switch (decision.kind()) {
            case ACCEPT -> about(html, "accepted ", claim, decision);
            case REJECT -> about(html, "rejected ", claim, decision);
            case CORRECT -> about(html, "corrected to " + Figures.text(decision.figure()) + " ", claim, decision);
            case REATTRIBUTE -> {
                html.text("attributed to ");
                actor(html, decision.to());
                about(html, " ", claim, decision);
            }
            case MERGE -> {
                html.text("took " + decision.actor() + " for ");
                actor(html, decision.to());
            }
            case UNDO -> html.text("undid the ").link("decision " + decision.undoes(), "#" + decision.undoes());
            default -> html.text("decided what this version of Muster does not know");
        }
    }

    private static void about(Html html, String what, StoredClaim claim, StoredDecision decision) {
        html.text(what);
        if (Objects.equals(decision.claim(), claim.id())) {
            html.text("this claim");
        } else {
            html.link("another claim", Address.claim(decision.claim()).toString());
        }
    }

    private static void actor(Html html, Actor actor) {
        html.open("a", "href", Address.actor(actor.id()).toString())
                .isolated(actor.name())
                .close();
    }

    /** What has become of a claim that no longer counts, as a notice; nothing for one that does. */
    static void notice(Html html, StoredClaim claim) {
        switch (claim.status()) {
            case WITHDRAWN ->
                html.element("p", "Withdrawn: no article carries this claim any more.", "class", "notice");
            case REJECTED ->
                html.open("p", "class", "notice")
                        .text("Rejected: it counts for nothing, by a ")
                        .link("decision", "#decisions")
                        .text(". Below is what was read.")
                        .close();
            case REPLACED -> replaced(html, claim);
            case LIVE -> {
                // It counts, and says so by standing there.
            }
        }
    }

    private static void replaced(Html html, StoredClaim claim) {
        html.open("p", "class", "notice").text("This is what was read. By a ").link("decision", "#decisions");
        if (claim.replacedBy() == null) {
            html.text(" it counted as another claim.").close();
        } else {
            html.text(" it counts as ")
                    .link("another claim", Address.claim(claim.replacedBy()).toString())
                    .text(".")
                    .close();
        }
    }
}

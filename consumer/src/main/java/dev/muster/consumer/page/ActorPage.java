package dev.muster.consumer.page;

import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.view.Words;
import dev.muster.schema.Stance;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** All that an actor has said, denied and doubted, by date. */
final class ActorPage {
    private static final int MOST = 500;

    private final Ledger ledger;
    private final About about;

    ActorPage(Ledger ledger, About about) {
        this.ledger = ledger;
        this.about = about;
    }

    /** @throws NotFoundResponse where no actor of this id has said anything */
    String render(String id, Request request, Known known, long position) {
        List<StoredClaim> claims = ledger.claimsOf(id, known, MOST);
        if (claims.isEmpty()) {
            throw new NotFoundResponse("No actor " + id + ".");
        }
        String name = claims.get(0).actor().name();
        Html html = Layout.page(name, Section.STANCES, request.address(), known, position);
        html.open("h1").isolated(name).close();
        html.open("p", "class", "lead").text(summary(claims) + " Newest first. ");
        html.link(
                "Its latest estimates",
                Layout.times(request.address())
                        .at("/")
                        .with("actor", id)
                        .with("view", "all")
                        .toString());
        html.close();
        html.open("section", "id", "trail", "aria-label", "Trail", "data-swap", "");
        StancesPage.claims(html, claims, request.address());
        return Layout.end(html.close(), about);
    }

    private static String summary(List<StoredClaim> claims) {
        return Words.count(count(claims, Stance.ASSERTED), "figure") + " given, "
                + Words.number(count(claims, Stance.DENIED)) + " denied, "
                + Words.number(count(claims, Stance.UNCONFIRMED)) + " not confirmed.";
    }

    private static long count(List<StoredClaim> claims, Stance stance) {
        return claims.stream().filter(claim -> claim.stance() == stance).count();
    }
}

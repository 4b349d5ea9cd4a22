package dev.muster.consumer.page;

import dev.muster.consumer.table.Actor;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who denies a figure or cannot confirm it: a dated trail for each actor. */
final class StancesPage {
    private static final int MOST = 500;

    private final Ledger ledger;
    private final About about;

    StancesPage(Ledger ledger, About about) {
        this.ledger = ledger;
        this.about = about;
    }

    String render(Request request, Known known, long position) {
        Map<Actor, List<StoredClaim>> trails = ledger.disputed(known, MOST).stream()
                .collect(Collectors.groupingBy(StoredClaim::actor, LinkedHashMap::new, Collectors.toList()));
        Html html = Layout.page("Denials and doubts", Section.STANCES, request.address(), known, position);
        html.element("h1", "Denials and doubts");
        html.element(
                "p",
                "Who denies a figure, or cannot confirm it. Neither ever fills a row of the estimates. A name leads to all that"
                        + " the actor has said.",
                "class",
                "lead");
        html.open("section", "id", "disputed", "aria-label", "Trails", "data-swap", "");
        trails.forEach((actor, claims) -> trail(html, request, actor, claims));
        if (trails.isEmpty()) {
            html.element("p", "Nobody has denied or doubted a figure yet.", "class", "empty");
        }
        return Layout.end(html.close(), about);
    }

    private static void trail(Html html, Request request, Actor actor, List<StoredClaim> claims) {
        html.open("h2")
                .open(
                        "a",
                        "href",
                        Layout.times(request.address())
                                .at(Address.actor(actor.id()).path())
                                .toString());
        html.isolated(actor.name()).close(2);
        claims(html, claims, request.address());
    }

    /** Claims as a dated trail. */
    static void claims(Html html, List<StoredClaim> claims, Address address) {
        html.open("ol", "class", "trail");
        for (StoredClaim claim : claims) {
            Subject subject = Subject.of(claim);
            html.open("li", "id", "claim:" + claim.id(), "class", Request.name(claim.stance()));
            html.element(
                    "time",
                    claim.statedOn().toString(),
                    "datetime",
                    claim.statedOn().toString());
            html.open("p")
                    .element("span", Stances.verb(claim.stance()), "class", "stance")
                    .text(" ");
            html.element("a", figure(claim), "href", Address.claim(claim.id()).toString(), "class", "figure");
            html.text(" ").isolated(subject.counted()).text(", " + Words.constant(claim.measure()) + ", ");
            html.open("a", "class", "quiet", "href", subject.address(address).toString());
            html.isolated(Words.place(claim.place())).close(3);
        }
        html.close();
    }

    private static String figure(StoredClaim claim) {
        return claim.figure().middle() == null ? "any" : Figures.text(claim.figure());
    }
}

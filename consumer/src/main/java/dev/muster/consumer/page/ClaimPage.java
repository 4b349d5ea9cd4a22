package dev.muster.consumer.page;

import dev.muster.consumer.table.ClaimSource;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import dev.muster.schema.Origins;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a claim: its words in every article that carries it, how they were read, and what else its row has shown. */
final class ClaimPage {
    private final Ledger ledger;
    private final About about;

    ClaimPage(Ledger ledger, About about) {
        this.ledger = ledger;
        this.about = about;
    }

    /** @throws NotFoundResponse where there is no such claim */
    String render(String id, Request request, Known known, long position) {
        StoredClaim claim = ledger.claim(id, known).orElseThrow(() -> new NotFoundResponse("No claim " + id + "."));
        List<Estimate> history = ledger.history(claim.estimate(), known);
        String title = claim.actor().name() + ": " + Figures.text(claim.figure());
        Html html = Layout.page(title, null, request.address(), known, position);
        headline(html, claim, request.address());
        DecisionList.write(html, claim);
        words(html, claim);
        hedgedOtherwise(html, ledger.hedgedOtherwise(id, known), history);
        history(html, claim, history);
        facts(html, claim);
        return Layout.end(html, about);
    }

    private static void headline(Html html, StoredClaim claim, Address address) {
        Subject subject = Subject.of(claim);
        html.open("h1", "class", "claim").element("span", Figures.text(claim.figure()), "class", "figure");
        html.text(" ").open("span", "class", "whom").isolated(subject.counted()).close(2);
        html.open("p", "class", "lead");
        html.open("a", "href", Address.actor(claim.actor().id()).toString())
                .isolated(claim.actor().name())
                .close();
        html.text(" " + Stances.verb(claim.stance()) + ": " + Words.constant(claim.measure()) + ", ");
        html.isolated(Words.place(claim.place())).text(", said on " + Known.inWords(claim.statedOn()) + ". ");
        html.link(
                "What everybody says of this, over time",
                subject.address(address).toString());
        html.close();
        DecisionList.notice(html, claim);
    }

    /** The articles, those that have one origin together. */
    private void words(Html html, StoredClaim claim) {
        html.open("section", "id", "words", "data-swap", "").open("h2").text("The words ");
        html.element(
                        "span",
                        Words.count(claim.sources().size(), "article") + ", "
                                + Words.count(claim.origins(), "independent origin"),
                        "class",
                        "count")
                .close();
        List<List<ClaimSource>> groups = byOrigin(claim.sources());
        for (List<ClaimSource> group : groups) {
            if (groups.size() > 1 || group.size() > 1) {
                html.open("h3", "class", "origin").text("One origin: ").isolated(origin(group));
                html.text(group.size() > 1 ? ", in " + Words.count(group.size(), "article") : "")
                        .close();
            }
            group.forEach(source -> SourceCard.write(html, claim, source, ledger));
        }
        html.close();
    }

    private static List<List<ClaimSource>> byOrigin(List<ClaimSource> sources) {
        Origins origins = new Origins();
        sources.forEach(source -> origins.add(
                source.outlet(),
                source.feed(),
                source.origin(),
                source.evidence().stream().map(ClaimSource.Quote::text).toList()));
        Map<Integer, List<ClaimSource>> groups = new LinkedHashMap<>();
        List<Integer> group = origins.groups();
        for (int i = 0; i < sources.size(); i++) {
            groups.computeIfAbsent(group.get(i), root -> new ArrayList<>()).add(sources.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static String origin(List<ClaimSource> group) {
        return group.stream()
                .map(ClaimSource::origin)
                .filter(wire -> wire != null && !wire.isBlank())
                .findFirst()
                .orElseGet(() -> SourceCard.outlet(group.get(0)));
    }

    private void hedgedOtherwise(Html html, List<StoredClaim> claims, List<Estimate> points) {
        if (claims.isEmpty()) {
            return;
        }
        html.open("section", "class", "hedges").element("h2", "The same number with another hedge");
        together(html, claims.get(0), points);
        for (StoredClaim claim : claims) {
            html.open("h3")
                    .link(
                            Figures.text(claim.figure()),
                            Address.claim(claim.id()).toString());
            html.text(" " + Figures.hedge(claim.figure())).close();
            claim.sources().stream()
                    .filter(source -> source.withdrawnAt() == null)
                    .forEach(source -> SourceCard.write(html, claim, source, ledger));
        }
        html.close();
    }

    /** What the row counts for the number, on the last day that it showed it. */
    private static void together(Html html, StoredClaim claim, List<Estimate> points) {
        points.stream()
                .filter(point -> point.claims().contains(claim.id()))
                .reduce((earlier, later) -> later)
                .ifPresent(point -> html.element(
                        "p",
                        "One row of the table counts them together: " + Words.count(point.mentions(), "article")
                                + " of "
                                + Words.count(point.outlets(), "outlet") + ", "
                                + Words.count(point.origins(), "independent origin") + "."));
    }

    private static void history(Html html, StoredClaim claim, List<Estimate> points) {
        if (points.isEmpty()) {
            return;
        }
        html.open("section", "id", "history", "data-swap", "").element("h2", "What this actor has said of it");
        html.open("table", "class", "plain history").open("thead").open("tr");
        html.element("th", "Said on", "scope", "col")
                .element("th", "Figure", "scope", "col", "class", "number")
                .element("th", "Origins", "scope", "col", "class", "number");
        html.close(2).open("tbody");
        points.forEach(point -> point(html, claim, point));
        html.close(2).open("p");
        html.link("This history as data", Address.history(claim.estimate()).toString());
        html.close(2);
    }

    private static void point(Html html, StoredClaim claim, Estimate point) {
        boolean here = point.claim().equals(claim.id());
        html.open("tr", "class", here ? "here" : null)
                .element("td", point.statedOn().toString(), "class", "day");
        html.open("td", "class", "figure");
        html.element(
                "a",
                Figures.text(point.figure()),
                "href",
                Address.claim(point.claim()).toString(),
                "aria-current",
                here ? "true" : null);
        html.close()
                .element("td", Words.number(point.origins()), "class", "number")
                .close();
    }

    private static void facts(Html html, StoredClaim claim) {
        html.open("section").element("h2", "About this claim").open("dl", "class", "facts");
        fact(html, "Hedge", Figures.hedge(claim.figure()));
        fact(html, "First seen", time(claim.firstSeen()));
        fact(html, "Last seen", time(claim.lastSeen()));
        fact(html, "Articles", Words.number(claim.mentions()));
        fact(html, "Outlets", Words.number(claim.outlets()));
        fact(html, "Independent origins", Words.number(claim.origins()));
        html.open("div").element("dt", "Claim").open("dd");
        html.element("a", claim.id(), "href", "/api/v1" + Address.claim(claim.id()));
        html.close(4);
    }

    static void fact(Html html, String name, String value) {
        html.open("div").element("dt", name).open("dd").isolated(value).close(2);
    }

    /** {@code 2024-10-18 09:30 UTC}. */
    static String time(Instant time) {
        String text = time.toString();
        int separator = text.indexOf('T');
        return text.substring(0, separator) + " " + text.substring(separator + 1, separator + 6) + " UTC";
    }
}

package dev.muster.consumer.web;

import dev.muster.consumer.table.ClaimSource;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.view.Words;
import dev.muster.schema.ClaimStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The page of a claim: its words in every article that carries it, how they were read, and what else its row has shown. */
final class ClaimPage {
    private ClaimPage() {}

    static String render(StoredClaim claim, List<StoredClaim> hedgedOtherwise, List<Estimate> history, long position) {
        String title = claim.actor().name() + ": " + Words.figure(claim.figure());
        Html html = Layout.page(title + " · Muster", position);
        html.open("main", "class", "claim");
        headline(html, claim);
        facts(html, claim);
        html.open("section").open("h2").text("The words ");
        html.element("span", Words.number(claim.sources().size()), "class", "count")
                .close();
        claim.sources().forEach(source -> source(html, source));
        html.close();
        hedgedOtherwise(html, hedgedOtherwise, history);
        history(html, claim, history);
        return Layout.end(html.close());
    }

    private static void headline(Html html, StoredClaim claim) {
        html.open("h1").element("span", Words.figure(claim.figure()), "class", "figure");
        html.element("span", Words.counted(claim.force(), claim.figure()), "class", "whom")
                .close();
        html.open("p", "class", "lead");
        html.text(claim.actor().name() + " · " + Words.constant(claim.stance()) + " · "
                + Words.constant(claim.measure()) + " · " + Words.place(claim.place()));
        html.close();
        if (claim.status() == ClaimStatus.WITHDRAWN) {
            html.element("p", "Withdrawn: no article carries this claim any more.", "class", "notice");
        }
    }

    private static void facts(Html html, StoredClaim claim) {
        html.open("dl", "class", "facts");
        fact(html, "Said on", claim.statedOn().toString());
        fact(html, "First seen", time(claim.firstSeen()));
        fact(html, "Last seen", time(claim.lastSeen()));
        fact(html, "Articles", Words.number(claim.mentions()));
        fact(html, "Outlets", Words.number(claim.outlets()));
        fact(html, "Independent origins", Words.number(claim.origins()));
        fact(html, "Claim", claim.id());
        html.close();
    }

    private static void fact(Html html, String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close();
    }

    private static void source(Html html, ClaimSource source) {
        html.open("article", "class", source.withdrawnAt() == null ? "source" : "source gone");
        for (ClaimSource.Quote quote : source.evidence()) {
            html.open("blockquote", "lang", source.lang(), "dir", "auto", "cite", Links.web(source.url()));
            html.element("mark", quote.text()).close();
        }
        attribution(html, source);
        if (source.withdrawnAt() != null) {
            html.element(
                    "p",
                    "A later version of this article (" + time(source.withdrawnAt()) + ") does not carry it.",
                    "class",
                    "notice");
        }
        reading(html, source);
        html.close();
    }

    private static void hedgedOtherwise(Html html, List<StoredClaim> claims, List<Estimate> points) {
        if (claims.isEmpty()) {
            return;
        }
        html.open("section", "class", "hedges").open("h2").text("The same number with another hedge ");
        html.element("span", Words.number(claims.size()), "class", "count").close();
        together(html, claims.get(0), points);
        for (StoredClaim claim : claims) {
            html.open("h3").element("a", Words.figure(claim.figure()), "href", Links.claim(claim.id()));
            html.text(" " + Words.constant(claim.figure().qualifier())).close();
            claim.sources().stream()
                    .filter(source -> source.withdrawnAt() == null)
                    .forEach(source -> source(html, source));
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

    private static void attribution(Html html, ClaimSource source) {
        html.open("p", "class", "attribution");
        html.element("strong", source.outlet() == null ? source.feed() : source.outlet())
                .text(" · ");
        html.element(
                        "time",
                        day(source.publishedAt()),
                        "datetime",
                        source.publishedAt().toString())
                .text(" · ");
        title(html, source);
        html.close();
    }

    private static void title(Html html, ClaimSource source) {
        String title = source.title() == null ? "the article" : source.title();
        String address = Links.web(source.url());
        if (address == null) {
            html.element("span", title, "lang", source.lang(), "dir", "auto");
        } else {
            html.element(
                    "a",
                    title,
                    "href",
                    address,
                    "rel",
                    "noopener noreferrer external",
                    "lang",
                    source.lang(),
                    "dir",
                    "auto");
        }
    }

    private static void reading(Html html, ClaimSource source) {
        html.open("details").element("summary", "How it was read").open("dl", "class", "facts");
        fact(html, "Said on, by this article", source.statedOn().toString());
        optional(html, "Speaker", source.speaker());
        optional(html, "About the time from", source.asOfFrom());
        optional(html, "About the time to", source.asOfTo());
        optional(html, "Taken from", source.origin());
        fact(html, "Language", source.lang());
        fact(html, "Confidence", String.format(Locale.ROOT, "%.2f", source.confidence()));
        fact(html, "Rules", source.rules());
        fact(html, "Article", source.articleId());
        html.close().element("p", "Place in the article's text: " + offsets(source));
        html.open("ol", "class", "trace");
        source.trace().forEach(step -> html.open("li").element("code", step).close());
        html.close().close();
    }

    private static void optional(Html html, String name, Object value) {
        if (value != null) {
            fact(html, name, value.toString());
        }
    }

    private static String offsets(ClaimSource source) {
        return source.evidence().stream()
                .map(quote -> quote.start() + "–" + quote.end())
                .reduce((one, other) -> one + ", " + other)
                .orElse(Words.NOT_TOLD);
    }

    private static void history(Html html, StoredClaim claim, List<Estimate> points) {
        if (points.isEmpty()) {
            return;
        }
        html.open("section").element("h2", "What this row has shown").open("div", "class", "scroll");
        html.open("table", "class", "history").open("thead").open("tr");
        html.element("th", "Said on", "scope", "col")
                .element("th", "Figure", "scope", "col")
                .element("th", "Origins", "scope", "col");
        html.close().close().open("tbody");
        points.forEach(point -> point(html, claim, point));
        html.close().close().close();
        html.open("p")
                .element("a", "This history as data", "href", Links.history(claim.estimate()))
                .close()
                .close();
    }

    private static void point(Html html, StoredClaim claim, Estimate point) {
        boolean here = point.claim().equals(claim.id());
        html.open("tr", "class", here ? "here" : null)
                .element("td", point.statedOn().toString(), "class", "day", "data-label", "Said on");
        html.open("td", "class", "figure", "data-label", "Figure");
        html.element(
                "a",
                Words.figure(point.figure()),
                "href",
                Links.claim(point.claim()),
                "aria-current",
                here ? "true" : null);
        html.close()
                .element("td", Integer.toString(point.origins()), "class", "number", "data-label", "Origins")
                .close();
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private static String time(Instant time) {
        String text = time.toString();
        return text.substring(0, text.indexOf('T')) + " " + text.substring(text.indexOf('T') + 1, text.indexOf('T') + 6)
                + " UTC";
    }
}

package dev.muster.consumer.page;

import dev.muster.consumer.table.ClaimSource;
import dev.muster.consumer.table.StoredArticle;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Surroundings;
import dev.muster.consumer.view.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One article that carries a claim: the sentence in its surroundings, whose words they are, and how they were read. */
final class SourceCard {
    /** So much of the article is shown before and after the sentence. */
    private static final int SURROUNDINGS = 280;

    /** What the words of a table tell, in a word or two. */
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("figure", "figure"),
            Map.entry("vague", "figure"),
            Map.entry("ranges", "range"),
            Map.entry("numerals", "figure"),
            Map.entry("hedges", "hedge"),
            Map.entry("measures", "what is said of them"),
            Map.entry("reporting", "how it is said"),
            Map.entry("forces", "whom it counts"),
            Map.entry("countries", "whose, or where"),
            Map.entry("places", "where"),
            Map.entry("actors", "who says it"),
            Map.entry("institutions", "who says it"),
            Map.entry("bodies", "who says it"));

    private final Html html;
    private final StoredClaim claim;
    private final ClaimSource source;
    private final Ledger ledger;
    private final Optional<StoredArticle> article;
    private final List<Quoted> read = new ArrayList<>();

    private SourceCard(Html html, StoredClaim claim, ClaimSource source, Ledger ledger) {
        this.html = html;
        this.claim = claim;
        this.source = source;
        this.ledger = ledger;
        this.article = ledger.article(source);
    }

    static void write(Html html, StoredClaim claim, ClaimSource source, Ledger ledger) {
        new SourceCard(html, claim, source, ledger).write();
    }

    private void write() {
        html.open("article", "class", source.withdrawnAt() == null ? "source" : "source gone");
        String body = article.map(StoredArticle::body).orElse(null);
        source.evidence().forEach(quote -> quote(quote, body));
        attribution();
        relay();
        if (source.withdrawnAt() != null) {
            html.element("p", withdrawal(), "class", "notice");
        }
        if (source.readAs() != null) {
            html.open("p", "class", "notice").text("By a ").link("decision", "#decisions");
            html.text(" it counts here. It was read as ")
                    .link("another claim", Address.claim(source.readAs()).toString())
                    .text(".")
                    .close();
        }
        reading();
        html.close();
    }

    private String withdrawal() {
        String time = ClaimPage.time(source.withdrawnAt());
        return claim.decisions().isEmpty()
                ? "A later version of this article (" + time + ") does not carry it."
                : "By a decision, or because a later version of the article leaves it out, this does not count since "
                        + time + ".";
    }

    private void quote(ClaimSource.Quote quote, String body) {
        html.open("blockquote", "lang", source.lang(), "dir", "auto", "cite", Address.web(source.url()));
        Optional<Surroundings> around = Surroundings.of(body, quote.text(), quote.start(), SURROUNDINGS);
        around.ifPresent(text -> html.element(
                "span", (text.isBegin() ? "" : "… ") + text.before().stripLeading(), "class", "around"));
        sentence(quote.text());
        around.ifPresent(text ->
                html.element("span", text.after().stripTrailing() + (text.isEnd() ? "" : " …"), "class", "around"));
        html.close();
    }

    private void sentence(String text) {
        html.open("mark");
        int at = 0;
        for (ReadWords.Part part : ReadWords.parts(text, source, claim.figure(), ledger.rules())) {
            html.text(text.substring(at, part.start()));
            String words = text.substring(part.start(), part.end());
            html.element("span", words, "class", "part " + part.role(), "title", told(part));
            read.add(new Quoted(words, told(part)));
            at = part.end();
        }
        html.text(text.substring(at)).close();
    }

    private static String told(ReadWords.Part part) {
        String role = ROLES.getOrDefault(part.role(), part.role());
        return part.says().isBlank() ? role : role + ": " + part.says();
    }

    private void attribution() {
        html.open("p", "class", "attribution")
                .open("strong")
                .isolated(outlet(source))
                .close()
                .text(" · ");
        LocalDate day = LocalDate.ofInstant(source.publishedAt(), ZoneOffset.UTC);
        html.element(
                        "time",
                        Known.inWords(day),
                        "datetime",
                        source.publishedAt().toString())
                .text(" · ");
        String title = source.title() == null ? "the article" : source.title();
        String address = Address.web(source.url());
        if (address == null) {
            html.element("bdi", title, "lang", source.lang());
        } else {
            html.open("a", "href", address, "rel", "noopener noreferrer external", "lang", source.lang());
            html.isolated(title).close();
        }
        html.close();
    }

    static String outlet(ClaimSource source) {
        return source.outlet() == null ? source.feed() : source.outlet();
    }

    /** The way that the words have come: from who said them to the outlet. */
    private void relay() {
        List<String> chain = Stream.of(claim.actor().name(), source.speaker(), source.origin(), outlet(source))
                .filter(link -> link != null && !link.isBlank())
                .distinct()
                .toList();
        html.open("p", "class", "relay").element("span", "Relayed: ", "class", "label");
        for (int i = 0; i < chain.size(); i++) {
            html.text(i == 0 ? "" : " → ").isolated(chain.get(i));
        }
        html.close();
    }

    private void reading() {
        html.open("details").element("summary", "How it was read");
        if (!read.isEmpty()) {
            html.open("dl", "class", "words");
            read.forEach(words -> html.open("div")
                    .element("dt", words.lang())
                    .open("dd")
                    .element("q", words.text(), "lang", source.lang(), "dir", "auto")
                    .close(2));
            html.close();
        }
        html.open("dl", "class", "facts");
        ClaimPage.fact(html, "Said on, by this article", source.statedOn().toString());
        optional("Speaker", source.speaker());
        optional("About the time from", source.asOfFrom());
        optional("About the time to", source.asOfTo());
        optional("Taken from", source.origin());
        optional("Written by", article.map(StoredArticle::author).orElse(null));
        feeds();
        ClaimPage.fact(html, "Language", source.lang());
        ClaimPage.fact(html, "Confidence", String.format(Locale.ROOT, "%.2f", source.confidence()));
        ClaimPage.fact(html, "Fetched", ClaimPage.time(source.firstSeen()));
        ClaimPage.fact(html, "Place in the text", offsets());
        ClaimPage.fact(html, "Version of the rules", source.rules());
        ClaimPage.fact(html, "Article", source.articleId());
        html.close()
                .element("p", "The rules, in the order of use:", "class", "label")
                .open("ol", "class", "trace");
        source.trace().forEach(step -> html.open("li").element("code", step).close());
        html.close(2);
    }

    /** All that carry the article, however many of them told what stands here. */
    private void feeds() {
        List<String> feeds = article.map(StoredArticle::feeds).orElse(List.of(source.feed()));
        ClaimPage.fact(html, feeds.size() == 1 ? "Feed" : "Feeds", String.join(", ", feeds));
    }

    private void optional(String name, Object value) {
        if (value != null) {
            ClaimPage.fact(html, name, value.toString());
        }
    }

    private String offsets() {
        return source.evidence().stream()
                .map(quote -> quote.start() + "–" + quote.end())
                .reduce((one, other) -> one + ", " + other)
                .orElse(Words.NOT_TOLD);
    }
}

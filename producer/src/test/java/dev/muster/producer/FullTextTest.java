package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.PageReading;
import dev.muster.producer.feed.Poll;
import dev.muster.producer.feed.Reception;
import dev.muster.producer.web.Stop;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a server and the client that the producer uses. */
class FullTextTest {

    private static final String SUMMARY = "Some 1,500 soldiers reached the border on Friday, the ministry said…";

    private static final String STORY =
            "Some 1,500 soldiers reached the border on Friday, the ministry said in the capital. "
                    + "A second battalion of 600 men is to follow before the end of the month, according to a spokesman.";

    private final Map<String, String> pages = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final WebClient web =
            WebClient.of(new WebSettings(List.of("127.0.0.1"), Optional.empty()), Clock.systemUTC());
    private PageReading pageReading = PageReading.AUTO;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] content = String.valueOf(page).getBytes(Charset.forName("windows-1251"));
            if (!exchange.getRequestURI().getPath().equals("/robots.txt")) {
                asked.incrementAndGet();
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=windows-1251");
            exchange.sendResponseHeaders(page == null ? 404 : page.equals("broken") ? 500 : 200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        web.close();
        server.stop(0);
    }

    @Test
    void shouldTakeTheTextOfThePageWhereTheFeedTellsLess() {
        pages.put("/a", page(STORY));
        FoundArticle article = only(complete(Map.of(), item("/a", SUMMARY)));
        assertThat(article.body()).isEqualTo(STORY);
        assertThat(article.origin()).isEqualTo("AFP");
        assertThat(article.lang()).isEqualTo("en");
        assertThat(article.url()).isEqualTo(url("/a"));
    }

    @Test
    void shouldReadThePageInTheCharsetOfItsHeader() {
        pages.put("/a", page("Некоторые 1500 солдат достигли границы. " + STORY));
        assertThat(only(complete(Map.of(), item("/a", SUMMARY))).body()).startsWith("Некоторые 1500 солдат");
    }

    @Test
    void shouldAskForNoPageOfAnArticleThatTheFeedCarriesWhole() {
        pages.put("/a", page(STORY));
        assertThat(only(complete(Map.of(), item("/a", (STORY + "\n").repeat(10))))
                        .body())
                .hasSizeGreaterThan(STORY.length());
        assertThat(asked).hasValue(0);
    }

    @Test
    void shouldAskForNoPageOfAnArticleFromAFile() {
        pages.put("/a", page(STORY));
        Poll poll = Poll.of(List.of(item("/a", SUMMARY)), Cursor.START);
        assertThat(FullText.complete(poll, feed(), pages(), Clock.systemUTC(), Map.of())
                        .poll())
                .isEqualTo(poll);
        assertThat(asked).hasValue(0);
    }

    @Test
    void shouldAskOnceAndAgainOnlyWhenTheFeedShowsSomethingElse() {
        pages.put("/a", page(STORY));
        Map<String, String> seen =
                complete(Map.of(), item("/a", SUMMARY)).notes().marks();
        assertThat(complete(seen, item("/a", SUMMARY)).poll().items()).isEmpty();
        assertThat(complete(seen, item("/a", SUMMARY)).notes().marks()).isEqualTo(seen);
        assertThat(asked).hasValue(1);
        assertThat(complete(seen, item("/a", "Update: " + SUMMARY)).poll().items())
                .hasSize(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void shouldTakeTheLastOfTwoItemsThatAreOne() {
        pages.put("/a", page(STORY));
        FullText.Completed completed = complete(Map.of(), item("/a", SUMMARY), item("/a", "Update: " + SUMMARY));
        assertThat(completed.poll().items()).hasSize(1);
        assertThat(asked).hasValue(1);
        Map<String, String> seen = completed.notes().marks();
        assertThat(complete(seen, item("/a", SUMMARY), item("/a", "Update: " + SUMMARY))
                        .poll()
                        .items())
                .isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldKeepWhatIsKnownOfAnItemThatStaysAsItIs() {
        pages.put("/a", page(STORY));
        Guid guid = new Guid("feed", "1");
        FoundArticle item = FoundArticle.at("item")
                .guid(guid)
                .url(url("/a"))
                .title("Soldiers reach the border")
                .body(SUMMARY)
                .build();
        Map<String, String> seen =
                new HashMap<>(complete(Map.of(), item).notes().marks());
        seen.put(Identity.name("id", guid).orElseThrow(), "id");
        seen.put("id", "hash");
        assertThat(complete(seen, item).notes().marks()).isEqualTo(seen);
    }

    @Test
    void shouldAskOnceForAPageThatHasAnotherAddress() {
        String moved = "https://www.example.org/moved/a";
        pages.put("/a", page(STORY).replace("<title>", "<link rel=canonical href='" + moved + "'><title>"));
        Guid guid = new Guid("feed", "1");
        FoundArticle item = FoundArticle.at("item")
                .guid(guid)
                .url(url("/a"))
                .title("Soldiers reach the border")
                .body(SUMMARY)
                .build();
        FullText.Completed first = complete(Map.of(), item);
        assertThat(only(first).url()).isEqualTo(moved);
        Map<String, String> seen = new HashMap<>(first.notes().marks());
        String id = "id-of-the-other-address";
        seen.put(Identity.name(id, guid).orElseThrow(), id);

        assertThat(complete(seen, item).poll().items()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldKeepWhatTheFeedGaveAndSaySoWhereThePageDoesNotCome() {
        pages.put("/a", "broken");
        FullText.Completed completed = complete(Map.of(), item("/a", SUMMARY), item("/b", SUMMARY));
        assertThat(completed.poll().items())
                .extracting(item -> ((FoundArticle) item).body())
                .containsExactly(SUMMARY, SUMMARY);
        assertThat(only(completed).warnings()).singleElement().asString().contains("could not be read", "500");
        assertThat(completed.notes().remark()).contains("2 of 2 pages", url("/a"));
        assertThat(completed.notes().unread()).isPositive();
        assertThat(complete(completed.notes().marks(), item("/a", SUMMARY), item("/b", SUMMARY))
                        .poll()
                        .items())
                .as("a missing page is not asked for again, a broken one is")
                .hasSize(1);
        assertThat(asked).hasValue(3);
    }

    @Test
    void shouldKeepWhatTheFeedGaveWhereThePageShowsSomethingElse() {
        pages.put("/a", page("We value your privacy, and so do our 845 partners, who store cookies. ".repeat(20)));
        FullText.Completed completed = complete(Map.of(), item("/a", SUMMARY));
        assertThat(only(completed).body()).isEqualTo(SUMMARY);
        assertThat(completed.notes().remark()).contains("another text");
    }

    @Test
    void shouldKeepWhatTheFeedGaveWhereThePageShowsLess() {
        pages.put("/a", page("Some 1,500 soldiers"));
        FullText.Completed completed = complete(Map.of(), item("/a", SUMMARY));
        assertThat(only(completed).body()).isEqualTo(SUMMARY);
        assertThat(completed.notes().remark()).isNull();
    }

    @Test
    void shouldHeedRobotsTxt() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /\n");
        pages.put("/a", page(STORY));
        FullText.Completed completed = complete(Map.of(), item("/a", SUMMARY));
        assertThat(only(completed).body()).isEqualTo(SUMMARY);
        assertThat(completed.notes().remark()).contains("robots.txt");
        assertThat(asked).hasValue(0);
    }

    @Test
    void shouldNotAskAgainForAPageThatRobotsTxtKeepsFromUs() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /\n");
        FullText.Completed completed = complete(Map.of(), item("/a", SUMMARY));
        assertThat(completed.notes().unread()).isZero();
        assertThat(complete(completed.notes().marks(), item("/a", SUMMARY))
                        .poll()
                        .items())
                .isEmpty();
    }

    @Test
    void shouldReadThePageOfAnItemWithoutTextOrHeadline() {
        pages.put("/a", page(STORY));
        FoundArticle bare = FoundArticle.at("item")
                .url(url("/a"))
                .body("\u00a0")
                .title("\u00a0")
                .build();
        assertThat(only(complete(Map.of(), bare)).body()).isEqualTo(STORY);
    }

    @Test
    void shouldLeaveAnItemThatIsNoArticleToWhoeverRefusesIt() {
        pages.put("/a", page(STORY));
        FoundArticle odd = FoundArticle.at("odd")
                .guid(new Guid("f", "x".repeat(5_000)))
                .url(url("/a"))
                .body(SUMMARY)
                .build();
        FullText.Completed completed = complete(Map.of(), odd, item("/a", SUMMARY));
        assertThat(completed.poll().items()).hasSize(2).startsWith(odd);
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldLetAPageThatNeverComesHoldUpNoOther() {
        FoundArticle[] items = IntStream.range(0, FullText.MAX_PAGES + 1)
                .mapToObj(i -> item("/" + i, SUMMARY))
                .toArray(FoundArticle[]::new);
        IntStream.range(0, items.length)
                .forEach(i -> pages.put("/" + i, i < FullText.MAX_PAGES ? "broken" : page(STORY)));
        FullText.Completed first = complete(Map.of(), items);
        FullText.Completed second = complete(first.notes().marks(), items);
        assertThat(second.poll().items())
                .last()
                .extracting(item -> ((FoundArticle) item).body())
                .isEqualTo(STORY);
    }

    @Test
    void shouldAskForSoManyPagesAPollOnly() {
        FoundArticle[] items = IntStream.range(0, FullText.MAX_PAGES + 7)
                .mapToObj(i -> item("/" + i, SUMMARY))
                .toArray(FoundArticle[]::new);
        FullText.Completed completed = complete(Map.of(), items);
        assertThat(completed.poll().items()).hasSize(items.length);
        assertThat(asked).hasValue(FullText.MAX_PAGES);
        assertThat(completed.notes().remark()).contains("pages left for the next poll: 7");
        assertThat(completed.notes().unread()).isEqualTo(7);
        assertThat(complete(completed.notes().marks(), completed.left().toArray(FoundArticle[]::new))
                        .left())
                .as("are read then")
                .isEmpty();
        assertThat(asked).hasValue(FullText.MAX_PAGES + 7);
    }

    @Test
    void shouldAskForPagesAlwaysOrNeverWhereSomebodySaysSo() {
        pages.put("/a", page((STORY + " ").repeat(20)));
        String whole = (STORY + "\n").repeat(10);
        pageReading = PageReading.NEVER;
        assertThat(only(complete(Map.of(), item("/a", SUMMARY))).body()).isEqualTo(SUMMARY);
        assertThat(asked).hasValue(0);
        pageReading = PageReading.ALWAYS;
        assertThat(only(complete(Map.of(), item("/a", whole))).body()).hasSizeGreaterThan(whole.length());
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldAskAgainLaterWhereTheHostDoesNotAnswer() {
        server.stop(0);
        FullText.Completed completed = complete(Map.of(), item("/a", SUMMARY), item("/b", SUMMARY));
        assertThat(completed.poll().items()).hasSize(2);
        assertThat(completed.notes().remark()).contains(url("/a"));
        assertThat(completed.notes().unread()).isPositive();
        assertThat(complete(completed.notes().marks(), item("/a", SUMMARY), item("/b", SUMMARY))
                        .poll()
                        .items())
                .hasSize(2);
    }

    private FullText.Completed complete(Map<String, String> seen, FoundArticle... items) {
        Poll poll = Poll.of(List.<FoundItem>of(items), Cursor.START, new Reception(false, null, null));
        return FullText.complete(poll, feed(), pages(), Clock.systemUTC(), seen);
    }

    private PageText pages() {
        return new WebPageText(web, new Stop());
    }

    private static FoundArticle only(FullText.Completed completed) {
        return (FoundArticle) completed.poll().items().get(0);
    }

    private FoundArticle item(String path, String body) {
        return FoundArticle.at("item")
                .url(url(path))
                .title("Soldiers reach the border")
                .body(body)
                .build();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String page(String story) {
        return "<html lang=en><head><meta name=author content=AFP><title>Soldiers reach the border</title></head>"
                + "<body><nav><a href=/>Home</a></nav><article><h1>Soldiers reach the border</h1><p>" + story
                + "</p></article></body></html>";
    }

    private Feed feed() {
        return Feed.newBuilder()
                .setId("f")
                .setKind("rss")
                .setLocation("")
                .setHeaders(Map.of())
                .setPages(pageReading.told())
                .build();
    }
}

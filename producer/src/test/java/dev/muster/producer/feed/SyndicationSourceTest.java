package dev.muster.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.article.Refusal;
import dev.muster.producer.syndication.FeedRhythm;
import dev.muster.schema.Feed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.utils.DateUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyndicationSourceTest extends FeedSourceContract {

    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final Map<String, String> items = new LinkedHashMap<>();
    private final FeedContext context = FeedContexts.at(CLOCK);
    private FeedServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new FeedServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Override
    protected FeedSource open() throws FeedException {
        return FeedKinds.fromClassPath().open(feed(null, null), context);
    }

    @Override
    protected void show(String name, String text) {
        items.put(name, text);
        String rss = items.entrySet().stream()
                .map(item -> "<item><guid isPermaLink='false'>" + item.getKey() + "</guid><description>"
                        + item.getValue() + "</description></item>")
                .collect(Collectors.joining(
                        "", "<rss version='2.0'><channel><title>Gazette</title>", "</channel></rss>"));
        String etag = "W/\"" + rss.hashCode() + "\"";
        server.answer(exchange -> {
            boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            FeedServer.send(exchange, same ? 304 : 200, same ? "" : rss, "ETag", etag);
        });
    }

    @Override
    protected void ruin() {
        server.answer(404, "gone");
    }

    @Test
    void shouldReadRssWithContentAndDates() throws FeedException {
        server.answer(200, """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title>Gazette</title><link>https://gazette.example/</link><language>en-gb</language>
                <item><title>Brigade &amp;amp; band</title><link>/a?utm_source=rss</link><guid>tag:1</guid>
                <pubDate>Fri, 18 Oct 2024 09:30:00 +0700</pubDate>
                <source url="https://wire.example/rss">Example Wire</source>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>Some <b>1,500</b> soldiers&nbsp;left.</p><p>They went east.</p><script>x()</script>]]></content:encoded>
                </item></channel></rss>""", "Content-Type", "application/rss+xml");
        FoundArticle article = only(open().poll(Cursor.START));
        assertThat(article.title()).isEqualTo("Brigade & band");
        assertThat(article.body()).isEqualTo("Some 1,500 soldiers left.\nThey went east.");
        assertThat(article.url())
                .isEqualTo(server.address().resolve("/a?utm_source=rss").toString());
        assertThat(article.guid()).isEqualTo(new Guid("gazette", "tag:1"));
        assertThat(article.lang()).isEqualTo("en-gb");
        assertThat(article.outlet()).isEqualTo("Gazette");
        assertThat(article.origin()).isEqualTo("Example Wire");
        assertThat(article.publishedAt()).isEqualTo("2024-10-18T02:30:00Z");
    }

    @Test
    void shouldTakeTheLanguageOfTheHeaderWhereTheFeedTellsNone() throws FeedException {
        String rss = "<rss version='2.0'><channel><title>Warta</title>LANGUAGE<item><guid>1</guid>"
                + "<description>Pasukan.</description></item></channel></rss>";
        server.answer(200, rss.replace("LANGUAGE", ""), "Content-Language", "id");
        assertThat(only(open().poll(Cursor.START)).lang()).isEqualTo("id");
        server.answer(200, rss.replace("LANGUAGE", "<language>ms</language>"), "Content-Language", "id");
        assertThat(only(open().poll(Cursor.START)).lang()).isEqualTo("ms");
    }

    @Test
    void shouldReadAtom() throws FeedException {
        server.answer(200, """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><id>urn:f</id><updated>2024-10-19T00:00:00Z</updated>
                <entry><id>urn:1</id><title>Pasukan</title><link href="https://warta.example/1"/>
                <published>2024-10-18T08:00:00+07:00</published><updated>2024-10-19T08:00:00+07:00</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sekitar 1.500 pasukan dikirim.</p></div></content>
                </entry></feed>""");
        FoundArticle article = only(open().poll(Cursor.START));
        assertThat(article.body()).isEqualTo("Sekitar 1.500 pasukan dikirim.");
        assertThat(article.publishedAt()).isEqualTo("2024-10-18T01:00:00Z");
        assertThat(article.modifiedAt()).isEqualTo("2024-10-19T01:00:00Z");
        assertThat(article.url()).isEqualTo("https://warta.example/1");
        assertThat(article.guid()).isEqualTo(new Guid("gazette", "urn:1"));
    }

    @Test
    void shouldLeaveLanguageAndOutletToTheFeedsRecord() throws FeedException {
        show("one", "Some 1,500 soldiers left.");
        FeedSource source = FeedKinds.fromClassPath().open(feed("id", "Warta"), context);
        FoundArticle article = only(source.poll(Cursor.START));
        assertThat(article.lang()).isNull();
        assertThat(article.outlet()).isNull();
    }

    @Test
    void shouldYieldTheOldestFirst() throws FeedException {
        show("newest", "B");
        show("oldest", "A");
        assertThat(open().poll(Cursor.START).items())
                .extracting(item -> ((FoundArticle) item).body())
                .containsExactly("A", "B");
    }

    @Test
    void shouldEchoValidatorsByteForByte() throws FeedException {
        show("one", "text");
        open().poll(Cursor.of("W/\"odd  e\"", "Fri, 18 Oct 2024 09:30:00 GMT"));
        assertThat(server.asked("If-None-Match")).isEqualTo("W/\"odd  e\"");
        assertThat(server.asked("If-Modified-Since")).isEqualTo("Fri, 18 Oct 2024 09:30:00 GMT");
    }

    @Test
    void shouldSendTheHeadersOfTheFeed() throws FeedException {
        show("one", "text");
        Feed feed = Feed.newBuilder(feed(null, null))
                .setHeaders(Map.of("User-Agent", "ours", "X-Key", "k"))
                .build();
        FeedKinds.fromClassPath().open(feed, context).poll(Cursor.START);
        assertThat(server.asked("User-Agent")).isEqualTo("ours");
        assertThat(server.asked("X-Key")).isEqualTo("k");
    }

    @Test
    void shouldFollowRedirects() throws FeedException {
        server.answer(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/feed.xml")) {
                FeedServer.send(exchange, 302, "", "Location", "/moved.xml");
            } else {
                FeedServer.send(
                        exchange,
                        200,
                        "<rss version='2.0'><channel><item><guid>1</guid><description>t</description></item></channel></rss>");
            }
        });
        assertThat(open().poll(Cursor.START).items()).hasSize(1);
    }

    @Test
    void shouldTellHowLongTheServerAskedToBeLeftAlone() throws FeedException {
        assertThat(rest(429, "120")).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(150));
    }

    /** Not by our clock, which stands still here, but by that of the server, which dates its answer. */
    @Test
    void shouldTellUntilWhenTheServerAskedToBeLeftAlone() throws FeedException {
        String until = DateUtils.formatStandardDate(Clock.systemUTC().instant().plus(Duration.ofHours(1)));
        assertThat(rest(503, until)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(75));
    }

    private Duration rest(int status, String header) throws FeedException {
        server.answer(status, "", "Retry-After", header);
        FeedSource source = open();
        FeedException failure = catchThrowableOfType(FeedException.class, () -> source.poll(Cursor.START));
        assertThat(failure).hasMessageContaining(String.valueOf(status));
        return failure.retryAfter().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "Not found|is no feed, but plain text",
                "<html><head><title>Gazette</title></head><body>No feed</body></html>|is no feed, but a web page",
                "<opml><body/></opml>|root is 'opml'",
                "{\"version\":\"2\"}|no JSON Feed",
                "<html><link rel='alternate' type='application/rss+xml' href='/news.xml'></html>|points to http://",
                "<!DOCTYPE rss [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>|entities"
            })
    void shouldSayWhatIsNoFeed(String body, String reason) throws FeedException {
        server.answer(200, body);
        FeedSource source = open();
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> source.poll(Cursor.START))
                .withMessageContaining(server.address().toString())
                .withMessageContaining(reason);
    }

    @Test
    void shouldReadAFeedThatBreaksOffAsFarAsItGoes() throws FeedException {
        server.answer(200, "<rss><channel><item><guid>1</guid><description>Whole.</description></item><item><gu");
        assertThat(open().poll(Cursor.START).items())
                .extracting(FoundItem::getClass)
                .containsExactly(Refusal.class, FoundArticle.class);
    }

    @Test
    void shouldReadHowOftenTheFeedWantsToBeAsked() throws FeedException {
        server.answer(
                200,
                "<rss><channel><ttl>45</ttl><skipHours><hour>0</hour></skipHours>"
                        + "<skipDays><day>Sunday</day></skipDays></channel></rss>");
        assertThat(open().poll(Cursor.START).reception().orElseThrow().newRhythm())
                .contains(new FeedRhythm(Duration.ofMinutes(45), null, Set.of(0), Set.of(DayOfWeek.SUNDAY)));
    }

    @Test
    void shouldSayWhichDateCannotBeRead() throws FeedException {
        server.answer(
                200,
                "<rss><channel><item><guid>1</guid><description>t</description><pubDate>soon</pubDate></item></channel></rss>");
        FoundArticle article = only(open().poll(Cursor.START));
        assertThat(article.publishedAt()).isNull();
        assertThat(article.warnings()).singleElement().asString().contains("'soon'");
    }

    @Test
    void shouldRefuseDeepNestingSoon() throws FeedException {
        server.answer(200, "<rss version='2.0'><channel>" + "<a>".repeat(200_000));
        FeedSource source = open();
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> source.poll(Cursor.START))
                .withMessageContaining("deeper than 256");
    }

    @Test
    void shouldRefuseWhatIsTooLarge() throws FeedException {
        server.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1024 * 1024];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                    out.write(block);
                }
            }
        });
        FeedSource source = open();
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> source.poll(Cursor.START))
                .withMessageContaining("larger than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gazette.example/feed", "https://", "http://not a host/"})
    void shouldRefuseALocationThatIsNoWebAddress(String location) {
        Feed feed = Feed.newBuilder(feed(null, null)).setLocation(location).build();
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> FeedKinds.fromClassPath().open(feed, context))
                .withMessageContaining("is no http or https URL");
    }

    @Test
    void shouldSayWhichKindsThereAre() {
        Feed feed = Feed.newBuilder(feed(null, null)).setKind("gopher").build();
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> FeedKinds.fromClassPath().open(feed, context))
                .withMessageContaining("gopher")
                .withMessageContaining("files, ")
                .withMessageContaining("rss, ");
    }

    private Feed feed(String language, String outlet) {
        return Feed.newBuilder()
                .setId("gazette")
                .setKind("rss")
                .setLocation(server.address().toString())
                .setLanguage(language)
                .setOutlet(outlet)
                .setHeaders(Map.of())
                .build();
    }

    private static FoundArticle only(Poll poll) {
        assertThat(poll.items()).hasSize(1);
        return (FoundArticle) List.copyOf(poll.items()).get(0);
    }
}

package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebClients;
import dev.muster.producer.web.WebClients.SimulatedAnswer;
import dev.muster.producer.web.WebClients.SimulatedRequest;
import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.PollCause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feed does over hours and restarts, in simulated time against a simulated server. */
class FeedRunTest {

    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");
    private static final String HOME = "http://news.example/rss";
    private static final String STORY_AT = "http://news.example/2024/soldiers-leave";
    private static final String STORY =
            "Some 1,500 soldiers left the capital on Friday, the ministry said. A second battalion of 600 men is to"
                    + " follow before the end of the month, according to a spokesman who declined to be named.";

    private final SimulatedTime time = new SimulatedTime(NOW);
    private final KeptFeeds kept = new KeptFeeds();
    private final List<SimulatedRequest> requests = new ArrayList<>();
    private final WebClient web = WebClients.simulated(this::answer, time);
    private Function<SimulatedRequest, SimulatedAnswer> server = request -> ok("\"v1\"", 1);

    private SimulatedAnswer answer(SimulatedRequest request) {
        requests.add(request);
        return server.apply(request);
    }

    /** One run of the program. */
    private FeedState during(Duration span, Feed... feeds) throws Exception {
        FeedRun.Equipment equipment =
                new FeedRun.Equipment(FeedKinds.fromClassPath(), time, web, time, (lane, failed, poll) -> poll.run());
        List<FeedRun> runs = List.of(feeds).stream()
                .map(feed -> new FeedRun(feed, known -> FeedPublisher.within(kept.opened(), known, time), equipment))
                .toList();
        runs.forEach(FeedRun::start);
        time.pass(span);
        runs.forEach(FeedRun::close);
        return kept.committed(feeds[0].getId()).orElseThrow();
    }

    @Test
    void shouldEchoValidatorsOverARestart() throws Exception {
        FeedState first = during(Duration.ofMinutes(1), feed("gazette", HOME));
        assertThat(first.getEtag()).isEqualTo("\"v1\"");
        server = request -> unchanged();
        FeedState second = during(Duration.ofHours(30), feed("gazette", HOME));
        assertThat(requests.size()).isGreaterThan(1);
        assertThat(requests.subList(1, requests.size()))
                .allMatch(request -> "\"v1\"".equals(request.headers().get("If-None-Match")));
        assertThat(second.getEtag()).isEqualTo("\"v1\"");
        assertThat(second.getUnchanged()).isEqualTo(second.getAnswers() - 1).isPositive();
    }

    @Test
    void shouldPublishTheAuthor() throws Exception {
        String rss = "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Gazette</title>"
                + "<item><guid>1</guid><dc:creator>A. Writer</dc:creator><description>Some 1,500 soldiers left.</description>"
                + "</item></channel></rss>";
        server = request -> new SimulatedAnswer(200, Map.of(), rss.getBytes(StandardCharsets.UTF_8));
        during(Duration.ofMinutes(1), feed("gazette", HOME));
        assertThat(kept.articles()).extracting(Article::getAuthor).containsExactly("A. Writer");
    }

    @Test
    void shouldTakeNoFeedForFailingThatWeHaveNoRoomFor() throws Exception {
        server = request -> new SimulatedAnswer(WebClients.NO_ROOM, Map.of(), new byte[0]);
        FeedState crowded = during(Duration.ofMinutes(1), feed("gazette", HOME));
        assertThat(crowded.getStreak()).isZero();
        assertThat(crowded.getLastError()).isNull();
        assertThat(crowded.getNextPollReason()).contains("no room").contains("5m");
        server = request -> ok("\"v1\"", 1);
        assertThat(during(Duration.ofMinutes(6), feed("gazette", HOME)).getStreak())
                .isPositive();
        assertThat(kept.articles()).hasSize(1);
    }

    @Test
    void shouldNotAskAgainAtARestartBeforeItIsDue() throws Exception {
        FeedState state = during(Duration.ofMinutes(1), feed("gazette", HOME));
        for (int i = 0; i < 5; i++) {
            during(Duration.ofSeconds(20), feed("gazette", HOME));
        }
        assertThat(requests).hasSize(1);
        during(Duration.between(time.instant(), state.getNextPoll()).plusSeconds(1), feed("gazette", HOME));
        assertThat(requests).hasSize(2);
    }

    /** A clock that is set forward and back, or back and right again, changes neither how often a feed is asked nor the order of what it says. */
    @ParameterizedTest
    @CsvSource({"PT1H", "PT24H", "-PT1H", "-PT24H"})
    void shouldPollAsEverWhereTheClockIsSet(Duration jump) throws Exception {
        server = request -> ok("\"v" + requests.size() + "\"", requests.size());
        Feed feed = Feed.newBuilder(feed("gazette", HOME)).setInterval("PT15M").build();
        time.schedule(() -> time.set(jump), 60, TimeUnit.MINUTES);
        time.schedule(() -> time.set(jump.negated()), 120, TimeUnit.MINUTES);
        during(Duration.ofMinutes(61), feed);
        assertThat(requests).hasSize(5);
        during(Duration.ofMinutes(60), feed);
        assertThat(requests).hasSizeBetween(9, 10);
        during(Duration.ofMinutes(120), feed);
        assertThat(requests).hasSizeBetween(17, 19);
        assertThat(kept.articles()).extracting(Article::getFetchedAt).isSorted();
    }

    @Test
    void shouldAskAnewUnderAnotherRecord() throws Exception {
        during(Duration.ofMinutes(1), feed("gazette", HOME));
        during(Duration.ofMinutes(1), feed("gazette", "http://other.example/rss"));
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).headers()).doesNotContainKey("If-None-Match");
        assertThat(kept.articles()).hasSize(1);
    }

    @Test
    void shouldStopWhereTheServerSaysThatTheFeedIsGoneUntilItsRecordChanges() throws Exception {
        server = request -> status(410);
        FeedState gone = during(Duration.ofDays(30), feed("gazette", HOME));
        assertThat(requests).hasSize(1);
        assertThat(gone.getGone()).isTrue();
        assertThat(gone.getNextPoll()).isNull();
        assertThat(gone.getNextPollCause()).isEqualTo(PollCause.GONE);
        assertThat(gone.getNextPollReason()).contains("remove the feed");
        assertThat(gone.getLastError()).contains(HOME).contains("410");
        during(Duration.ofDays(30), feed("gazette", HOME));
        assertThat(requests).hasSize(1);
        server = request -> ok("\"v1\"", 1);
        assertThat(during(Duration.ofMinutes(1), feed("gazette", HOME + "2")).getGone())
                .isFalse();
        assertThat(kept.articles()).hasSize(1);
    }

    @Test
    void shouldPollWhereTheFeedMovedForGoodAndKnowItAfterARestart() throws Exception {
        server = request -> request.address().equals(HOME)
                ? new SimulatedAnswer(301, Map.of("Location", "https://new.example/rss"), new byte[0])
                : ok("\"v1\"", 1);
        FeedState moved = during(Duration.ofMinutes(1), feed("gazette", HOME));
        assertThat(moved.getMovedTo()).isEqualTo("https://new.example/rss");
        during(Duration.ofDays(3), feed("gazette", HOME));
        assertThat(requests.size()).isGreaterThan(3);
        assertThat(requests.stream()
                        .filter(request -> request.address().equals(HOME))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldLookWhereAFeedMovedFromWhenTheNewPlaceFailsForLong() throws Exception {
        server = request -> request.address().equals(HOME)
                ? new SimulatedAnswer(308, Map.of("Location", "https://new.example/rss"), new byte[0])
                : ok("\"v1\"", 1);
        during(Duration.ofMinutes(1), feed("gazette", HOME));
        server = request -> request.address().equals(HOME) ? ok("\"v2\"", 2) : status(404);
        FeedState back = during(Duration.ofDays(3), feed("gazette", HOME));
        assertThat(back.getStreak()).isPositive();
        assertThat(back.getMovedTo()).isNull();
        assertThat(kept.articles()).hasSize(2);
    }

    @Test
    void shouldNotNoteAMoveForAWhile() throws Exception {
        server = request -> request.address().equals(HOME)
                ? new SimulatedAnswer(302, Map.of("Location", "https://new.example/rss"), new byte[0])
                : ok("\"v1\"", 1);
        assertThat(during(Duration.ofMinutes(1), feed("gazette", HOME)).getMovedTo())
                .isNull();
    }

    @Test
    void shouldNotSendTheUsersHeadersInTheClearWhereAFeedMovedTo() throws Exception {
        String safe = "https://news.example/rss";
        server = request -> request.address().equals(safe)
                ? new SimulatedAnswer(301, Map.of("Location", HOME), new byte[0])
                : ok("\"v1\"", 1);
        Feed feed = Feed.newBuilder(feed("gazette", safe))
                .setHeaders(Map.of("Authorization", "secret"))
                .build();
        assertThat(during(Duration.ofDays(1), feed).getMovedTo()).isEqualTo(HOME);
        assertThat(requests.get(0).headers()).containsEntry("Authorization", "secret");
        assertThat(requests)
                .hasSizeGreaterThan(3)
                .allSatisfy(request -> assertThat(request.headers().containsKey("Authorization"))
                        .isEqualTo(request.address().equals(safe)));
    }

    @Test
    void shouldAskAgainForAPageThatDoesNotComeThoughTheFeedStaysAsItIs() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        server = withPages(
                teaser("Some 1,500 soldiers left."), request -> pages.incrementAndGet() < 3 ? status(500) : page());
        during(Duration.ofDays(1), feed("gazette", HOME));
        assertThat(kept.articles())
                .extracting(article -> article.getBody())
                .containsExactly("Some 1,500 soldiers left.", STORY);
        assertThat(pages).hasValue(3);
        assertThat(requests.get(requests.size() - 1).headers()).containsKey("If-None-Match");
    }

    @Test
    void shouldNotAskForThePageThatNeverComesForEverNorForTheFeedInFull() throws Exception {
        server = withPages(teaser("Some 1,500 soldiers left."), request -> status(500));
        FeedState state = during(Duration.ofDays(1), feed("gazette", HOME));
        assertThat(requests.stream().filter(request -> request.address().equals(HOME)))
                .hasSizeGreaterThan(10)
                .filteredOn(request -> !request.headers().containsKey("If-None-Match"))
                .hasSize(1);
        assertThat(requests.stream().filter(request -> request.address().equals(STORY_AT)))
                .hasSize(WantedPage.MAX_TRIES);
        assertThat(state.getUnchanged()).isPositive();
    }

    @Test
    void shouldStayOneArticleWhereThePageComesLateAndNamesAnotherAddress() throws Exception {
        String canonical = STORY_AT.replace("http://news", "https://www.news");
        AtomicInteger pages = new AtomicInteger();
        server = withPages(
                teaser("Some 1,500 soldiers left."),
                request -> pages.incrementAndGet() < 2
                        ? status(500)
                        : page(STORY + "</p><link rel=canonical href='" + canonical + "'><p>"));
        during(Duration.ofDays(1), feed("gazette", HOME));
        assertThat(kept.articles()).hasSize(2);
        assertThat(kept.articles())
                .extracting(Article::getId)
                .containsOnly(kept.articles().get(0).getId());
        assertThat(kept.articles().get(1).getBody()).startsWith(STORY);
    }

    @Test
    void shouldKeepThePagesTextWhereTheTeaserChangesAndThePageDoesNotCome() throws Exception {
        server = withPages(teaser("Some 1,500 soldiers left."), request -> page());
        during(Duration.ofMinutes(1), feed("gazette", HOME));
        server = withPages(teaser("Update: some 1,500 soldiers left."), request -> status(500));
        during(Duration.ofHours(12), feed("gazette", HOME));
        assertThat(kept.articles()).extracting(article -> article.getBody()).containsExactly(STORY);
        server = withPages(
                teaser("Update: some 1,500 soldiers left at last."), request -> page(STORY + " More follow."));
        during(Duration.ofHours(12), feed("gazette", HOME));
        assertThat(kept.articles())
                .extracting(article -> article.getBody())
                .containsExactly(STORY, STORY + " More follow.");
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void shouldLeaveAllFeedsOfAHostAloneThatAsksForItAlsoOverARestart(int status) throws Exception {
        server = request -> new SimulatedAnswer(status, Map.of("Retry-After", "7200"), new byte[0]);
        Feed[] feeds = {feed("one", HOME), feed("two", HOME + "2"), feed("three", "http://else.example/rss")};
        FeedState one = during(Duration.ofMinutes(1), feeds);
        assertThat(one.getNextPollCause()).isEqualTo(PollCause.SERVER_ASKED);
        assertThat(one.getNextPoll()).isAfterOrEqualTo(NOW.plusSeconds(7200));
        assertThat(one.getStreak()).isEqualTo(-1);
        FeedState two = kept.committed("two").orElseThrow();
        assertThat(two.getNextPollCause()).isEqualTo(PollCause.HOST_RESTS);
        assertThat(two.getStreak()).isZero();
        assertThat(two.getNextPollReason()).contains("its host is left alone");
        assertThat(requests).hasSize(2);
        during(Duration.ofMinutes(110), feeds);
        assertThat(requests).hasSize(2);
        server = request -> ok("\"v1\"", 1);
        during(Duration.ofHours(2), feeds);
        assertThat(kept.committed("one").orElseThrow().getStreak()).isPositive();
        assertThat(kept.committed("two").orElseThrow().getStreak()).isPositive();
    }

    @Test
    void shouldGoOnBackingOffAfterARestart() throws Exception {
        server = request -> status(500);
        FeedState before = during(Duration.ofHours(8), feed("gazette", HOME));
        FeedState after = during(Duration.ofMinutes(1), feed("gazette", HOME));
        assertThat(after.getStreak()).isEqualTo(before.getStreak() - 1);
        assertThat(after.getNextPollCause()).isEqualTo(PollCause.ERRORS);
        assertThat(Duration.between(time.instant(), after.getNextPoll())).isGreaterThan(Duration.ofHours(2));
        assertThat(after.getLastError()).contains(HOME).contains("500").contains("asked again");
        assertThat(after.getLastErrorAt()).isEqualTo(after.getLastPoll());
    }

    @Test
    void shouldTakeAThousandNewArticlesWithAPollAndTheRestWithTheNext() throws Exception {
        server = request -> request.headers().containsKey("If-None-Match") ? unchanged() : ok("\"v1\"", 1_300);
        FeedState state = during(Duration.ofMinutes(1), feed("gazette", HOME));
        assertThat(kept.articles()).hasSize(1_000);
        assertThat(state.getEtag()).isNull();
        assertThat(state.getLastError()).contains("beyond the 1000 new articles");
        assertThat(state.getStreak())
                .as("one success, in however many transactions")
                .isEqualTo(1);
        FeedState all = during(Duration.ofDays(3), feed("gazette", HOME));
        assertThat(kept.articles().stream()
                        .map(dev.muster.schema.Article::getId)
                        .distinct())
                .hasSize(1_300);
        assertThat(kept.articles()).hasSize(1_300);
        assertThat(all.getEtag()).isEqualTo("\"v1\"");
    }

    @Test
    void shouldTakeTheRestOfMoreThanAThousandForNoRhythm() throws Exception {
        server = request -> request.headers().containsKey("If-None-Match") ? unchanged() : ok("\"v1\"", 1_300);
        FeedState state = during(Duration.ofHours(1), feed("gazette", HOME));
        assertThat(kept.articles()).hasSize(1_300);
        assertThat(state.getArticlesADay()).isNull();
        assertThat(state.getNextPollCause()).isEqualTo(PollCause.USUAL_INTERVAL);
    }

    @Test
    void shouldKeepThePagesThatWereReadOfAFeedOfMoreThanAThousandItems() throws Exception {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Gazette</title>");
        for (int i = 0; i < 1_100; i++) {
            rss.append("<item><link>http://news.example/2024/")
                    .append(i)
                    .append(
                            "</link><title>Soldiers leave</title><description>Some 1,500 soldiers left.</description></item>");
        }
        SimulatedAnswer feed = new SimulatedAnswer(
                200,
                Map.of("ETag", "\"v1\""),
                rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8));
        server = withPages(feed, request -> page());
        during(Duration.ofMinutes(1), feed("gazette", HOME));
        List<String> read = requests.stream().map(SimulatedRequest::address).toList();
        requests.clear();
        server = withPages(feed, request -> status(500));
        during(Duration.ofMinutes(30), feed("gazette", HOME));
        assertThat(requests)
                .extracting(SimulatedRequest::address)
                .contains(HOME)
                .filteredOn(address -> address.contains("/2024/"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(read);
        assertThat(kept.articles()).hasSize(1_100);
    }

    @Test
    void shouldNotAskAFeedWhileTheTopicsFail() throws Exception {
        kept.fail(Duration.ofHours(2), time);
        FeedState state = during(Duration.ofHours(2).plusSeconds(15), feed("gazette", HOME));
        assertThat(requests).hasSize(1);
        assertThat(state.getStreak()).isEqualTo(1);
        assertThat(state.getLastError()).isNull();
    }

    @Test
    void shouldNotHoldItAgainstAFeedThatItsArticlesCannotBeWritten() throws Exception {
        kept.refuseArticles(Duration.ofHours(2), time);
        FeedState state = during(Duration.ofHours(2).plus(Rhythm.FLOOR), feed("gazette", HOME));
        assertThat(requests).hasSizeBetween(20, 26);
        assertThat(state.getStreak()).isEqualTo(1);
        assertThat(kept.articles()).hasSize(1);
    }

    @Test
    void shouldTellWhyAFeedIsDueThen() throws Exception {
        server = request -> new SimulatedAnswer(
                200,
                Map.of("Cache-Control", "public, max-age=10800", "Age", "3600"),
                ok("", 1).body());
        FeedState state = during(Duration.ofMinutes(1), feed("gazette", HOME));
        assertThat(state.getNextPollCause()).isEqualTo(PollCause.CACHE_CONTROL);
        assertThat(state.getNextPoll()).isEqualTo(state.getLastPoll().plusSeconds(7200));
        assertThat(state.getNextPollReason()).contains("2h (Cache-Control)");
    }

    private static SimulatedAnswer ok(String etag, int items) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Gazette</title>");
        for (int i = 0; i < items; i++) {
            rss.append("<item><guid isPermaLink='false'>")
                    .append(i)
                    .append("</guid><description>Some 1,500 soldiers left, said bulletin ")
                    .append(i)
                    .append(".</description></item>");
        }
        byte[] body = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
        return new SimulatedAnswer(200, etag.isEmpty() ? Map.of() : Map.of("ETag", etag), body);
    }

    private static SimulatedAnswer teaser(String text) {
        String rss = "<rss version='2.0'><channel><title>Gazette</title><item><link>" + STORY_AT
                + "</link><title>Soldiers leave</title><description>" + text + "</description></item></channel></rss>";
        return new SimulatedAnswer(
                200, Map.of("ETag", "\"" + text.hashCode() + "\""), rss.getBytes(StandardCharsets.UTF_8));
    }

    private static SimulatedAnswer page() {
        return page(STORY);
    }

    private static SimulatedAnswer page(String story) {
        String page =
                "<html lang=en><head><title>Soldiers leave</title></head><body><article><h1>Soldiers leave</h1><p>"
                        + story + "</p></article></body></html>";
        return new SimulatedAnswer(200, Map.of("Content-Type", "text/html"), page.getBytes(StandardCharsets.UTF_8));
    }

    /** A server that heeds validators, and allows programs all. */
    private static Function<SimulatedRequest, SimulatedAnswer> withPages(
            SimulatedAnswer feed, Function<SimulatedRequest, SimulatedAnswer> pages) {
        return request -> {
            if (request.address().endsWith("/robots.txt")) {
                return status(404);
            }
            if (!request.address().equals(HOME)) {
                return pages.apply(request);
            }
            boolean known = feed.headers().get("ETag").equals(request.headers().get("If-None-Match"));
            return known ? unchanged() : feed;
        };
    }

    private static SimulatedAnswer unchanged() {
        return status(304);
    }

    private static SimulatedAnswer status(int status) {
        return new SimulatedAnswer(status, Map.of(), new byte[0]);
    }

    private static Feed feed(String id, String location) {
        return Feed.newBuilder()
                .setId(id)
                .setKind("rss")
                .setLocation(location)
                .setHeaders(Map.of())
                .build();
    }
}

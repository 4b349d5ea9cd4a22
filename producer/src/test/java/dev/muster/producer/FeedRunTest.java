package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebClients;
import dev.muster.producer.web.WebClients.SimulatedAnswer;
import dev.muster.producer.web.WebClients.SimulatedRequest;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.PollCause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feed does over hours and restarts, in simulated time against a simulated server. */
class FeedRunTest {

    private static final Instant NOW = Instant.parse("2024-11-01T00:00:00Z");
    private static final String HOME = "http://news.example/rss";

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
                .map(feed -> new FeedRun(feed, known -> FeedPublisher.within(kept, known, time), equipment))
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
    void shouldNotAskAgainAtARestartBeforeItIsDue() throws Exception {
        FeedState state = during(Duration.ofMinutes(1), feed("gazette", HOME));
        for (int i = 0; i < 5; i++) {
            during(Duration.ofSeconds(20), feed("gazette", HOME));
        }
        assertThat(requests).hasSize(1);
        during(Duration.between(time.instant(), state.getNextPoll()).plusSeconds(1), feed("gazette", HOME));
        assertThat(requests).hasSize(2);
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
        FeedState all = during(Duration.ofDays(3), feed("gazette", HOME));
        assertThat(kept.articles().stream()
                        .map(dev.muster.schema.Article::getId)
                        .distinct())
                .hasSize(1_300);
        assertThat(kept.articles()).hasSize(1_300);
        assertThat(all.getEtag()).isEqualTo("\"v1\"");
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

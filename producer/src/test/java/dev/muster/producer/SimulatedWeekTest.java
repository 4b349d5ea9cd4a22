package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebClients;
import dev.muster.producer.web.WebClients.SimulatedAnswer;
import dev.muster.producer.web.WebClients.SimulatedRequest;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A week of polls, with a restart in its middle, against servers of many kinds: what was given is echoed, and who asks is left alone. */
@Tag("process")
class SimulatedWeekTest {

    private static final Instant MONDAY = Instant.parse("2024-11-04T00:00:00Z");
    private static final int FEEDS = 100;

    /** That a feed shows: more than come while its server is down. */
    private static final int ITEMS = 4;

    private static final int POLLS = 100_000;

    private final SimulatedTime time = new SimulatedTime(MONDAY);
    private final KeptFeeds kept = new KeptFeeds();
    private final Map<String, Publisher> publishers = new HashMap<>();

    /** One feed on its server, which gives an ETag, a date, both or none, and is down for some hours. */
    private final class Publisher {
        private final int number;
        private final Duration period;
        private String given;
        private Instant last;
        private Instant restUntil = Instant.MIN;
        private int requests;
        private int unconditional;
        private int early;
        private int tooEarly;
        private int unchanged;

        Publisher(int number) {
            this.number = number;
            this.period = Duration.ofMinutes(60 + 40L * (number % 17));
        }

        boolean hasOwnInterval() {
            return number % 4 != 0 && hasValidators();
        }

        private boolean hasValidators() {
            return number % 30 != 8;
        }

        SimulatedAnswer answer(SimulatedRequest request) {
            Instant now = time.instant();
            requests++;
            early += now.isBefore(restUntil) ? 1 : 0;
            tooEarly += last != null && Duration.between(last, now).compareTo(Duration.ofMinutes(5)) < 0 ? 1 : 0;
            last = now;
            String asked = request.headers().get("If-None-Match") + " "
                    + request.headers().get("If-Modified-Since");
            unconditional += given != null && !asked.equals(given) ? 1 : 0;
            if (isDown(now)) {
                restUntil = now.plusSeconds(1800);
                return new SimulatedAnswer(503, Map.of("Retry-After", "1800"), new byte[0]);
            }
            return content(request, now);
        }

        private boolean isDown(Instant now) {
            long hour = Duration.between(MONDAY, now).toHours();
            return number % 10 == 3 && hour % 50 == 49;
        }

        private SimulatedAnswer content(SimulatedRequest request, Instant now) {
            long version = Duration.between(MONDAY, now).dividedBy(period);
            Map<String, String> headers = new LinkedHashMap<>();
            if (number % 3 != 1) {
                headers.put("ETag", "W/\"" + number + " \u00e9-" + version + "\"");
            }
            if (number % 3 != 2) {
                headers.put("Last-Modified", date(MONDAY.plus(period.multipliedBy(version))) + " ");
            }
            if (!hasValidators()) {
                headers.clear();
            }
            String validators = headers.get("ETag") + " " + headers.get("Last-Modified");
            boolean same = !headers.isEmpty()
                    && validators.equals(request.headers().get("If-None-Match") + " "
                            + request.headers().get("If-Modified-Since"));
            if (same) {
                unchanged++;
                return new SimulatedAnswer(304, Map.of(), new byte[0]);
            }
            given = headers.isEmpty() ? null : validators;
            return new SimulatedAnswer(200, headers, rss(version).getBytes(StandardCharsets.UTF_8));
        }

        private String rss(long version) {
            StringBuilder items = new StringBuilder("<rss version='2.0'><channel><title>Gazette</title>");
            for (long item = version; item > version - ITEMS; item--) {
                items.append("<item><guid isPermaLink='false'>")
                        .append(item)
                        .append("</guid><pubDate>")
                        .append(date(MONDAY.plus(period.multipliedBy(item))))
                        .append("</pubDate><description>Some 1,500 soldiers left, it said in bulletin ")
                        .append(item)
                        .append(".</description></item>");
            }
            return items.append("</channel></rss>").toString();
        }
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    @Test
    void shouldAskConditionallyInEachOfAHundredThousandPolls() throws Exception {
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < FEEDS; i++) {
            Publisher publisher = new Publisher(i);
            publishers.put("feed-" + i + ".example", publisher);
            feeds.add(feed(i, publisher));
        }
        WebClient web = WebClients.simulated(
                request -> publishers
                        .get(java.net.URI.create(request.address()).getHost())
                        .answer(request),
                time);

        run(feeds, web, Duration.ofDays(3).plusMinutes(7));
        run(feeds, web, Duration.ofDays(4));

        assertThat(sum(publisher -> publisher.requests)).isGreaterThan(POLLS);
        assertThat(sum(publisher -> publisher.unconditional)).isZero();
        assertThat(sum(publisher -> publisher.early)).isZero();
        assertThat(sum(publisher -> publisher.tooEarly)).isZero();
        assertEveryArticleOnce();
        assertStates(feeds);
    }

    private void run(List<Feed> feeds, WebClient web, Duration span) throws Exception {
        FeedRun.Equipment equipment =
                new FeedRun.Equipment(FeedKinds.fromClassPath(), time, web, time, (lane, failed, poll) -> poll.run());
        List<FeedRun> runs = feeds.stream()
                .map(feed -> new FeedRun(feed, known -> FeedPublisher.within(kept, known, time), equipment))
                .toList();
        runs.forEach(FeedRun::start);
        time.pass(span);
        runs.forEach(FeedRun::close);
    }

    private static Feed feed(int number, Publisher publisher) {
        return Feed.newBuilder()
                .setId("feed-" + number)
                .setKind("rss")
                .setLocation("http://feed-" + number + ".example/rss")
                .setInterval(publisher.hasOwnInterval() ? "PT7M" : null)
                .setHeaders(Map.of())
                .build();
    }

    private int sum(java.util.function.ToIntFunction<Publisher> figure) {
        return publishers.values().stream().mapToInt(figure).sum();
    }

    /** All that was published until the last poll; the feed shows some items, so none may be missed while it is asked in time. */
    private void assertEveryArticleOnce() {
        Map<String, Integer> articles = new HashMap<>();
        kept.articles().forEach(article -> articles.merge(article.getFeed(), 1, Integer::sum));
        assertThat(kept.articles().stream()
                        .map(dev.muster.schema.Article::getId)
                        .distinct()
                        .count())
                .isEqualTo(kept.articles().size());
        publishers.values().forEach(publisher -> {
            long versions = Duration.between(MONDAY, publisher.last).dividedBy(publisher.period) + ITEMS;
            assertThat(articles.get("feed-" + publisher.number)).isEqualTo((int) versions);
        });
    }

    private void assertStates(List<Feed> feeds) {
        for (Feed feed : feeds) {
            FeedState state = kept.committed(feed.getId()).orElseThrow();
            Publisher publisher = publishers.get(feed.getId() + ".example");
            assertThat(state.getUnchanged()).isEqualTo(publisher.unchanged);
            assertThat(state.getArticlesADay())
                    .isBetween(
                            86_400.0 / publisher.period.toSeconds() * 0.8,
                            86_400.0 / publisher.period.toSeconds() * 1.2);
            assertThat(state.getNextPoll()).isAfter(state.getLastPoll());
            assertThat(state.getNextPollReason()).isNotBlank();
        }
    }
}

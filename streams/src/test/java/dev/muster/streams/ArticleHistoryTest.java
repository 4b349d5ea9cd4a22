package dev.muster.streams;

import static dev.muster.streams.Articles.article;
import static dev.muster.streams.Articles.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Article;
import dev.muster.schema.Evidence;
import dev.muster.schema.Source;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Carrier;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleHistoryTest {
    private static final String NIS = "kr-nis says 1500 in Vladivostok.";
    private static final String HUR = "ua-hur says 12000 in Kursk.";
    private static final String DOD = "us-dod says 10000 in Kursk.";

    private final LineReader reader = new LineReader();

    @Test
    void shouldMentionWhatTheOnlyVersionSays() {
        var mention = only(history(version(3, NIS)));

        assertThat(mention.getClaimId()).startsWith("kr-nis/");
        assertThat(mention.getQuantity().getBest()).isEqualTo(1500);
        assertThat(mention.getSource().getFirstSeen()).isEqualTo(at(3));
        assertThat(mention.getSource().getLastSeen()).isEqualTo(at(3));
        assertThat(mention.getSource().getWithdrawnAt()).isNull();
        assertThat(mention.getSource().getEvidence().get(0).getText()).isEqualTo(NIS);
        assertThat(mention.getSource().getRules()).isEqualTo(LineReader.RULES);
    }

    @Test
    void shouldWithdrawWhatTheNextVersionLeavesOut() {
        var mentions = byActor(history(version(1, NIS, HUR), version(2, HUR), version(3, HUR, DOD)));

        assertThat(mentions.get("kr-nis").getSource().getWithdrawnAt()).isEqualTo(at(2));
        assertThat(mentions.get("kr-nis").getSource().getLastSeen()).isEqualTo(at(1));
        assertThat(mentions.get("ua-hur").getSource().getWithdrawnAt()).isNull();
        assertThat(mentions.get("ua-hur").getSource().getFirstSeen()).isEqualTo(at(1));
        assertThat(mentions.get("ua-hur").getSource().getLastSeen()).isEqualTo(at(3));
        assertThat(mentions.get("us-dod").getSource().getFirstSeen()).isEqualTo(at(3));
    }

    @Test
    void shouldBringBackWhatANewerVersionSaysAgain() {
        var mention = byActor(history(version(1, NIS), version(2, HUR), version(3, NIS, DOD)))
                .get("kr-nis");

        assertThat(mention.getSource().getWithdrawnAt()).isNull();
        assertThat(mention.getSource().getFirstSeen()).isEqualTo(at(1));
    }

    @Test
    void shouldLetAnArticleReturnToAnEarlierText() {
        var mentions = byActor(history(version(1, NIS), version(2, HUR), version(3, NIS)));

        assertThat(mentions.get("kr-nis").getSource().getWithdrawnAt()).isNull();
        assertThat(mentions.get("kr-nis").getSource().getLastSeen()).isEqualTo(at(3));
        assertThat(mentions.get("ua-hur").getSource().getWithdrawnAt()).isEqualTo(at(3));
    }

    @Test
    void shouldMoveOnlyTheLatestFetchWhenTheSameTextIsFetchedAgain() {
        var once = only(history(version(1, NIS)));
        var later =
                ArticleVersion.newBuilder(version(5, NIS)).setPublishedAt(at(5)).build();
        var twice = only(history(version(1, NIS), later));

        assertThat(twice.getSource().getLastSeen()).isEqualTo(at(5));
        twice = Mention.newBuilder(twice)
                .setSource(
                        Source.newBuilder(twice.getSource()).setLastSeen(at(1)).build())
                .build();
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void shouldWithdrawEverythingWhenTheArticleIsDeleted() {
        var mentions =
                byActor(history(version(1, NIS, HUR), ArticleVersions.deleted(at(4), ArticleVersions.EVERY_FEED)));

        assertThat(mentions.values())
                .extracting(mention -> mention.getSource().getWithdrawnAt())
                .containsExactly(at(4), at(4));
    }

    @Test
    void shouldChangeNothingWhenAVersionArrivesTwice() {
        var history = history(version(1, NIS), version(2, HUR));

        assertThat(history.with(version(1, NIS)).changesSince(history)).isEmpty();
        assertThat(history.with(version(1, NIS)).state()).isEqualTo(history.state());
    }

    @Test
    void shouldTellOnlyTheDifference() {
        var before = history(version(1, NIS, HUR));
        var changes = before.with(version(2, HUR, DOD)).changesSince(before);

        assertThat(changes).hasSize(3);
        var same = before.with(version(1, NIS, HUR));
        assertThat(same.changesSince(before)).isEmpty();
    }

    @Test
    void shouldTakeBackAMentionThatAnEarlierFetchReadsOtherwise() {
        var known = history(version(5, NIS));
        var corrected = ArticleVersion.newBuilder(version(1, HUR))
                .setContentHash(version(5, NIS).getContentHash())
                .build();

        var changes = known.with(corrected).changesSince(known);

        assertThat(changes)
                .extracting(MentionChange::getMention)
                .filteredOn(m -> m == null)
                .hasSize(1);
        assertThat(changes).hasSize(2);
    }

    @Test
    void shouldReadTheSameFetchAnewUnderOtherRules() {
        var known = history(version(1, NIS));
        var reread = ArticleVersion.newBuilder(version(1, HUR))
                .setContentHash(version(1, NIS).getContentHash())
                .setRules("lines-2")
                .build();

        assertThat(byActor(known.with(reread))).containsOnlyKeys("ua-hur");
    }

    @Test
    void shouldKeepTheNewestVersionsOfAPageThatChangesAllTheTime() {
        var history = history();
        for (int hour = 0; hour < ArticleHistory.MAX_VERSIONS + 20; hour++) {
            history = history.with(version(hour, "kr-nis says " + (1000 + hour) + " in Kursk."));
        }

        assertThat(history.size()).isEqualTo(ArticleHistory.MAX_VERSIONS);
        assertThat(history.mentions().values())
                .filteredOn(mention -> mention.getSource().getWithdrawnAt() == null)
                .extracting(mention -> mention.getQuantity().getBest())
                .containsExactly(1000L + ArticleHistory.MAX_VERSIONS + 19);
    }

    @Test
    void shouldDependOnTheSetOfArrivalsAlone() {
        long seed = Seeds.next();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var arrivals = randomArrivals(random);
            var expected = history(arrivals);
            var shuffled = new ArrayList<>(arrivals);
            shuffled.addAll(arrivals.subList(0, random.nextInt(arrivals.size())));
            Collections.shuffle(shuffled, random);

            var actual = history(shuffled);

            assertThat(actual.state()).as("seed %d, round %d", seed, round).isEqualTo(expected.state());
            assertThat(actual.mentions()).as("seed %d, round %d", seed, round).isEqualTo(expected.mentions());
        }
    }

    @Test
    void shouldNotLetATeaserReplaceTheTextOfAnotherFeed() {
        var full = of("full", 1, NIS, HUR, "More of it, and more.");
        var teaser = of("teaser", 2, NIS);

        var mentions = byActor(history(full, teaser));

        assertThat(mentions.get("ua-hur").getSource().getWithdrawnAt()).isNull();
        assertThat(mentions.get("kr-nis").getSource().getFeed()).isEqualTo("full");
        assertThat(history(teaser, full).mentions())
                .isEqualTo(history(full, teaser).mentions());
    }

    @Test
    void shouldLetAFeedShortenItsOwnText() {
        var mentions = byActor(
                history(of("full", 1, NIS, HUR, "More of it, and more."), of("teaser", 2, NIS), of("full", 3, DOD)));

        assertThat(mentions.get("ua-hur").getSource().getWithdrawnAt()).isEqualTo(at(3));
        assertThat(mentions.get("us-dod").getSource().getWithdrawnAt()).isNull();
    }

    @Test
    void shouldNotGoBackToAnotherTextThatAFeedStillShows() {
        var mentions = byActor(history(of("one", 1, NIS), of("two", 2, HUR), of("one", 3, NIS)));

        assertThat(mentions.get("ua-hur").getSource().getWithdrawnAt()).isNull();
        assertThat(mentions.get("kr-nis").getSource().getWithdrawnAt()).isEqualTo(at(2));
    }

    @Test
    void shouldFallBackToTheFeedThatStillShowsTheArticle() {
        var deleted = ArticleVersions.deleted(at(3), "two");
        var mentions = byActor(history(of("one", 1, NIS), of("two", 2, HUR), deleted));

        assertThat(mentions.get("kr-nis").getSource().getWithdrawnAt()).isNull();
        assertThat(mentions.get("ua-hur").getSource().getWithdrawnAt()).isEqualTo(at(3));
        assertThat(byActor(history(of("one", 1, NIS), of("two", 2, HUR), ArticleVersions.deleted(at(3), ""))))
                .allSatisfy((actor, mention) ->
                        assertThat(mention.getSource().getWithdrawnAt()).isNotNull());
    }

    @Test
    void shouldKeepWhatAFeedShowsOfAnArticleThatAnotherChangesAllTheTime() {
        var history = history(of("full", 1, NIS, HUR, "More of it, and more, and so on."));
        for (int i = 0; i < 2 * ArticleHistory.MAX_VERSIONS; i++) {
            history = history.with(of("teaser", 2 + i, "Line " + i));
        }

        assertThat(history.size()).isEqualTo(ArticleHistory.MAX_VERSIONS);
        assertThat(byActor(history).get("kr-nis").getSource().getWithdrawnAt()).isNull();
    }

    private ArticleVersion of(String feed, int hour, String... lines) {
        return read(Articles.builder("a", "Outlet", hour, lines).setFeed(feed).build());
    }

    @Test
    void shouldAddUpToTheMentionsWhateverTheChangesOnTheWay() {
        long seed = Seeds.next();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var told = new TreeMap<String, Mention>();
            var history = history();
            for (var arrival : randomArrivals(random)) {
                var next = history.with(arrival);
                next.changesSince(history).forEach(change -> tell(told, change));
                history = next;
            }

            assertThat(told).as("seed %d, round %d", seed, round).isEqualTo(history.mentions());
        }
    }

    @Test
    void shouldTellWhatTheArticleSaidBefore() {
        var moved = ArticleVersion.newBuilder(version(3, NIS, HUR))
                .setTitle("Other")
                .build();
        var history = history(
                version(1, NIS), version(2, HUR), moved, version(4, "A line.", NIS, HUR), version(5, "Nothing."));

        var source = byActor(history).get("kr-nis").getSource();

        assertThat(source.getSince()).isEqualTo(at(4));
        assertThat(source.getWithdrawnAt()).isEqualTo(at(5));
        assertThat(source.getEarlier()).hasSize(2);
    }

    @Test
    void shouldNotCallATextRewordedThatTookTheSameTimeToCome() {
        var source = byActor(history(
                        version(1, NIS), version(2, NIS), version(2, "A line before it.", HUR), version(2, NIS, DOD)))
                .get("kr-nis")
                .getSource();

        assertThat(source.getEarlier()).isEmpty();
        assertThat(source.getSince()).isNull();
        assertThat(source.getWithdrawnAt()).isNull();
    }

    /** The promise behind the table as known on a day. */
    @Test
    void shouldHoldWhatWasKnownAtEveryTimeBefore() {
        long seed = Seeds.next();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var arrivals = randomArrivals(random);
            var all = history(arrivals).mentions();
            for (int hour = 0; hour < 6; hour++) {
                var time = at(hour);
                var then = history(arrivals.stream()
                                .filter(arrival -> !arrival.getFirstFetched().isAfter(time))
                                .toList())
                        .mentions();
                assertThat(asKnownAt(time, all))
                        .as("seed %d, round %d, hour %d", seed, round, hour)
                        .isEqualTo(plain(then));
            }
        }
    }

    private static Map<String, List<Object>> plain(Map<String, Mention> mentions) {
        var plain = new TreeMap<String, List<Object>>();
        mentions.forEach((id, mention) ->
                plain.put(id, said(mention.getSource(), mention.getSource().getWithdrawnAt())));
        return plain;
    }

    private static Map<String, List<Object>> asKnownAt(Instant time, Map<String, Mention> mentions) {
        var known = new TreeMap<String, List<Object>>();
        mentions.forEach((id, mention) -> {
            var now = mention.getSource();
            var states = new ArrayList<>(now.getEarlier());
            states.add(now);
            states.stream()
                    .filter(state -> !since(state).isAfter(time))
                    .reduce((older, newer) -> newer)
                    .ifPresent(state -> known.put(id, said(state, withdrawnBy(time, state))));
        });
        return known;
    }

    private static Instant withdrawnBy(Instant time, Source state) {
        var withdrawn = state.getWithdrawnAt();
        return withdrawn == null || withdrawn.isAfter(time) ? null : withdrawn;
    }

    private static Instant since(Source state) {
        return state.getSince() == null ? state.getFirstSeen() : state.getSince();
    }

    private static List<Object> said(Source state, Instant withdrawnAt) {
        return java.util.Arrays.asList(
                state.getFirstSeen(),
                withdrawnAt,
                state.getOutlet(),
                state.getTitle(),
                state.getPublishedAt(),
                state.getStatedOn(),
                state.getEvidence().stream().map(Evidence::getText).toList());
    }

    private static void tell(Map<String, Mention> told, MentionChange change) {
        if (change.getMention() == null) {
            told.remove(change.getClaimId());
        } else {
            told.put(change.getClaimId(), change.getMention());
        }
    }

    /** Some versions of some texts in three feeds, some of them with other details or shifted white space under the same hash. */
    private List<ArticleVersion> randomArrivals(Random random) {
        var lines = List.of(NIS, HUR, DOD, "Nothing to see.");
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> {
                    var said =
                            lines.stream().filter(line -> random.nextBoolean()).toList();
                    var feed = "feed " + random.nextInt(3);
                    var version = of(feed, random.nextInt(6), said.toArray(String[]::new));
                    return random.nextInt(4) == 0 ? shifted(version, random) : version;
                })
                .toList();
    }

    private ArticleVersion shifted(ArticleVersion version, Random random) {
        var shifted =
                Articles.builder("a", "Outlet " + random.nextInt(2), 0, "", NIS).build();
        return ArticleVersion.newBuilder(read(shifted))
                .setContentHash(version.getContentHash())
                .setFirstFetched(version.getFirstFetched())
                .setLastFetched(version.getLastFetched())
                .setCarriers(List.of(new Carrier(shifted.getFeed(), List.of(version.getFirstFetched()))))
                .build();
    }

    private static ArticleHistory history(ArticleVersion... versions) {
        return history(List.of(versions));
    }

    private static ArticleHistory history(List<ArticleVersion> versions) {
        var history = ArticleHistory.of("a", null);
        for (var version : versions) {
            history = history.with(version);
        }
        return history;
    }

    private ArticleVersion version(int hour, String... lines) {
        return read(article("a", "Outlet", hour, lines));
    }

    private ArticleVersion read(Article article) {
        return ArticleVersions.read(article, reader.read(article));
    }

    private static Mention only(ArticleHistory history) {
        assertThat(history.mentions()).hasSize(1);
        return history.mentions().values().iterator().next();
    }

    private static Map<String, Mention> byActor(ArticleHistory history) {
        var mentions = new TreeMap<String, Mention>();
        history.mentions()
                .values()
                .forEach(mention -> mentions.put(mention.getActor().getId(), mention));
        return mentions;
    }
}

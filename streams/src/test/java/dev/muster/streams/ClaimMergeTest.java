package dev.muster.streams;

import static dev.muster.streams.Articles.at;
import static dev.muster.streams.Mentions.mention;
import static dev.muster.streams.Mentions.source;
import static dev.muster.streams.Mentions.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Actor;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Source;
import dev.muster.schema.internal.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimMergeTest {
    @Test
    void shouldSortSourcesByPublicationThenArticle() {
        var claim = ClaimMerge.of(List.of(
                mention(source("c", "C", 5, "three")),
                mention(source("b", "B", 5, "two")),
                mention(source("a", "A", 9, "one"))));

        assertThat(claim.getSources()).extracting(Source::getArticleId).containsExactly("b", "c", "a");
    }

    @Test
    void shouldTakeTheNewestStatementAndTheNewestPublicationOfThatDay() {
        var early = source("a", "A", 60, "one").setStatedOn(LocalDate.of(2024, 10, 1));
        var claim = ClaimMerge.of(
                List.of(mention(early), mention(source("b", "B", 25, "two")), mention(source("c", "C", 30, "three"))));

        assertThat(claim.getStatedOn()).isEqualTo(LocalDate.of(2024, 10, 2));
        assertThat(claim.getPublishedAt()).isEqualTo(at(30));
        assertThat(claim.getFirstSeen()).isEqualTo(at(25));
        assertThat(claim.getLastSeen()).isEqualTo(at(61));
    }

    @Test
    void shouldLeaveWithdrawnSourcesOutOfCountsAndDatesWhileOthersCarryIt() {
        var claim = ClaimMerge.of(
                List.of(mention(source("a", "A", 2, "one")), withdrawn(source("b", "B", 30, "two"), at(40))));

        assertThat(claim.getStatus()).isEqualTo(ClaimStatus.LIVE);
        assertThat(claim.getMentions()).isEqualTo(1);
        assertThat(claim.getOutlets()).isEqualTo(1);
        assertThat(claim.getOrigins()).isEqualTo(1);
        assertThat(claim.getStatedOn()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(claim.getLastSeen()).isEqualTo(at(3));
        assertThat(claim.getSources()).hasSize(2);
    }

    @Test
    void shouldBeWithdrawnWhenNobodyCarriesIt() {
        var claim = ClaimMerge.of(
                List.of(withdrawn(source("a", "A", 2, "one"), at(9)), withdrawn(source("b", "B", 30, "two"), at(40))));

        assertThat(claim.getStatus()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(claim.getMentions()).isZero();
        assertThat(claim.getOutlets()).isZero();
        assertThat(claim.getOrigins()).isZero();
        assertThat(claim.getStatedOn()).isEqualTo(LocalDate.of(2024, 10, 2));
        assertThat(claim.getFirstSeen()).isEqualTo(at(2));
        assertThat(claim.getLastSeen()).isEqualTo(at(31));
    }

    @Test
    void shouldSpellTheActorAsTheFirstSourceThatCarriesItDoes() {
        var other = Mention.newBuilder(mention(source("b", "B", 30, "two")))
                .setActor(new Actor("kr-nis", "Badan Intelijen Nasional"))
                .build();
        var claim = ClaimMerge.of(List.of(other, withdrawn(source("a", "A", 2, "one"), at(9))));

        assertThat(claim.getActor().getName()).isEqualTo("Badan Intelijen Nasional");
    }

    @Test
    void shouldNotDependOnTheOrderOfMentions() {
        long seed = Seeds.next();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var mentions = new ArrayList<>(randomMentions(random));
            var expected = ClaimMerge.of(mentions);
            Collections.shuffle(mentions, random);

            assertThat(ClaimMerge.of(mentions))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    private static List<Mention> randomMentions(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> {
                    var source = source("a" + i, "O" + random.nextInt(5), random.nextInt(72), "s" + random.nextInt(6))
                            .setOrigin(random.nextBoolean() ? null : "O" + random.nextInt(8));
                    return random.nextBoolean() ? mention(source) : withdrawn(source, at(100 + random.nextInt(9)));
                })
                .toList();
    }
}

package dev.muster.streams;

import static dev.muster.streams.Articles.at;
import static dev.muster.streams.Mentions.mention;
import static dev.muster.streams.Mentions.source;
import static dev.muster.streams.Mentions.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Source;
import dev.muster.schema.Topic;
import dev.muster.schema.internal.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedSourcesTest {
    private static final int MANY = 3 * ListedSources.MAX_SOURCES;

    @Test
    void shouldListAllSourcesOfAnOrdinaryClaim() {
        assertThat(ClaimMerge.of(mentions(ListedSources.MAX_SOURCES, 100)).getSources())
                .hasSize(ListedSources.MAX_SOURCES);
    }

    @Test
    void shouldCountExactlyWhatItCannotList() {
        var claim = ClaimMerge.of(mentions(MANY, 100));

        assertThat(claim.getMentions()).isEqualTo(MANY);
        assertThat(claim.getOutlets()).isEqualTo(MANY);
        assertThat(claim.getOrigins()).isEqualTo(MANY);
        assertThat(claim.getSources()).hasSize(ListedSources.MAX_SOURCES);
        assertThat(claim.getSources().get(ListedSources.MAX_SOURCES - 1).getArticleId())
                .as("newest publication")
                .isEqualTo("article-" + (MANY - 1));
        assertThat(claim.getFirstSeen()).isEqualTo(at(0));
    }

    @Test
    void shouldStayUnderTheLargestRecordWhateverTheEvidence() {
        var claim = ClaimMerge.of(mentions(MANY, 100_000));
        var serde = AvroSerde.of(Claim.class, SchemaRegistry.inMemory());

        assertThat(claim.getSources()).isNotEmpty();
        assertThat(serde.serializer().serialize("claims", claim).length).isLessThan(Topic.MAX_MESSAGE_BYTES / 2);
    }

    @Test
    void shouldListThoseThatCarryItBeforeThoseThatTookItBack() {
        var mentions = new ArrayList<Mention>();
        IntStream.range(0, MANY)
                .mapToObj(i -> withdrawn(source("gone-" + i, "O" + i, 50 + i, "s" + i), at(9_999)))
                .forEach(mentions::add);
        mentions.add(mention(source("live", "L", 1, "old but live")));

        assertThat(ClaimMerge.of(mentions).getSources())
                .hasSize(ListedSources.MAX_SOURCES)
                .extracting(Source::getArticleId)
                .startsWith("live");
    }

    private static List<Mention> mentions(int number, int evidence) {
        return IntStream.range(0, number)
                .mapToObj(i -> mention(source("article-" + i, "Outlet " + i, i, i + "x".repeat(evidence))))
                .toList();
    }
}

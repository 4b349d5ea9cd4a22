package dev.muster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.muster.schema.Article;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards what an article costs behind its reading, by what is the same in every run: the records that it leads to, and memory. */
final class StreamsEffortTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CLAIMS = 50;

    /**
     * Measured were 92,000, of which the driver takes the larger part. The identity and the route of a claim made anew where nobody decided
     * anything, and records copied by their builders, took 29,000 more.
     */
    private static final long MOST_BYTES_A_CLAIM = 105_000;

    @TempDir
    Path folder;

    private TestStream stream;

    @BeforeEach
    void start() {
        stream = TestStream.in(folder);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldWriteOneRecordForAnArticleWithoutClaims() {
        stream.publish(Articles.article("a", "daily", 1, "The museum expects 40,000 visitors."));

        assertThat(stream.written(VersionComparison.STORE + "-changelog")).isOne();
        assertThat(stream.written(ClaimsTopology.MENTIONS + "-repartition")).isZero();
        assertThat(stream.newClaimRecords()).isZero();
    }

    /** The change, the mention as the store keeps it, and the claim. */
    @Test
    void shouldWriteThreeRecordsForAClaim() {
        stream.publish(article("a", 1));

        assertThat(stream.written(VersionComparison.STORE + "-changelog")).isOne();
        assertThat(stream.written(ClaimsTopology.MENTIONS + "-repartition")).isEqualTo(CLAIMS);
        assertThat(stream.written(ClaimStores.READ + "-changelog")).isEqualTo(CLAIMS);
        assertThat(stream.written(ClaimStores.MOVED + "-changelog")).isZero();
        assertThat(stream.newClaimRecords()).isEqualTo(CLAIMS);
    }

    @Test
    void shouldTakeNoMoreMemoryForAClaimThanItDid() {
        stream.publish(article("warm-up", 1));
        long none = bytes(Articles.article("none", "daily", 1, "The museum expects 40,000 visitors."));
        long many = bytes(article("many", 1 + CLAIMS));

        assertThat((many - none) / CLAIMS).as("bytes a claim").isLessThanOrEqualTo(MOST_BYTES_A_CLAIM);
    }

    private long bytes(Article article) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        stream.publish(article);
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    /** So many claims of one actor. */
    private static Article article(String id, int firstFigure) {
        var lines = IntStream.range(firstFigure, firstFigure + CLAIMS)
                .mapToObj(figure -> "nis says " + figure + " in Kursk");
        return Articles.article(id, "daily", 1, lines.toArray(String[]::new));
    }
}

package dev.muster.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.muster.extraction.ArticleText;
import dev.muster.extraction.check.Example;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/**
 * Guards the speed of reading by the memory that it takes, which is the same in every run, on news that speaks of no force: as most does.
 */
final class ReadingEffortTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String NEWS = """
            The museum expects 40,000 visitors for the exhibition, which shows 120 paintings.
            Tickets cost between 12 and 45 pounds and can be bought at the door.
            Shares fell 3.2 per cent after the firm lowered its forecast for the third quarter.
            """;

    private static final String REPORT = """
            South Korea's spy agency said on Monday that about 11,000 North Korean soldiers had been sent to Kursk.
            It put their losses at 1,000 killed and wounded, and said that 300 of them had died in December alone.
            Ukraine's general staff says it has captured two of the men, and that 500 more were moved to the front.
            Moscow denied on Tuesday that any North Korean troops were in Russia.
            """;

    private static final int TIMES = 40;
    private static final int LARGER = 8;

    /** Measured were 28 bytes a character; whatever looks at all words of grammar or at names takes over 100. */
    private static final int MOST_BYTES = 56;

    /** Measured were 315: every figure asks for its clauses, its speaker, its force and its place. */
    private static final int MOST_BYTES_OF_CLAIMS = 450;

    /** Measured was a seventh: looking at everything, as an explanation does, takes so many times as much. */
    private static final int LEAST_SAVED = 3;

    @Test
    void shouldTakeLittleMemoryForNewsThatSpeaksOfNoForce() {
        ArticleText article = article(TIMES);
        long read = bytes(() -> Packs.EXTRACTOR.extract(article));

        assertThat(read / article.body().length()).as("bytes a character").isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void shouldTakeNoMoreMemoryThanItDidForReportsFullOfClaims() {
        ArticleText article = new ArticleText("en", Example.PUBLISHED, null, null, REPORT.repeat(TIMES));
        long read = bytes(() -> Packs.EXTRACTOR.extract(article));

        assertThat(read / article.body().length()).as("bytes a character").isLessThanOrEqualTo(MOST_BYTES_OF_CLAIMS);
    }

    @Test
    void shouldLeaveUnreadWhatCanHoldNoClaim() {
        ArticleText article = article(TIMES);
        long read = bytes(() -> Packs.EXTRACTOR.extract(article));
        long explained = bytes(() -> Packs.EXTRACTOR.explain(article));

        assertThat(read * LEAST_SAVED).as("of %d bytes", explained).isLessThanOrEqualTo(explained);
    }

    @Test
    void shouldTakeMemoryThatGrowsNoFasterThanTheText() {
        long small = bytes(() -> Packs.EXTRACTOR.extract(article(TIMES)));
        long large = bytes(() -> Packs.EXTRACTOR.extract(article(TIMES * LARGER)));

        assertThat(large).as("of %d for an eighth", small).isLessThanOrEqualTo(small * LARGER * 2);
    }

    private static ArticleText article(int times) {
        return new ArticleText("en", Example.PUBLISHED, null, null, NEWS.repeat(times));
    }

    /** What the second run takes: the first loads classes and links what they call. */
    private static long bytes(Runnable work) {
        work.run();
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}

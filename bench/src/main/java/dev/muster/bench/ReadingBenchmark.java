package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading by language for JMH, beside decoding and walking the same text: passes over the articles a second, and by the counters bytes of UTF-8 and
 * articles a second, on one core. {@code bench/jmh} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class ReadingBenchmark {
    @Param({"ordinary", "dense"})
    private String news;

    @Param({"en", "id"})
    private String lang;

    private ExtractionBenchmark articles;

    /** What passes through. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Amount {
        /** Bytes of UTF-8. */
        public long bytes;

        /** Articles. */
        public long articles;

        @Setup(Level.Iteration)
        public void reset() {
            bytes = 0;
            articles = 0;
        }

        private void add(ExtractionBenchmark taken) {
            bytes += taken.bytes();
            articles += taken.articles();
        }
    }

    @Setup
    public void prepare() {
        articles = ExtractionBenchmark.over(news, ClaimExtractor.over(Languages.fromClassPath()))
                .in(lang);
    }

    /** How many claims stand in the articles. */
    @Benchmark
    public int read(Amount amount) {
        amount.add(articles);
        return articles.read();
    }

    /** How many letters. */
    @Benchmark
    public int walk(Amount amount) {
        amount.add(articles);
        return articles.walk();
    }
}

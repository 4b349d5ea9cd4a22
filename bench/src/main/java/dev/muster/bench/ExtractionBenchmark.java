package dev.muster.bench;

import dev.muster.bench.News.Item;
import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading claims costs on one core, beside the bare cost of decoding the same bytes and walking their characters once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
public class ExtractionBenchmark {
    private static final int ARTICLES = 200;
    private static final int NUMBERS = 10_000;

    /** Which articles: a day's news, or reports full of claims. */
    @Param({"ordinary", "dense"})
    public String news;

    /** A benchmark over the articles of that name, ready to run. */
    static ExtractionBenchmark over(String news, ClaimExtractor extractor) {
        ExtractionBenchmark benchmark = new ExtractionBenchmark();
        benchmark.news = news;
        benchmark.items = items(news);
        benchmark.extractor = extractor;
        return benchmark;
    }

    private List<Item> items;
    private ClaimExtractor extractor;

    /** Makes the articles and loads the packs. */
    @Setup
    public void load() {
        items = items(news);
        extractor = ClaimExtractor.over(Languages.fromClassPath());
    }

    static List<Item> items(String news) {
        return switch (news) {
            case "dense" -> News.dense();
            case "grown 1" -> News.grown(1);
            case "grown 10" -> News.grown(10);
            case "grown 100" -> News.grown(100);
            case "numbers" -> News.numbers(NUMBERS);
            default -> News.ordinary(ARTICLES);
        };
    }

    /** How many bytes of UTF-8 they have. */
    long bytes() {
        return items.stream().mapToLong(item -> item.body().length).sum();
    }

    /** How many claims stand in them. */
    @Benchmark
    public int read() {
        int claims = 0;
        for (Item item : items) {
            String body = new String(item.body(), StandardCharsets.UTF_8);
            ArticleText article = new ArticleText(item.lang(), item.published(), null, null, body);
            claims += extractor.extract(article).claims().size();
        }
        return claims;
    }

    /** How many letters stand in them. */
    @Benchmark
    public int walk() {
        int letters = 0;
        for (Item item : items) {
            String body = new String(item.body(), StandardCharsets.UTF_8);
            for (int at = 0; at < body.length(); at++) {
                letters += Character.isLetter(body.charAt(at)) ? 1 : 0;
            }
        }
        return letters;
    }
}

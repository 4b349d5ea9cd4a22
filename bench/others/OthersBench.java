package dev.muster.bench;

import dev.muster.bench.News.Item;
import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Reading beside Stanford CoreNLP on the same English articles, in turns, in processor time of the reading thread. CoreNLP is asked for sentences,
 * parts of speech, lemmas, named entities and quotes, which a reader of claims would begin with; without the costlier half of what it has: dates that
 * are resolved, fine-grained entities, coreference, and who says a quote.
 */
public final class OthersBench {
    private static final int ROUNDS = 5;
    private static final int ARTICLES = 40;
    private static final double NANOS_IN_SECOND = 1e9;
    private static final double MEGA = 1e6;
    private static final long WARM_UP = 10_000_000_000L;
    private static final long LEAST = 200_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private OthersBench() {}

    /** Takes the number of rounds, or nothing. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
        StanfordCoreNLP pipeline = new StanfordCoreNLP(annotators());
        Map<String, List<Item>> news = new LinkedHashMap<>();
        news.put("ordinary", english(News.ordinary(2 * ARTICLES)));
        news.put("dense", english(News.dense()).subList(0, ARTICLES));
        Report report = Report.titled("Beside other libraries")
                .line("Written by `bench/corenlp`: medians of %d rounds in turns, in processor time of the reading thread, on English articles. Stanford CoreNLP", rounds)
                .line("with tokenize, pos, lemma, ner and quote; without resolved dates, fine-grained entities, coreference and speakers.")
                .machine()
                .line("")
                .line("| news | articles | bytes | Muster, MB/s | CoreNLP, MB/s | | times as fast |")
                .line("|---|---|---|---|---|---|---|");
        news.forEach((name, items) -> measure(name, items, extractor, pipeline, rounds, report));
        report.write("OTHERS.md");
    }

    private static Properties annotators() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,quote");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.buildEntityMentions", "true");
        properties.setProperty("quote.attributeQuotes", "false");
        return properties;
    }

    private static List<Item> english(List<Item> items) {
        return items.stream().filter(item -> item.lang().equals("en")).toList();
    }

    private static void measure(
            String name, List<Item> items, ClaimExtractor extractor, StanfordCoreNLP pipeline, int rounds, Report report) {
        long bytes = items.stream().mapToLong(item -> item.body().length).sum();
        Consumer<Item> ours = item -> extractor.extract(new ArticleText(item.lang(), item.published(), null, null, text(item)));
        Consumer<Item> theirs = item -> pipeline.annotate(new CoreDocument(text(item)));
        speed(items, bytes, ours, WARM_UP);
        speed(items, bytes, theirs, WARM_UP);
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            our.add(speed(items, bytes, ours, LEAST));
            their.add(speed(items, bytes, theirs, LEAST));
            Report.say("%s: %.3f, %.4f MB/s", name, our.get(round), their.get(round));
        }
        report.line(
                "| %s | %d | %d | %.2f | %.4f | %s | %.0f |",
                name, items.size(), bytes, Report.median(our), Report.median(their), Report.range(their, "%.4f"),
                Report.median(our) / Report.median(their));
    }

    private static String text(Item item) {
        return new String(item.body(), StandardCharsets.UTF_8);
    }

    /** Megabytes a second, by as many passes as take the time. */
    private static double speed(List<Item> items, long bytes, Consumer<Item> reader, long least) {
        long start = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        int passes = 0;
        while (spent < least) {
            items.forEach(reader);
            passes++;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        }
        return passes * bytes / MEGA / (spent / NANOS_IN_SECOND);
    }
}

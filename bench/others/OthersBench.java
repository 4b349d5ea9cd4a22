package dev.muster.bench;

import dev.muster.bench.News.Item;
import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Reading beside Stanford CoreNLP and Apache OpenNLP on the same English articles, in turns, in processor time of the reading thread. CoreNLP is asked
 * for sentences, parts of speech, lemmas, named entities and quotes, which a reader of claims would begin with; without the costlier half of what it
 * has: dates that are resolved, fine-grained entities, coreference, and who says a quote. OpenNLP is asked for sentences, tokens and names. It comes
 * without a model for names, so one is trained here, by its defaults, on the names that CoreNLP finds in other articles: enough to tell its speed, and
 * nothing else.
 */
public final class OthersBench {
    private static final int ROUNDS = 5;
    private static final int ARTICLES = 40;
    /** OpenNLP forgets what it saw fewer than five times, so it needs some hundred sentences. */
    private static final int TAUGHT = 60;
    private static final Set<String> NAMES = Set.of("PERSON", "ORGANIZATION", "LOCATION", "COUNTRY", "CITY");
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
                .line("with tokenize, pos, lemma, ner and quote; without resolved dates, fine-grained entities, coreference and speakers. Apache OpenNLP with")
                .line("sentences, tokens and names, the model of names trained by its defaults on what CoreNLP finds in %d articles.", TAUGHT)
                .machine()
                .line("")
                .line("| news | articles | bytes | read by | MB/s | | Muster beside it |")
                .line("|---|---|---|---|---|---|---|");
        NameFinderME names = taught(pipeline, english(News.dense()).subList(ARTICLES, ARTICLES + TAUGHT));
        SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
        TokenizerME tokenizer = new TokenizerME(new TokenizerModel(model("tokens")));
        Map<String, Consumer<Item>> readers = new LinkedHashMap<>();
        readers.put("Muster", item -> extractor.extract(new ArticleText(item.lang(), item.published(), null, null, text(item))));
        readers.put("CoreNLP", item -> pipeline.annotate(new CoreDocument(text(item))));
        readers.put("OpenNLP", item -> find(text(item), sentences, tokenizer, names));
        news.forEach((name, items) -> measure(name, items, readers, rounds, report));
        report.write("OTHERS.md");
    }

    private static URL model(String part) {
        String name = "opennlp-en-ud-ewt-" + part + "-1.3-2.5.4.bin";
        return Objects.requireNonNull(OthersBench.class.getResource("/" + name), () -> name + " is not on the class path: see bench/corenlp");
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
        return items.stream().filter(item -> "en".equals(item.lang())).toList();
    }

    /** A finder of names as good as the names that the pipeline finds in these articles. */
    private static NameFinderME taught(StanfordCoreNLP pipeline, List<Item> articles) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (Item article : articles) {
            CoreDocument document = new CoreDocument(text(article));
            pipeline.annotate(document);
            document.sentences().forEach(sentence -> samples.add(sample(sentence)));
        }
        return new NameFinderME(NameFinderME.train(
                "en", null, ObjectStreamUtils.createObjectStream(samples), TrainingParameters.defaultParams(), new TokenNameFinderFactory()));
    }

    private static NameSample sample(CoreSentence sentence) {
        String[] words = sentence.tokens().stream().map(CoreLabel::word).toArray(String[]::new);
        List<Span> names = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= words.length; end++) {
            if (end == words.length || !kind(sentence, end).equals(kind(sentence, start))) {
                if (NAMES.contains(kind(sentence, start))) {
                    names.add(new Span(start, end, kind(sentence, start)));
                }
                start = end;
            }
        }
        return new NameSample(words, names.toArray(Span[]::new), false);
    }

    private static String kind(CoreSentence sentence, int token) {
        return sentence.nerTags().get(token);
    }

    private static void find(String text, SentenceDetectorME sentences, TokenizerME tokenizer, NameFinderME names) {
        for (String sentence : sentences.sentDetect(text)) {
            names.find(tokenizer.tokenize(sentence));
        }
        names.clearAdaptiveData();
    }

    private static void measure(String name, List<Item> items, Map<String, Consumer<Item>> readers, int rounds, Report report) {
        long bytes = items.stream().mapToLong(item -> item.body().length).sum();
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        readers.forEach((reader, read) -> speed(items, bytes, read, WARM_UP));
        for (int round = 0; round < rounds; round++) {
            readers.forEach((reader, read) -> {
                double speed = speed(items, bytes, read, LEAST);
                Report.say("%s, %s: %.4f MB/s", name, reader, speed);
                speeds.computeIfAbsent(reader, any -> new ArrayList<>()).add(speed);
            });
        }
        double ours = Report.median(speeds.get("Muster"));
        speeds.forEach((reader, each) -> report.line(
                "| %s | %d | %d | %s | %.4f | %s | %.0f |",
                name, items.size(), bytes, reader, Report.median(each), Report.range(each, "%.4f"), ours / Report.median(each)));
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

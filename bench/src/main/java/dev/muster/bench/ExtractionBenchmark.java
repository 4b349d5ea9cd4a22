package dev.muster.bench;

import dev.muster.bench.News.Item;
import dev.muster.extraction.ArticleText;
import dev.muster.extraction.ClaimExtractor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What reading claims costs on one core, beside the bare cost of decoding the same bytes and walking their characters once. */
final class ExtractionBenchmark {
    private static final int ARTICLES = 200;
    private static final int NUMBERS = 10_000;

    private final List<Item> items;
    private final ClaimExtractor extractor;

    private ExtractionBenchmark(List<Item> items, ClaimExtractor extractor) {
        this.items = items;
        this.extractor = extractor;
    }

    /** A benchmark over the articles of that name, ready to run. */
    static ExtractionBenchmark over(String news, ClaimExtractor extractor) {
        return new ExtractionBenchmark(items(news), extractor);
    }

    /** The same over those in a language. */
    ExtractionBenchmark in(String lang) {
        return new ExtractionBenchmark(
                items.stream().filter(item -> lang.equals(item.lang())).toList(), extractor);
    }

    private static List<Item> items(String news) {
        return switch (news) {
            case "dense" -> News.dense();
            case "grown 1" -> News.grown(1);
            case "grown 10" -> News.grown(10);
            case "grown 30" -> News.grown(30);
            case "numbers" -> News.numbers(NUMBERS);
            default -> News.ordinary(ARTICLES);
        };
    }

    int articles() {
        return items.size();
    }

    /** How many bytes of UTF-8 they have. */
    long bytes() {
        return items.stream().mapToLong(item -> item.body().length).sum();
    }

    /** How many claims stand in them. */
    int read() {
        int claims = 0;
        for (Item item : items) {
            String body = new String(item.body(), StandardCharsets.UTF_8);
            ArticleText article = new ArticleText(item.lang(), item.published(), null, null, body);
            claims += extractor.extract(article).claims().size();
        }
        return claims;
    }

    /** How many letters stand in them. */
    int walk() {
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

package dev.muster.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles to measure with, the same in every run: made of fixed sentences by a fixed seed. Thread safe. */
final class News {
    private static final long SEED = 20241018;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 30;
    private static final int PARAGRAPH = 3;

    /** In a day's news of the world few reports speak of troops at all. */
    private static final int ONE_DENSE_IN = 20;

    private static final List<String> LANGUAGES = List.of("en", "id");
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 4);

    /** An article as bytes of UTF-8, as it comes out of a record. */
    record Item(String lang, LocalDate published, byte[] body) {}

    private News() {}

    /** Sentences about everything else, and one report in twenty that is full of claims. */
    static List<Item> ordinary(int articles) {
        Random random = new Random(SEED);
        List<Item> dense = dense();
        List<List<String>> sentences =
                LANGUAGES.stream().map(tag -> lines("news/" + tag + ".txt")).toList();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            int language = i % LANGUAGES.size();
            items.add(
                    i % ONE_DENSE_IN == 0
                            ? dense.get(i / ONE_DENSE_IN % dense.size())
                            : item(LANGUAGES.get(language), article(sentences.get(language), random)));
        }
        return items;
    }

    /** The articles that a first start reads: a claim in most sentences. */
    static List<Item> dense() {
        return lines("seeds/index").stream().map(News::seed).toList();
    }

    private static String article(List<String> sentences, Random random) {
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= length; i++) {
            text.append(sentences.get(random.nextInt(sentences.size()))).append(i % PARAGRAPH == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static Item seed(String name) {
        List<String> lines = lines("seeds/" + name);
        int body = lines.subList(1, lines.size()).indexOf("---") + 2;
        String lang = lines.stream()
                .filter(line -> line.startsWith("lang:"))
                .findFirst()
                .orElseThrow();
        return item(lang.substring(lang.indexOf(':') + 1).trim(), String.join("\n", lines.subList(body, lines.size())));
    }

    private static Item item(String lang, String text) {
        return new Item(lang, PUBLISHED, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = News.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

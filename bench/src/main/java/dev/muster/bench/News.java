package dev.muster.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Articles to measure with, the same in every run: ordinary news that {@link Reporter} writes, and reports full of claims. Or, where the environment
 * variable {@value #OWN} names a folder, the articles in it for the ordinary ones. Thread safe.
 */
final class News {
    /** The folder whose articles, in any form that can be published, stand for the ordinary ones. */
    static final String OWN = "MUSTER_BENCH_NEWS";

    /**
     * Wars, defence and foreign affairs make about a fifth of what an agency sends on a day, the rest being politics at home, courts, business, sport and
     * what else there is. One in four of that fifth tells how many troops are somewhere: these are the seeds, fuller of claims than most.
     */
    private static final int ONE_DENSE_IN = 20;

    /** The others of that fifth: labelled articles that hold words of war and no claim, which cost the reader most for nothing. */
    private static final int ONE_SILENT_IN = 5;

    /** Texts that one article of the growth line is made of, which makes it as long as a long report. */
    private static final int FIRST = 10;

    /** Articles that are packed to tell how far they do. */
    private static final int PACKED = 1000;

    private static final Path LABELLED = Path.of("languages", "articles");
    private static final String TEXT = ".txt";
    private static final String NUMBERS = "The NIS said that 1,500 soldiers were in Kursk and ";

    private static final List<String> LANGUAGES = List.of("en", "id");
    private static final List<Reporter> REPORTERS = LANGUAGES.stream()
            .map(tag -> Reporter.of(file -> lines("news/" + tag + "/" + file + TEXT)))
            .toList();
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 4);

    /** An article as bytes of UTF-8, as it comes out of a record. */
    record Item(String lang, LocalDate published, byte[] body) {}

    private News() {}

    /** A day's news: generated reports, one in twenty that is full of claims, and labelled articles that hold none. Or the user's own, again and again. */
    static List<Item> ordinary(int articles) {
        String own = System.getenv(OWN);
        return own == null ? made(articles) : repeated(OwnNews.in(Path.of(own)), articles);
    }

    /** What the ordinary articles are, for reports, and how far they pack. */
    static String told() {
        String own = System.getenv(OWN);
        List<Item> ordinary = own == null ? made(PACKED) : OwnNews.in(Path.of(own));
        return String.format(
                Locale.ROOT,
                "%s They pack %.1f times with zstd in blocks of 64 kB, %.1f times in blocks of 1 MB.",
                own == null
                        ? "a day's news, of which one article in twenty is about troops."
                        : "the articles of " + OWN + ".",
                Packing.of(ordinary, 64),
                Packing.of(ordinary, 1024));
    }

    private static List<Item> repeated(List<Item> items, int articles) {
        return IntStream.range(0, articles)
                .mapToObj(i -> items.get(i % items.size()))
                .toList();
    }

    private static List<Item> made(int articles) {
        List<Item> dense = seeds();
        List<Item> silent = labelled(false);
        return IntStream.range(0, articles)
                .mapToObj(i -> {
                    if (i % ONE_DENSE_IN == 0) {
                        return dense.get(i / ONE_DENSE_IN % dense.size());
                    }
                    return i % ONE_SILENT_IN == 0 ? silent.get(i / ONE_SILENT_IN % silent.size()) : report(i);
                })
                .toList();
    }

    /** The generated report of that number, in the languages by turns. */
    static Item report(int number) {
        int language = number % LANGUAGES.size();
        return item(LANGUAGES.get(language), REPORTERS.get(language).report(number));
    }

    /** The seed articles, and the labelled ones that hold claims: one in most sentences. */
    static List<Item> dense() {
        List<Item> items = new ArrayList<>(seeds());
        items.addAll(labelled(true));
        return items;
    }

    /** One article: the texts of all that are dense with claims in a language, one after the other, so many times over. */
    static List<Item> grown(int times) {
        String text = dense().stream()
                .filter(item -> item.lang().equals(LANGUAGES.get(0)))
                .limit(FIRST)
                .map(item -> new String(item.body(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        return List.of(item(LANGUAGES.get(0), (text + "\n").repeat(times)));
    }

    /** One sentence of so many numbers. */
    static List<Item> numbers(int count) {
        return List.of(item("en", NUMBERS + "12,345 ".repeat(count) + "soldiers were sent to Kursk."));
    }

    private static List<Item> seeds() {
        return lines("seeds/index").stream().map(News::seed).toList();
    }

    /** The project's labelled articles, in the folder that the benchmarks are run in. */
    private static List<Item> labelled(boolean claims) {
        try (Stream<Path> files = Files.walk(LABELLED)) {
            return files.filter(file -> file.toString().endsWith(TEXT))
                    .filter(file -> hasClaims(file) == claims)
                    .sorted()
                    .map(file -> filed(text(file).lines().toList()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasClaims(Path file) {
        return text(Path.of(file.toString().replace(TEXT, ".gold.json"))).contains("\"quantity\"");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item seed(String name) {
        return filed(lines("seeds/" + name));
    }

    private static Item filed(List<String> lines) {
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

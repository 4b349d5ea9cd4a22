package dev.muster.app.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sentences in several languages: from templates with actors, places and figures, and from the seeds. */
final class Sentences {
    /** No pack reads it: its articles hold no claims, whatever they say. */
    static final String FOREIGN = "fr";

    private static final String NUMBER = "{n}";
    private static final int LEAST = 200;
    private static final int FIGURES = 60;
    private static final int STEP = 250;

    private static final Map<String, List<String>> TEMPLATES = Map.of(
            "en",
            List.of(
                    "{a} said that North Korea had sent {n} soldiers to {p}.",
                    "{a} said that about {n} North Korean soldiers were in {p}.",
                    "More than {n} North Korean troops had been deployed to {p}, {a} said.",
                    "{a} denied that {n} North Korean soldiers were in {p}.",
                    "{a} could not confirm that {n} North Korean soldiers were in {p}.",
                    "According to {a}, up to {n} North Korean special forces are training in {p}.",
                    "{a} said on 24 October that {n} North Korean soldiers had been killed in {p}.",
                    "{a} said that {n} Russian soldiers had been wounded in {p} between 8 and 13 October.",
                    "{a} said that {n} containers of ammunition had been shipped to Russia.",
                    "Hundreds of North Korean officers have arrived in {p}, {a} said."),
            "id",
            List.of(
                    "{a} mengatakan Korea Utara telah mengirim {n} tentara ke {p}.",
                    "Menurut {a}, sekitar {n} tentara Korea Utara berada di {p}.",
                    "Lebih dari {n} tentara Korea Utara telah tiba di {p}, kata {a}.",
                    "{a} belum dapat mengonfirmasi bahwa {n} tentara Korea Utara berada di {p}.",
                    "Pada 23 Oktober {a} mengatakan {n} tentara Korea Utara telah tiba di {p}."),
            "ms",
            List.of(
                    "Menurut {a}, {n} askar Korea Utara dihantar ke {p}.",
                    "{a} berkata kira-kira {n} askar Korea Utara berada di {p}.",
                    "Seramai {n} askar Korea Utara terbunuh di {p}, lapor {a}."),
            FOREIGN,
            List.of("{a} a déclaré que {n} soldats nord-coréens se trouvaient à {p}."));

    private static final Map<String, List<String>> ACTORS = Map.of(
            "en",
            List.of(
                    "South Korea's National Intelligence Service",
                    "The Pentagon",
                    "NATO",
                    "Ukraine's military intelligence agency HUR",
                    "The Kremlin",
                    "The White House"),
            "id",
            List.of("NIS", "Pentagon", "NATO", "HUR", "Gedung Putih"),
            "ms",
            List.of("NIS", "Pentagon", "NATO", "Rumah Putih"),
            FOREIGN,
            List.of("Le Pentagone", "L'OTAN"));

    private static final List<String> PLACES = List.of("Kursk", "Vladivostok", "Belgorod", "Kharkiv", "Pokrovsk");
    private static final Map<String, List<String>> SILENT = Map.of(
            "en",
            List.of("The weather was cold.", "Ministers met in Brussels."),
            "id",
            List.of("Cuaca hari itu dingin.", "Para menteri bertemu di Brussel."),
            "ms",
            List.of("Cuaca hari itu sejuk."),
            FOREIGN,
            List.of("Il faisait froid."));

    private final Map<String, List<String>> seeds = new TreeMap<>();

    private Sentences() {}

    /** With those of the seeds in a folder. */
    static Sentences with(Path folder) {
        Sentences sentences = new Sentences();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(sentences::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private void add(Path seed) {
        try {
            String[] parts = Files.readString(seed).split("(?m)^---$", 3);
            String lang = parts[1].lines()
                    .filter(line -> line.startsWith("lang:"))
                    .map(line -> line.substring("lang:".length()).strip())
                    .findFirst()
                    .orElseThrow();
            parts[2].lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> seeds.computeIfAbsent(lang, key -> new ArrayList<>())
                            .add(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence with a figure as a rule, a paragraph of a seed now and then, or one that says nothing. */
    String any(String lang, Random random) {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return pick(SILENT.get(lang), random);
        }
        if (kind == 1 && seeds.containsKey(lang)) {
            return pick(seeds.get(lang), random);
        }
        return pick(TEMPLATES.get(lang), random)
                .replace("{a}", pick(ACTORS.get(lang), random))
                .replace("{p}", pick(PLACES, random))
                .replace(NUMBER, number(lang, LEAST + STEP * random.nextInt(FIGURES)));
    }

    private static String number(String lang, int figure) {
        return String.format(Locale.forLanguageTag(lang), "%,d", figure);
    }

    static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}

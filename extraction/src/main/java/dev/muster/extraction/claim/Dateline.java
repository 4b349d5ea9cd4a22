package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells where an article is written by the place in capitals that it opens with: MANILA —. Stateless. */
final class Dateline {
    private static final int ABBREVIATION = 2;

    private Dateline() {}

    /**
     * The country that an article on an exercise is written in, where its lead names it besides; null where that is open.
     *
     * @param origin that of a dateline which is no part of the first sentence; null where there is none
     */
    static String host(List<Scene> lead, String origin) {
        if (lead.stream().noneMatch(scene -> scene.measures().stream().anyMatch(SpokenMeasure::isExercise))) {
            return null;
        }
        Stream<String> opening = lead.stream()
                .filter(scene -> !scene.facts().sentence().headline())
                .map(Dateline::opening);
        return Stream.concat(Stream.ofNullable(origin), opening)
                .filter(Objects::nonNull)
                .filter(country -> lead.stream().anyMatch(scene -> isNamed(scene, country)))
                .findFirst()
                .orElse(null);
    }

    private static String opening(Scene scene) {
        NameMention name = scene.nameAt(0);
        boolean opens = name != null
                && name.site() != null
                && name.to() < scene.size()
                && !scene.tokens().isWord(name.to());
        String text = opens ? scene.tokens().text(0) : "";
        return text.length() > ABBREVIATION && text.equals(text.toUpperCase(Locale.ROOT))
                ? name.site().country()
                : null;
    }

    private static boolean isNamed(Scene scene, String country) {
        return scene.facts().names().stream()
                .anyMatch(
                        name -> name.country() != null && name.country().code().equals(country));
    }
}

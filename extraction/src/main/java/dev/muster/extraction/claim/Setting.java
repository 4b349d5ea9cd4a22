package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Once;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state in which an article happens, by most of its places, its capitals and those who hold an office: the last resort for soldiers whom nobody is
 * named for, in an article that leaves its own country out as local news does. One for each article.
 */
final class Setting {
    /** What is said of anybody called an army. */
    private static final Set<Measure> UNTOLD = EnumSet.of(Measure.OTHER, Measure.STRENGTH);

    private final SharedData shared;
    private final List<Scene> scenes;
    private final Once<String> state = new Once<>(this::state);

    Setting(SharedData shared, List<Scene> scenes) {
        this.shared = shared;
        this.scenes = scenes;
    }

    /** Thirteen policemen died near Cali: whose those are of whom the sentence says what befell them or what they do; {@code open} where no place tells it. */
    Whose of(Scene scene, Counted counted, MeasureReader.Reading measure, Whose open) {
        boolean soldiers = counted.kind() != null && counted.kind() != ForceKind.FIGHTERS && !counted.weak();
        Figure figure = scene.figureFrom(counted.from());
        boolean year = figure == null || figure.yearLike();
        boolean told = soldiers && !year && measure.at() >= 0 && !UNTOLD.contains(measure.measure());
        return told && state.get() != null ? Whose.ofSetting(state.get()) : open;
    }

    private String state() {
        Map<String, Integer> named = new HashMap<>();
        for (Scene scene : scenes) {
            for (NameMention name : scene.facts().names()) {
                String state = state(name);
                if (state != null) {
                    named.merge(state, 1, Integer::sum);
                }
            }
        }
        int all = named.values().stream().mapToInt(Integer::intValue).sum();
        return named.entrySet().stream()
                .filter(each -> each.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private String state(NameMention name) {
        if (name.site() != null) {
            return name.site().country();
        }
        if (name.isCountry(CountryName.Role.CAPITAL)) {
            return name.country().code();
        }
        return name.office() == null ? null : shared.stateOf(name.office());
    }
}

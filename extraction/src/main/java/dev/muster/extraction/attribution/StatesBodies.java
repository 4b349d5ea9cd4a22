package dev.muster.extraction.attribution;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells of which states bodies were named or spoke so far. Not thread safe: it looks at who is remembered. */
final class StatesBodies {
    private static final String INTELLIGENCE = "intelligence";
    private static final String GOVERNMENT = "government";

    private final ActorTypes types;
    private final Collection<Antecedent> antecedents;

    /**
     * A view of those who are remembered.
     *
     * @param antecedents who was named, the last first; grows while the article is read
     */
    StatesBodies(ActorTypes types, Collection<Antecedent> antecedents) {
        this.types = types;
        this.antecedents = antecedents;
    }

    /** The last body of one of those kinds that the state has and the article named; null where it named none. */
    Antecedent last(Pointer pointer) {
        return antecedents.stream()
                .filter(each -> !each.state()
                        && pointer.country().equals(types.country(each.actor().id())))
                .filter(each -> pointer.types().stream()
                        .anyMatch(type -> types.of(each.actor().id()).contains(type)))
                .findFirst()
                .orElse(null);
    }

    /** Pakistan tells it otherwise. The army said …: the state with which the sentence before opens, where this one opens with none; null for none. */
    Antecedent opening(int sentence) {
        Antecedent led = null;
        for (Antecedent each : antecedents) {
            boolean here = each.sentence() == sentence && each.state() && each.opening();
            if (here || each.sentence() < sentence - 1) {
                return here ? null : led;
            }
            led = led == null && opens(each) && each.sentence() == sentence - 1 ? each : led;
        }
        return led;
    }

    private boolean opens(Antecedent each) {
        return each.from() <= 1 && (each.state() || types.country(each.actor().id()) != null);
    }

    /** How many states have an institution of that kind among those who were named so far, or who spoke. */
    long having(Pointer pointer, boolean spoke) {
        return antecedents.stream()
                .filter(each -> each.spoke() || !spoke)
                .map(each -> each.actor().id())
                .filter(id ->
                        pointer.types().stream().anyMatch(type -> types.of(id).contains(type)))
                .map(types::country)
                .distinct()
                .count();
    }

    /** The one state for which somebody has spoken so far; null where nobody has, or several have. */
    String onlySpeaking() {
        List<String> states = antecedents.stream()
                .filter(Antecedent::spoke)
                .map(each -> types.country(each.actor().id()))
                .distinct()
                .toList();
        return states.size() == 1 ? states.get(0) : null;
    }

    /** The state whose spy service was named last, of which lawmakers tell; null where none was. */
    String ofService() {
        return antecedents.stream()
                .filter(each -> !each.state() && isService(types.of(each.actor().id())))
                .map(each -> types.country(each.actor().id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is a service, and no government that answers for all that its state has. */
    private static boolean isService(Set<String> kinds) {
        return kinds.contains(INTELLIGENCE) && !kinds.contains(GOVERNMENT);
    }
}

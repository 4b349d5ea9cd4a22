package dev.muster.extraction.attribution;

import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.SharedData;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what kinds of institution an actor is, as far as its id and the register tell. Thread safe. */
final class ActorTypes {
    private static final String OUTLET = "outlet";
    private static final String GROUP = "group";
    private static final String PRIVATE = "private";

    private final SharedData shared;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    ActorTypes(SharedData shared) {
        this.shared = shared;
    }

    /** Types of institution, {@code group} for armed groups, {@code outlet} for news outlets, {@code private} for other bodies of no state; empty where nothing is known. */
    Set<String> of(String id) {
        String country = country(id);
        if (country == null) {
            return outside(id);
        }
        Set<String> types = known.get(id);
        return types != null ? types : known.computeIfAbsent(id, key -> inState(key, country));
    }

    /** Whether they are kinds of bodies that no state has. */
    static boolean isOfNoState(Set<String> types) {
        return types.contains(OUTLET) || types.contains(GROUP) || types.contains(PRIVATE);
    }

    /** Whether they are kinds of bodies that are no outlets or groups of fighters: the institute, the organisation. */
    static boolean isPrivate(Set<String> types) {
        return types.contains(PRIVATE);
    }

    /** The state that an id belongs to, ISO 3166-1 alpha-2; null for none. */
    String country(String id) {
        return shared.stateOf(id);
    }

    private Set<String> outside(String id) {
        SharedData.Body body = shared.body(id);
        boolean outlet = body != null && body.outlet();
        if (outlet || isArmedGroup(id)) {
            return Set.of(outlet ? OUTLET : GROUP);
        }
        return body != null && body.country() == null ? Set.of(PRIVATE) : Set.of();
    }

    /** Alliances and missions have troops of their member states; only bodies of fighters and mercenaries are groups. */
    private boolean isArmedGroup(String id) {
        SharedData.Group group = shared.group(id);
        return group != null && (group.kind() == ForceKind.FIGHTERS || group.kind() == ForceKind.MERCENARIES);
    }

    private Set<String> inState(String id, String country) {
        Set<String> types = new HashSet<>(outside(id));
        for (String type : shared.institutionTypes()) {
            if (shared.institution(country, type).equals(id)) {
                types.add(type);
            }
        }
        return Set.copyOf(types);
    }
}

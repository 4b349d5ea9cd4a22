package dev.muster.extraction.entity;

import dev.muster.extraction.pack.SharedData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Actors by their ids. Immutable and thread safe. */
final class Register {
    private final SharedData shared;
    /** Of the tables' ids alone, so that it is bounded by their number. */
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();

    private final Map<String, Actor> governments = new ConcurrentHashMap<>();
    /** Of states' institutions alone, so that it is bounded by their number. */
    private final Map<String, List<String>> types = new ConcurrentHashMap<>();

    Register(SharedData shared) {
        this.shared = shared;
    }

    /** The register's actor of that id, with a name made from the id's parts where the register lists none. */
    Actor body(String id) {
        Actor known = actors.get(id);
        return known != null ? known : actors.computeIfAbsent(id, this::listed);
    }

    private Actor listed(String id) {
        SharedData.Body body = shared.body(id);
        if (body != null) {
            return new Actor(id, body.name());
        }
        SharedData.Country country = shared.country(shared.stateOf(id));
        String type = shared.institutionName(id.substring(id.indexOf('-') + 1));
        return new Actor(id, country == null ? type : type + " (" + country.name() + ")");
    }

    /** The government of a country. */
    Actor government(String country) {
        Actor known = governments.get(country);
        return known != null
                ? known
                : governments.computeIfAbsent(country, code -> body(shared.institution(code, "government")));
    }

    /** The state that the actor belongs to; null where it belongs to none. */
    String state(Actor actor) {
        return shared.stateOf(actor.id());
    }

    /** The types of institutions of the state that the actor is. */
    List<String> types(Actor actor, String state) {
        List<String> known = types.get(actor.id());
        return known != null ? known : types.computeIfAbsent(actor.id(), id -> typesOf(id, state));
    }

    private List<String> typesOf(String id, String state) {
        return shared.institutionTypes().stream()
                .filter(type -> shared.institution(state, type).equals(id))
                .toList();
    }
}

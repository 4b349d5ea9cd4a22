package dev.muster.extraction.entity;

import dev.muster.extraction.pack.SharedData;
import java.util.Locale;

/** Actors by their ids. Immutable and thread safe. */
final class Register {
    private static final int COUNTRY_CODE = 2;

    private final SharedData shared;

    Register(SharedData shared) {
        this.shared = shared;
    }

    /** The register's actor of that id, with a name made from the id's parts where the register lists none. */
    Actor body(String id) {
        SharedData.Body body = shared.body(id);
        if (body != null) {
            return new Actor(id, body.name());
        }
        SharedData.Country country = shared.country(code(id));
        String type = shared.institutionName(id.substring(id.indexOf('-') + 1));
        return new Actor(id, country == null ? type : type + " (" + country.name() + ")");
    }

    /** The government of a country. */
    Actor government(String country) {
        return body(shared.institution(country, "government"));
    }

    /** The state that the actor belongs to; null where it belongs to none. */
    String state(Actor actor) {
        String code = code(actor.id());
        return code == null || shared.country(code) == null ? null : code;
    }

    private static String code(String id) {
        return id.indexOf('-') == COUNTRY_CODE ? id.substring(0, COUNTRY_CODE).toUpperCase(Locale.ROOT) : null;
    }
}

package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.SharedData;
import java.util.List;

/** Makes the institution of a state that words mean which tell its kind alone: the army, a minister. Thread safe. */
final class StateInstitutions {
    private static final String INTELLIGENCE = "intelligence";

    private final SharedData shared;

    StateInstitutions(SharedData shared) {
        this.shared = shared;
    }

    /** The institution, or a holder of its office; null where no country is known. */
    Antecedent of(Pointer pointer, String country, int sentence) {
        if (country == null) {
            return null;
        }
        String type = pointer.types().contains(INTELLIGENCE)
                ? INTELLIGENCE
                : pointer.types().iterator().next();
        String id = shared.institution(country, type);
        SharedData.Body body = shared.body(id);
        String ending = id.substring(id.indexOf('-') + 1);
        String name = body != null
                ? body.name()
                : shared.institutionName(ending) + ", "
                        + shared.country(country).name();
        boolean person = pointer.role() == Anaphor.PERSON;
        return new Antecedent(
                new Actor(id, name),
                null,
                List.of(),
                person,
                false,
                false,
                null,
                false,
                sentence,
                0,
                true,
                new Antecedent.Span(0, 0, country));
    }
}

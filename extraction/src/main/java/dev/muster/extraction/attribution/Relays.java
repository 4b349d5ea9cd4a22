package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.pack.SharedData;
import java.util.List;
import java.util.Objects;

/** Credits what is passed on to its first origin that is named. */
final class Relays {
    private static final String PARLIAMENT = "-parliament";
    private static final int CODE = 2;
    private static final String INTELLIGENCE = "intelligence";
    /** So many sentences on, whoever has passed on what another said still does. */
    private static final int GOES_ON = 3;

    private final SharedData shared;
    private final List<List<Cue>> cues;

    Relays(SharedData shared, List<List<Cue>> cues) {
        this.shared = shared;
        this.cues = cues;
    }

    /** An outlet mostly relays: it answers for a figure only where nobody else does. */
    boolean isOutlet(Attribution attribution) {
        SharedData.Body body = shared.body(attribution.actor().id());
        return body != null && body.outlet();
    }

    /** Whether both speak for one state. */
    boolean isSameState(Actor a, Actor b) {
        String first = a.id();
        String second = b.id();
        return first.indexOf('-') == CODE && second.startsWith(first.substring(0, CODE + 1));
    }

    /** Whether the actor is a body of the state. */
    boolean isOf(Attribution attribution, String state) {
        return state.equals(shared.stateOf(attribution.actor().id()));
    }

    /** Whether what they say may be another's: outlets and lawmakers. */
    boolean passesOn(Attribution attribution) {
        return isOutlet(attribution) || attribution.actor().id().endsWith(PARLIAMENT);
    }

    /** The first origin of what a cue of the sentence says: X, citing Y. */
    Attribution origin(int sentence, Cue cue, Attribution found) {
        Attribution credited = found;
        boolean here = false;
        for (Cue citing : cues.get(sentence)) {
            boolean replaces = !isOutlet(citing.attribution()) || !credited.isNamed();
            if (citing.isCiting()
                    && replaces
                    && citing != cue
                    && citing.attribution().isNamed()) {
                credited = credited.isNamed() ? credited.from(citing.attribution()) : citing.attribution();
                here = true;
                break;
            }
        }
        return here ? credited : ofService(goingOn(sentence, credited));
    }

    /** Quoting the army, Reuters said …; it said: who has passed on another's words a few sentences before goes on with them. */
    private Attribution goingOn(int sentence, Attribution found) {
        if (!isMessenger(found)) {
            return found;
        }
        for (int before = sentence - 1; before >= Math.max(0, sentence - GOES_ON); before--) {
            Attribution origin = speaks(before, found) ? cited(before) : null;
            if (origin != null) {
                return found.from(origin);
            }
        }
        return found;
    }

    /** Outlets, lawmakers and people who speak for nobody, whose figures may be another's. */
    private boolean isMessenger(Attribution found) {
        return passesOn(found)
                || (found.speaker() != null && found.actor().name().equals(found.speaker()));
    }

    private boolean speaks(int sentence, Attribution found) {
        for (Cue cue : cues.get(sentence)) {
            Attribution said = cue.attribution();
            boolean own = !cue.isCiting() && !cue.isRelay();
            if (own && said.actor().equals(found.actor()) && Objects.equals(said.speaker(), found.speaker())) {
                return true;
            }
        }
        return false;
    }

    /** The state's or the world's body that a sentence cites; null where it cites none. */
    private Attribution cited(int sentence) {
        for (Cue cue : cues.get(sentence)) {
            Attribution origin = cue.attribution();
            if (cue.isCiting() && origin.isNamed() && !isOutlet(origin)) {
                return origin;
            }
        }
        return null;
    }

    /** A lawmaker who speaks in an article that quotes the country's intelligence service relays it. */
    private Attribution ofService(Attribution found) {
        String id = found.actor().id();
        if (!id.endsWith(PARLIAMENT)) {
            return found;
        }
        String service = shared.institution(id.substring(0, id.length() - PARLIAMENT.length()), INTELLIGENCE);
        return cues.stream()
                .flatMap(List::stream)
                .map(Cue::attribution)
                .filter(other -> other.actor().id().equals(service))
                .findFirst()
                .map(found::from)
                .orElse(found);
    }
}

package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Stance;
import java.util.List;

/**
 * Somebody named in the article, whom later words may point back to.
 *
 * @param actor the institution
 * @param speaker the person; null when not named
 * @param jointly who else made the statement
 * @param person true for a person, false for a body
 * @param unsure true for a name that no lexicon knows, which may be a person's or a body's
 * @param state true for a country or its capital, which stands for no institution of its own
 * @param noun the kind of institution that the noun tells by which they are named: army, ministry; null where they have a name
 * @param spoke true where a statement was theirs, false where they were only named
 * @param sentence the sentence that names them, or in which they last spoke
 * @param from the token of that sentence at which they are named
 * @param opening whether what that sentence tells begins with them
 * @param span where the article names them
 */
record Antecedent(
        Actor actor,
        String speaker,
        List<Actor> jointly,
        boolean person,
        boolean unsure,
        boolean state,
        String noun,
        boolean spoke,
        int sentence,
        int from,
        boolean opening,
        Span span) {
    /** So many tokens may stand between somebody and the body that they are in: a source in Ukraine's military intelligence. */
    private static final int INSIDE = 7;

    /**
     * Where an article names somebody; as a text, for a trace, {@code start-end} or the state.
     *
     * @param start offset in the article
     * @param end end offset, exclusive
     * @param state the state whose institution they are, where nothing but that is told; else null
     */
    record Span(int start, int end, String state) {
        @Override
        public String toString() {
            return state == null ? start + "-" + end : state;
        }
    }

    /** Copies the list. */
    Antecedent {
        jointly = List.copyOf(jointly);
    }

    /** Somebody whom the sentence names, and who has not spoken yet. */
    static Antecedent of(Syntax sentence, Reference reference, List<Actor> jointly) {
        ActorMention named = reference.named();
        Span span = new Span(
                sentence.tokens().start(reference.from()), sentence.tokens().end(reference.to() - 1), null);
        boolean person = isPerson(sentence, named);
        boolean state = named.form() == Form.COUNTRY;
        boolean unsure = named.form() == Form.UNKNOWN;
        return new Antecedent(
                named.actor(),
                named.speaker(),
                jointly,
                person,
                unsure,
                state,
                noun(sentence, named),
                false,
                sentence.index(),
                reference.from(),
                Openings.isOpening(sentence, reference),
                span);
    }

    /** Somebody whom the sentence tells of from the token on, without a name. */
    static Antecedent unnamed(Syntax sentence, int from) {
        Span span = new Span(sentence.tokens().start(from), sentence.tokens().end(from), null);
        return new Antecedent(
                Actor.UNATTRIBUTED,
                null,
                List.of(),
                true,
                false,
                false,
                null,
                true,
                sentence.index(),
                from,
                Openings.isNear(from),
                span);
    }

    private static String noun(Syntax sentence, ActorMention named) {
        if (named.form() != Form.INSTITUTION) {
            return null;
        }
        for (NameMention name : sentence.facts().names()) {
            if (name.institution() != null && named.from() <= name.from() && name.to() <= named.to()) {
                return name.institution().type();
            }
        }
        return null;
    }

    /** Whether a person is named, or somebody by an office. */
    static boolean isPerson(Syntax sentence, ActorMention named) {
        return switch (named.form()) {
            case PERSON, MEMBER, UNKNOWN -> true;
            case INSTITUTION -> isOffice(sentence, named) || isBesideOffice(sentence, named);
            case BODY -> isTitle(sentence, named) || isSourceIn(sentence, named) || isBesideOffice(sentence, named);
            case COUNTRY -> false;
        };
    }

    /** Kepala Pusat Penerangan TNI: a body that is known by the office of whoever speaks for it. */
    private static boolean isTitle(Syntax sentence, ActorMention named) {
        return sentence.is(named.from(), Particle.TITLE) && sentence.tokens().isCapitalized(named.from());
    }

    private static boolean isOffice(Syntax sentence, ActorMention named) {
        for (NameMention name : sentence.facts().names()) {
            if (isOffice(name, named)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBesideOffice(Syntax sentence, ActorMention named) {
        for (NameMention name : sentence.facts().names()) {
            if (name.institution() != null && name.institution().person() && isBeside(sentence, name, named)) {
                return true;
            }
        }
        return false;
    }

    /** A source in Ukraine's military intelligence (HUR): somebody whom only a common noun tells, in the body that follows. */
    private static boolean isSourceIn(Syntax sentence, ActorMention named) {
        int body = sentence.isMark(named.from() - 1, "(") ? before(sentence, named) : named.from();
        int noun = body - 2;
        return sentence.isLed(body)
                && noun > 0
                && !sentence.tokens().isCapitalized(noun)
                && (sentence.is(noun - 1, Particle.INDEFINITE) || sentence.is(noun - 2, Particle.INDEFINITE));
    }

    /** Where the name begins that the initials in brackets shorten. */
    private static int before(Syntax sentence, ActorMention initials) {
        return sentence.facts().actors().stream()
                .filter(each -> each.to() == initials.from() - 1)
                .mapToInt(ActorMention::from)
                .findFirst()
                .orElse(initials.from());
    }

    /** Whether an office stands right beside a body: a senior NATO official, pejabat NATO. */
    private static boolean isBeside(Syntax sentence, NameMention name, ActorMention named) {
        boolean beside = name.from() == named.to() || name.to() == named.from();
        boolean inside = named.from() > name.to()
                && named.from() - name.to() <= INSIDE
                && sentence.isLed(name.to() + 1)
                && !sentence.has(name.to(), named.from(), ",;:");
        return beside || inside;
    }

    private static boolean isOffice(NameMention name, ActorMention named) {
        boolean inside = named.from() <= name.from() && name.to() <= named.to();
        return inside && name.institution() != null && name.institution().person();
    }

    /** Whether what follows is likely about them: they spoke, or are a person whom a sentence begins with. */
    boolean isTopic() {
        return spoke || (person && !unsure && opening);
    }

    /** Whether nothing tells of them but the kind of institution that they are, and a state that may be another's. */
    boolean isOfState() {
        return span.state() != null;
    }

    /** Whether they are named only behind the token of the sentence. */
    boolean isAhead(int in, int at) {
        return sentence == in && from >= at;
    }

    /** The same as the holder of an office that this person is said to hold. */
    Antecedent holding(Antecedent office) {
        return new Antecedent(
                office.actor, speaker, jointly, true, false, false, office.noun, spoke, sentence, from, opening, span);
    }

    /** The same, speaking in a later sentence. */
    Antecedent speaking(int in, int at) {
        return new Antecedent(
                actor, speaker, jointly, person, unsure, state, noun, true, in, at, Openings.isNear(at), span);
    }

    /**
     * What they, and who makes the statement with them, say by the reporting word.
     *
     * @param how the rule by which the words were found to mean them; null where they are named
     */
    Attribution says(Entry<Reporting> entry, String how) {
        return says(entry.value().stance(), how == null ? List.of(entry.source()) : List.of(entry.source(), how));
    }

    /** What they say, with how that was found. */
    Attribution says(Stance stance, List<String> trace) {
        if (jointly.isEmpty()) {
            return new Attribution(actor, speaker, stance, null, trace, List.of());
        }
        List<Attribution> others = jointly.stream()
                .map(joint -> new Attribution(joint, null, stance, null, trace, List.of()))
                .toList();
        return new Attribution(actor, speaker, stance, null, trace, List.of()).with(others);
    }
}

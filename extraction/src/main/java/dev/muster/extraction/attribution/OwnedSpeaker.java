package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.Particle;
import java.util.List;
import java.util.Set;

/** Finds who speaks where a verb's subject is only told to be somebody's own: X has 9,000 men, its union says. For one sentence. */
final class OwnedSpeaker {
    /** Words between the word for own and the verb: its new boss, its chief spokesman there. */
    private static final int PHRASE = 3;

    private final Syntax sentence;
    private final List<Reference> named;

    OwnedSpeaker(Syntax sentence, List<Reference> named) {
        this.sentence = sentence;
        this.named = named;
    }

    /** Somebody who is named in a sentence before. */
    static final Pointer BEFORE = new Pointer(Anaphor.BODY, Set.of(), null, null, true, "attribution:its speaker");

    /** Somebody's own: his ministry is that of whoever spoke before. */
    private static final Pointer PERSONS =
            new Pointer(Anaphor.PERSON, Set.of(), null, null, true, "attribution:its speaker");

    /** Whether what stands before a name says that the person is somebody's own: its director, X; direkturnya, X. */
    static boolean isOwn(Syntax sentence, int name) {
        int end = sentence.isMark(name - 1, ",") ? name - 1 : name;
        for (int at = end - 1; at >= Math.max(0, end - PHRASE); at--) {
            boolean glued = end < name && at == end - 1 && sentence.tokens().hasStem(at);
            if (glued || sentence.is(at, Particle.OWN)) {
                // In its latest report, X said: what is led so is no office.
                return !sentence.is(at, Particle.FIRST_PERSON) && !sentence.is(at - 1, Particle.TOWARDS);
            }
            if (!sentence.tokens().isWord(at) || sentence.tokens().isCapitalized(at)) {
                return false;
            }
        }
        return false;
    }

    /** Whether an office that is told to be somebody's own stands in the aside behind a name: X, its spokesman, said. */
    static boolean isOwnBehind(Syntax sentence, int name) {
        int end = name + 2;
        while (end < sentence.size()
                && end <= name + PHRASE
                && sentence.tokens().isWord(end)
                && !sentence.tokens().isCapitalized(end)) {
            end++;
        }
        return sentence.isMark(name, ",")
                && sentence.is(name + 1, Particle.OWN)
                && !sentence.is(name + 1, Particle.RELATIVE)
                && !sentence.is(name + 1, Particle.FIRST_PERSON)
                && end > name + 2
                && sentence.isMark(end, ",");
    }

    /** Whom the speaker before the verb belongs to, standing where the words for the speaker stand; null where they are no such words. */
    Reference before(int verb, int window) {
        int own = own(verb, window);
        if (own < 0) {
            return null;
        }
        Reference owner = owner(own);
        if (owner == null) {
            return new Reference(own, verb, null, sentence.is(own, Particle.PERSON) ? PERSONS : BEFORE);
        }
        return new Reference(own, verb, owner.named(), owner.pointer());
    }

    /** The word for own before the verb, with common nouns alone between, at the beginning of a clause; −1 where none is. */
    private int own(int verb, int window) {
        boolean glued = verb > window && isGlued(verb - 1);
        if (glued && (verb == 1 || sentence.isMark(verb - 2, ",;—–”\"»"))) {
            return verb - 1;
        }
        for (int at = verb - 1; at >= Math.max(window, verb - PHRASE - 1); at--) {
            if (sentence.is(at, Particle.OWN)) {
                boolean part = at > 1 && sentence.is(at - 1, Particle.OF);
                int first = part ? at - 2 : at;
                boolean opens =
                        first == 0 || sentence.isMark(first - 1, ",;—–”\"»") || sentence.is(first - 1, Particle.AND);
                return opens && at < verb - 1 && !sentence.is(at, Particle.FIRST_PERSON) ? at : -1;
            }
            if (!isCommon(at)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whom the speaker belongs to whom the words from the token on tell: according to its spokesman, said its director; null where they are no such words. */
    Reference behind(int at) {
        int end = at + 1;
        boolean glued = at < sentence.size() && !sentence.tokens().isCapitalized(at) && isGlued(at);
        boolean own = sentence.is(at, Particle.OWN) && !sentence.is(at, Particle.FIRST_PERSON);
        if (!glued && !own) {
            return null;
        }
        while (!glued
                && end < sentence.size()
                && end <= at + PHRASE
                && isCommon(end)
                && !sentence.is(end, Particle.TOWARDS)) {
            end++;
        }
        boolean ended = end >= sentence.size() || sentence.isMark(end, ".,;:!?—–)”\"»");
        boolean whole = ended || (!glued && sentence.is(end, Particle.TOWARDS));
        if (!whole || (!glued && end == at + 1)) {
            return null;
        }
        Reference owner = owner(at);
        return owner == null
                ? new Reference(at, end, null, BEFORE)
                : new Reference(at, end, owner.named(), owner.pointer());
    }

    /** Direkturnya: a noun with its owner glued to it. */
    private boolean isGlued(int at) {
        return sentence.tokens().isWord(at)
                && sentence.tokens().hasStem(at)
                && named.stream().noneMatch(each -> each.from() <= at && at < each.to());
    }

    private boolean isCommon(int at) {
        return sentence.tokens().isWord(at)
                && !sentence.tokens().isCapitalized(at)
                && named.stream().noneMatch(each -> each.from() <= at && at < each.to() && !isCommon(each));
    }

    /** Analysts, experts: somebody who is a body of their own only where nobody owns them. */
    private boolean isCommon(Reference each) {
        return each.is(Form.BODY) && !sentence.tokens().isCapitalized(each.from());
    }

    /** The last body or state named before that is led by no preposition. */
    private Reference owner(int own) {
        Reference last = null;
        boolean relative = sentence.is(own, Particle.RELATIVE) && sentence.isMark(own - 1, ",");
        for (Reference each : named) {
            // The count of the agency, whose officials said: the word says more of the name right before it.
            if (relative && each.to() == own - 1 && !each.isPronoun()) {
                return each;
            }
            boolean body = each.is(Form.BODY) || each.is(Form.INSTITUTION) || each.is(Form.COUNTRY);
            last = each.to() <= own && body && !sentence.isLed(each.from()) ? each : last;
        }
        return last;
    }
}

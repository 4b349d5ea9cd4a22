package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.text.Mention;
import java.util.List;
import java.util.function.Predicate;

/** Who answers for what in one article. Not thread safe: what a sentence is asked for is found then. */
public final class Attributions {
    /** A speaker is not carried further than so many sentences, either way. */
    private static final int REACH = 20;

    private final List<Syntax> sentences;
    private final List<List<Cue>> cues;
    private final List<List<Cue>> statements;
    private final List<List<Cue>> origins;
    private final Flow flow;
    private final Quotations quotations;
    private final Relays relays;
    private final OtherStates otherStates;
    private final StatedDays days;
    private final Scope scope = new Scope();
    private int askedIn = -1;
    private int askedAt = -1;
    private Attribution answer;

    Attributions(SharedData shared, List<Syntax> sentences, List<List<Cue>> cues, Flow flow, StatedDays days) {
        this.sentences = sentences;
        this.cues = cues;
        this.flow = flow;
        this.quotations = new Quotations(sentences, cues, flow);
        this.relays = new Relays(shared, cues);
        this.days = days;
        this.otherStates = new OtherStates(sentences, flow);
        this.statements = cues.stream()
                .map(each -> each.stream().filter(Attributions::isStatement).toList())
                .toList();
        this.origins = statements.stream().map(this::origins).toList();
    }

    /** Who answers for what stands at the token of the sentence; never null. Several rules ask for the same token one after the other. */
    public Attribution at(int sentence, int token) {
        if (sentence != askedIn || token != askedAt) {
            answer = find(sentence, token);
            askedIn = sentence;
            askedAt = token;
        }
        return answer;
    }

    private Attribution find(int sentence, int token) {
        Cue cue = pick(sentence, token);
        Attribution found = cue != null ? specified(sentence, token, cue) : fromAround(sentence, token);
        Attribution origin = relays.origin(sentence, cue, found);
        Attribution dated = days.dated(denied(sentence, token, origin), sentence);
        boolean passedOn = dated.day() == null && !origin.equals(found);
        return passedOn ? dated.on(days.dated(found, sentence).day()) : dated;
    }

    /**
     * What the sentence says of a figure told before it: denials of that number, the origin of that estimate; mostly empty.
     *
     * @param before only what stands before this token says it
     */
    public List<Attribution> pointingBack(int sentence, int before) {
        return cues.get(sentence).stream()
                .filter(cue -> cue.to() <= before
                        && cue.ofFigure()
                        && cue.attribution().isNamed()
                        && !isCaution(cue))
                .map(cue -> relays.origin(sentence, cue, cue.attribution()))
                .map(said -> days.dated(said, sentence))
                .toList();
    }

    /** What an outlet has no way to verify it only passes on: AFP could not verify those figures. */
    private boolean isCaution(Cue cue) {
        return cue.attribution().stance() == Stance.UNCONFIRMED && relays.isOutlet(cue.attribution());
    }

    /** Whether the sentence opens with a word that carries on what was said before. */
    public boolean continues(int sentence) {
        return flow.continues(sentence) || opensWithPointer(sentence);
    }

    private boolean opensWithPointer(int sentence) {
        for (Cue cue : cues.get(sentence)) {
            Reference speaker = cue.reference();
            if (speaker != null && speaker.pointer() != null && speaker.from() == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token belongs to a reporting word or its speaker; not to an act that another tells of. */
    public boolean isCue(int sentence, int token) {
        for (Cue cue : cues.get(sentence)) {
            if (cue.covers(sentences.get(sentence), token)
                    && !cue.isHearsay()
                    && cue.attribution().isNamed()
                    && !(cue.isAct() && isTold(sentence))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence holds a statement that is no act. */
    private boolean isTold(int sentence) {
        for (Cue cue : cues.get(sentence)) {
            if (!cue.isAct() && isStatement(cue)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tokens are, are among or open the words for somebody who speaks: three officers said, two unnamed officials said. */
    public boolean isSpeaker(int sentence, int from, int to) {
        return cues.get(sentence).stream().anyMatch(cue -> cue.isSpoken(sentences.get(sentence), from, to));
    }

    /** Whether a verb of saying begins at the token. */
    public boolean isVerb(int sentence, int token) {
        return cues.get(sentence).stream()
                .anyMatch(cue -> cue.frame().isVerb()
                        && cue.from() <= token
                        && token < cue.to()
                        && (cue.reference() == null || cue.reference().to() <= token));
    }

    /** The reporting words of a sentence with their speakers, in words for people. */
    public List<Mention> mentions(int sentence) {
        return cues.get(sentence).stream().map(Cue::mention).toList();
    }

    private Cue pick(int sentence, int token) {
        Cue first = scope.pick(sentences.get(sentence), origins.get(sentence), token);
        boolean closed = first != null
                && (Scope.isClosed(sentences.get(sentence), first, token) || isOfOtherPart(sentence, first, token));
        Cue picked = closed ? null : first;
        boolean behind = picked != null && picked.to() <= token;
        Cue trailing = behind ? scope.trailing(origins.get(sentence), token) : null;
        Syntax words = sentences.get(sentence);
        boolean apart =
                trailing != null && words.has(picked.to(), token, ";") && !words.has(token, trailing.from(), ";");
        return apart ? trailing : picked;
    }

    /** Whether a country opens the token's part of the sentence of which whoever speaks behind another part does not speak. */
    private boolean isOfOtherPart(int sentence, Cue cue, int token) {
        String state = Scope.otherPart(sentences.get(sentence), cue, token);
        return state != null && !relays.isOf(cue.attribution(), state);
    }

    /** The cues that answer for a sentence's figures: outlets only where nobody else does. */
    private List<Cue> origins(List<Cue> statements) {
        if (statements.size() <= 1) {
            return statements;
        }
        List<Cue> first = statements.stream()
                .filter(cue -> !relays.isOutlet(cue.attribution()))
                .filter(cue -> statements.stream()
                        .noneMatch(other -> relays.isOutlet(other.attribution()) && isInside(cue, other)))
                .toList();
        return first.isEmpty() ? statements : first;
    }

    /** Whether the cue stands between another's speaker and verb: X, whose names they confirm, has found. */
    private static boolean isInside(Cue cue, Cue other) {
        return cue != other && other.from() <= cue.from() && cue.to() < other.to();
    }

    private static boolean isStatement(Cue cue) {
        return !cue.isHearsay() && !cue.isCiting() && !cue.isRelay();
    }

    /** A state that is spoken for behind: Britain puts it at 6,000, its defence ministry said. */
    private Attribution specified(int sentence, int token, Cue cue) {
        Attribution said = nested(sentence, cue);
        Cue quoting = !said.isNamed() && quotations.isQuoted(sentence, token)
                ? scope.trailing(origins.get(sentence), token)
                : null;
        if (quoting != null && !quotations.isQuoted(sentence, quoting.from())) {
            return quoting.attribution();
        }
        boolean state = cue.reference() != null && cue.reference().is(Form.COUNTRY) && !cue.trailing();
        Cue behind = state ? scope.trailing(such(sentence, Cue::canTrail), token) : null;
        boolean same = behind != null && relays.isSameState(behind.attribution(), said);
        return same
                ? behind.attribution()
                        .standing(said.stance(), "attribution:spoken-for")
                        .with(said.others())
                : said;
    }

    private List<Cue> such(int sentence, Predicate<Cue> kind) {
        return cues.get(sentence).stream().filter(kind).toList();
    }

    /** A statement inside another: a rejected claim is its origin's too; one's own service is oneself. */
    private Attribution nested(int sentence, Cue picked) {
        Attribution inner = picked.attribution();
        Cue outer = scope.outer(sentences.get(sentence), statements.get(sentence), picked);
        if (outer == null || !outer.attribution().isNamed()) {
            return inner;
        }
        if (!outer.isAsserted() && picked.isAsserted()) {
            return inner.isNamed() ? outer.attribution().with(List.of(inner)) : outer.attribution();
        }
        boolean state = picked.reference() != null
                && picked.reference().is(Form.COUNTRY)
                && relays.isSameState(outer.attribution(), inner);
        boolean own = state || (isOwnService(picked) && !relays.passesOn(outer.attribution()));
        return own || picked.isAct() ? outer.attribution() : inner;
    }

    private static boolean isOwnService(Cue cue) {
        Reference reference = cue.reference();
        return reference != null
                && reference.pointer() != null
                && reference.pointer().isInstitution();
    }

    /** The same speaker's denial of what the sentence says before: said X, who rejected it. */
    private Attribution denied(int sentence, int token, Attribution found) {
        for (Cue cue : cues.get(sentence)) {
            boolean same = cue.attribution().actor().equals(found.actor());
            if ((cue.ofFigure() || isOfAll(sentences.get(sentence), cue))
                    && cue.from() > token
                    && same
                    && cue.attribution().stance() == Stance.DENIED) {
                return found.standing(Stance.DENIED, "attribution:denied-behind");
            }
        }
        return found;
    }

    /** Whether the clause ends with a pronoun for all that was said: who rejected it. */
    private static boolean isOfAll(Syntax sentence, Cue cue) {
        int object = cue.to();
        boolean ends = object + 1 >= sentence.size() || sentence.isMark(object + 1, ".,;");
        return ends && sentence.is(object, Particle.PRONOUN);
    }

    /** Who answers where the sentence itself names nobody. */
    private Attribution fromAround(int sentence, int token) {
        if (cues.get(sentence).stream().anyMatch(Cue::isHearsay)) {
            return Attribution.NONE;
        }
        Cue backward = backward(sentence);
        if (backward != null) {
            return backward.attribution();
        }
        boolean quoted = quotations.isQuoted(sentence, token);
        Cue owner = quoted ? quotations.behind(sentence) : null;
        if (owner != null) {
            return owner.attribution();
        }
        boolean on = (flow.carriesOn(sentence) && !isBackground(sentence)) || (quoted && quotations.runsOn(sentence));
        Attribution carried = on && (quoted || !isOfAnother(sentence, token)) ? before(sentence) : Attribution.NONE;
        return carried.isNamed() ? carried : relay(sentence, carried);
    }

    /** Whether the sentence before tells a statement of long ago, which a sentence that does not point back to it does not go on with. */
    private boolean isBackground(int sentence) {
        return !continues(sentence) && days.isBackground(sentence - 1);
    }

    /** Whether the sentence tells of a state of which whoever spoke before it did not. */
    private boolean isOfAnother(int sentence, int token) {
        String state = otherStates.in(sentence, token, continues(sentence));
        return state != null && !relays.isOf(before(sentence), state);
    }

    /** Nobody but the outlet that passes it on. */
    private Attribution relay(int sentence, Attribution otherwise) {
        for (Cue cue : cues.get(sentence)) {
            if (cue.isRelay()) {
                return cue.attribution();
            }
        }
        return otherwise;
    }

    /** A cue behind the sentence that speaks of it: this was disclosed by …; sentences without a cue of their own may stand between. */
    private Cue backward(int sentence) {
        for (int next = sentence + 1; next < Math.min(sentences.size(), sentence + REACH); next++) {
            boolean near = flow.sameParagraph(next - 1, next) || (next == sentence + 1 && flow.continues(next));
            if (!near) {
                return null;
            }
            for (Cue cue : cues.get(next)) {
                if (cue.backward() && cue.attribution().isNamed()) {
                    return cue;
                }
            }
            if (!cues.get(next).isEmpty()) {
                return null;
            }
        }
        return null;
    }

    /** The speaker of the sentences before that this one carries on. */
    private Attribution before(int sentence) {
        int at = sentence - 1;
        while (at > Math.max(0, sentence - REACH) && isSilent(at) && goesOn(at)) {
            at--;
        }
        if (flow.isHeadline(at) || flow.isQuestion(at)) {
            return Attribution.NONE;
        }
        List<Cue> said = cues.get(at);
        for (int i = said.size() - 1; i >= 0; i--) {
            Cue cue = said.get(i);
            if (!cue.isCiting() && !cue.isRelay() && !cue.isAct() && !isAside(said, cue)) {
                return relays.origin(at, cue, nested(at, cue)).inherited(Attribution.CARRIED_ON);
            }
        }
        return Attribution.NONE;
    }

    /** Came to power, saying that …: words beside an act that is no statement itself are not gone on with. */
    private static boolean isAside(List<Cue> said, Cue cue) {
        return cue.frame() == Frame.PARTICIPLE && said.stream().allMatch(other -> other.frame() == Frame.PARTICIPLE);
    }

    private boolean goesOn(int sentence) {
        return !flow.isQuestion(sentence) && (flow.carriesOn(sentence) || quotations.runsOn(sentence));
    }

    private boolean isSilent(int sentence) {
        for (Cue cue : cues.get(sentence)) {
            if (!cue.isCiting() && !cue.isRelay()) {
                return false;
            }
        }
        return true;
    }
}

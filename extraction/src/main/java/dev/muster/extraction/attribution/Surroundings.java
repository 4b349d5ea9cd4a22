package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Stance;
import java.time.LocalDate;
import java.util.List;

/** Tells who answers for what a sentence says that itself names nobody, by the sentences around it. For one article; not thread safe. */
final class Surroundings {
    /** A speaker is not carried further than so many sentences, either way. */
    private static final int REACH = 20;

    private final List<Syntax> sentences;
    private final List<List<Cue>> cues;
    private final Quotations quotations;
    private final Flow flow;
    private final Relays relays;
    private final StatedDays days;
    private final Nesting nesting;
    private final OtherStates otherStates;
    private final OtherSubjects otherSubjects;
    private final Turns turns;
    /** The speaker before each sentence; null where nobody has asked for them. */
    private final Attribution[] before;

    Surroundings(
            List<Syntax> sentences,
            List<List<Cue>> cues,
            Quotations quotations,
            Flow flow,
            Relays relays,
            StatedDays days,
            Nesting nesting) {
        this.sentences = sentences;
        this.before = new Attribution[sentences.size()];
        this.cues = cues;
        this.quotations = quotations;
        this.flow = flow;
        this.relays = relays;
        this.days = days;
        this.nesting = nesting;
        this.otherStates = new OtherStates(sentences, flow);
        this.otherSubjects = new OtherSubjects(sentences);
        this.turns = new Turns(sentences);
    }

    /** The day of the talk of which the sentence is part; null where it is of none, or none is told. */
    LocalDate dayOfTalk(int sentence) {
        return turns.day(sentence);
    }

    /** Who answers where the sentence itself names nobody. */
    Attribution answering(int sentence, int token) {
        for (Cue cue : cues.get(sentence)) {
            if (cue.isHearsay()) {
                return Attribution.NONE;
            }
        }
        Cue backward = backward(sentence);
        if (backward != null) {
            return backward.attribution();
        }
        int turn = turns.opening(sentence);
        if (turn >= 0) {
            return turn(turn);
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

    /** Whether the sentence opens with a word that carries on what was said before. */
    boolean continues(int sentence) {
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

    /** Whose turn the sentence opens; nobody where it names none: Q: … */
    private Attribution turn(int opening) {
        return cues.get(opening).stream()
                .filter(cue -> cue.from() == 0 || cue.attribution().trace().contains(LabelReader.COLON))
                .filter(cue -> turns.host(opening) == null
                        || cue.reference() == null
                        || !cue.reference().is(Form.UNKNOWN))
                .map(Cue::attribution)
                .findFirst()
                .map(said -> said.inherited(Attribution.CARRIED_ON))
                .orElseGet(() -> host(turns.host(opening)));
    }

    /** The body that gives the talk in which somebody of no known office speaks. */
    private static Attribution host(Actor body) {
        return body == null
                ? Attribution.NONE
                : new Attribution(body, null, Stance.ASSERTED, null, List.of("attribution:turn"), List.of());
    }

    /** Whether the sentence before tells a statement of long ago, which a sentence that does not point back to it does not go on with. */
    private boolean isBackground(int sentence) {
        return !continues(sentence) && days.isBackground(sentence - 1);
    }

    /** Whether the sentence tells of a state of which whoever spoke before it did not, or of somebody else. */
    private boolean isOfAnother(int sentence, int token) {
        String state = otherStates.in(sentence, token, continues(sentence));
        Actor other = otherSubjects.in(sentence);
        boolean apart = other != null && !relays.isSameState(before(sentence).actor(), other);
        return (state != null && !relays.isOf(before(sentence), state))
                || (apart && !other.equals(before(sentence).actor()));
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

    /** The speaker of the sentences before that this one carries on, whom each figure of it asks for. */
    private Attribution before(int sentence) {
        if (before[sentence] == null) {
            before[sentence] = findBefore(sentence);
        }
        return before[sentence];
    }

    private Attribution findBefore(int sentence) {
        int at = sentence - 1;
        while (at > Math.max(0, sentence - REACH) && isSilent(at) && goesOn(at)) {
            at--;
        }
        if (flow.isHeadline(at) || isAsked(at)) {
            return Attribution.NONE;
        }
        List<Cue> said = cues.get(at);
        for (int i = said.size() - 1; i >= 0; i--) {
            Cue cue = said.get(i);
            if (!cue.isCiting() && !cue.isRelay() && !cue.isAct() && !isAside(said, cue)) {
                return relays.origin(at, cue, nesting.of(at, cue)).inherited(Attribution.CARRIED_ON);
            }
        }
        return Attribution.NONE;
    }

    /** Came to power, saying that …: words beside an act that is no statement itself are not gone on with. */
    private static boolean isAside(List<Cue> said, Cue cue) {
        return cue.frame() == Frame.PARTICIPLE && said.stream().allMatch(other -> other.frame() == Frame.PARTICIPLE);
    }

    /** Whether somebody asks, and not whoever is quoted: “How many? They did not tell.” */
    private boolean isAsked(int sentence) {
        return flow.isQuestion(sentence)
                && !quotations.isQuoted(sentence, sentences.get(sentence).size() - 1);
    }

    private boolean goesOn(int sentence) {
        return !isAsked(sentence) && (flow.carriesOn(sentence) || quotations.runsOn(sentence));
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

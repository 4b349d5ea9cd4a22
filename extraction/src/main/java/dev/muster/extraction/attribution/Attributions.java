package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.text.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who answers for what in one article. Not thread safe: what a sentence is asked for is found then. */
public final class Attributions {
    private final List<Syntax> sentences;
    private final List<List<Cue>> cues;
    private final List<List<Verdict>> verdicts;
    private final List<List<Cue>> statements;
    private final List<List<Cue>> origins;
    private final Flow flow;
    private final Quotations quotations;
    private final Relays relays;
    private final Nesting nesting;
    private final Surroundings around;
    private final StatedDays days;
    private final CueTokens cueTokens;
    private final String origin;
    private final Scope scope = new Scope();
    private int askedIn = -1;
    private int askedAt = -1;
    private Attribution answer;

    Attributions(
            SharedData shared,
            List<Syntax> sentences,
            List<List<Cue>> cues,
            List<List<Verdict>> verdicts,
            Flow flow,
            StatedDays days,
            String origin) {
        this.origin = origin;
        this.sentences = sentences;
        this.cues = cues;
        this.verdicts = verdicts;
        this.flow = flow;
        this.quotations = new Quotations(sentences, cues, flow);
        this.relays = new Relays(shared, cues);
        this.days = days;
        this.cueTokens = new CueTokens(sentences, cues);
        this.statements = cues.stream().map(Attributions::statements).toList();
        this.origins = statements.stream().map(this::origins).toList();
        this.nesting = new Nesting(sentences, statements, relays);
        this.around = new Surroundings(sentences, cues, quotations, flow, relays, days, nesting);
    }

    private static List<Cue> statements(List<Cue> cues) {
        boolean all = true;
        for (Cue cue : cues) {
            all &= isStatement(cue);
        }
        return all ? cues : cues.stream().filter(Attributions::isStatement).toList();
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
        Attribution found = cue != null ? specified(sentence, token, cue) : around.answering(sentence, token);
        Attribution origin = relays.origin(sentence, cue, found);
        Attribution dated = days.dated(judged(sentence, token, denied(sentence, token, origin)), sentence);
        boolean passedOn = dated.day() == null && !origin.equals(found);
        Attribution told = passedOn ? dated.on(days.dated(found, sentence).day()) : dated;
        LocalDate talk = told.day() == null && told.isNamed() ? around.dayOfTalk(sentence) : null;
        return talk == null ? told : told.on(talk);
    }

    /**
     * What the sentence says of a figure told before: denials of that number, the origin of that estimate; mostly empty.
     */
    public List<PointingBack> pointingBack(int sentence) {
        List<PointingBack> found = new ArrayList<>();
        for (Cue cue : cues.get(sentence)) {
            if (cue.pointsBack() && cue.attribution().isNamed() && !isCaution(cue.attribution())) {
                Attribution said = relays.origin(sentence, cue, cue.attribution());
                found.add(new PointingBack(
                        days.dated(said, sentence),
                        cue.from(),
                        sentences.get(sentence).phraseEnd(cue.to()),
                        !cue.ofFigure()));
            }
        }
        for (Verdict verdict : verdicts.get(sentence)) {
            Attribution judge = verdict.told() == Told.NOTHING ? Attribution.NONE : judge(sentence, verdict);
            if (judge.isNamed() && !isCaution(judge)) {
                found.add(new PointingBack(
                        days.dated(judge, sentence), verdict.from(), verdict.word(), verdict.told() != Told.FIGURE));
            }
        }
        return found;
    }

    /** What an outlet has no way to verify it only passes on: AFP could not verify those figures. */
    private boolean isCaution(Attribution said) {
        return said.stance() == Stance.UNCONFIRMED && relays.isOutlet(said);
    }

    /** Who gives the verdict; nobody where they reject it. */
    private Attribution judge(int sentence, Verdict verdict) {
        Cue cue = scope.judge(origins.get(sentence), verdict);
        Attribution said = cue != null
                ? relays.origin(sentence, cue, cue.attribution())
                : verdict.own() || verdict.stance() == Stance.DENIED
                        ? around.answering(sentence, verdict.word())
                        : Attribution.NONE;
        boolean own = said.stance() != Stance.DENIED || (cue != null && cue.pointsBack());
        return own ? said.standing(verdict.stance(), "attribution:verdict") : Attribution.NONE;
    }

    /** Who rejects the figure at the token beside which the verdict on it stands: the claim of 1,200 dead was a lie, X said. */
    private Attribution judged(int sentence, int token, Attribution found) {
        for (Verdict verdict : verdicts.get(sentence)) {
            Attribution judge = verdict.covers(token) ? judge(sentence, verdict) : Attribution.NONE;
            if (judge.isNamed()) {
                boolean origin = found.isNamed() && found.stance() == Stance.ASSERTED;
                return origin && !found.actor().equals(judge.actor()) ? judge.with(List.of(found)) : judge;
            }
        }
        return found;
    }

    /** The country that the line before the first sentence says the article is reported from; null where none tells. */
    public String origin() {
        return origin;
    }

    /** Whether the sentence opens with a word that carries on what was said before. */
    public boolean continues(int sentence) {
        return around.continues(sentence);
    }

    /** Whether the token belongs to a reporting word or its speaker; not to an act that another tells of. */
    public boolean isCue(int sentence, int token) {
        return token >= 0 && cueTokens.of(sentence).get(token);
    }

    /** Whether the tokens are, are among or open the words for somebody who speaks: three officers said, two unnamed officials said. */
    public boolean isSpeaker(int sentence, int from, int to) {
        for (Cue cue : cues.get(sentence)) {
            if (cue.isSpoken(sentences.get(sentence), from, to)) {
                return true;
            }
        }
        return false;
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

    /** 1,200 are there; it will send 300, X said: what is said behind a mark that parts the sentence is said of that part. */
    private static boolean isParted(Syntax words, Cue cue, int token) {
        return cue != null
                && cue.trailing()
                && cue.frame().isVerb()
                && cue.from() >= token
                && words.has(token, cue.from(), ";");
    }

    /** The last cue before the token; null where there is none. */
    private Cue before(int sentence, int token) {
        Cue last = null;
        for (Cue cue : origins.get(sentence)) {
            last = cue.to() <= token ? cue : last;
        }
        return last;
    }

    private Syntax words(int sentence) {
        return sentences.get(sentence);
    }

    private Cue pick(int sentence, int token) {
        Cue first = scope.pick(sentences.get(sentence), origins.get(sentence), token);
        boolean closed = first != null
                && (isHearsayAlone(sentence, first, token)
                        || Scope.isClosed(sentences.get(sentence), first, token)
                        || isOfOtherPart(sentence, first, token)
                        || Scope.isBehindAct(sentences.get(sentence), first, token));
        Cue picked = closed ? null : isParted(words(sentence), first, token) ? before(sentence, token) : first;
        boolean behind = picked != null && picked.to() <= token;
        Cue trailing = behind ? scope.trailing(origins.get(sentence), token) : null;
        Syntax words = sentences.get(sentence);
        boolean apart =
                trailing != null && words.has(picked.to(), token, ";") && !words.has(token, trailing.from(), ";");
        return apart ? trailing : picked;
    }

    /** X has 70 dead, it says; dozens are reportedly held: whether hearsay alone tells what stands in the token's part behind a semicolon. */
    private boolean isHearsayAlone(int sentence, Cue cue, int token) {
        Syntax words = sentences.get(sentence);
        boolean part = cue.to() < token && words.has(cue.to(), token, ";");
        return part
                && cues.get(sentence).stream()
                        .anyMatch(each -> each.isHearsay()
                                && each.from() > cue.to()
                                && !words.has(Math.min(token, each.from()), Math.max(token, each.from()), ";"));
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
        List<Cue> outlets = statements.stream()
                .filter(cue -> relays.isOutlet(cue.attribution()))
                .toList();
        List<Cue> first = outlets.isEmpty() ? statements : firstHand(statements, outlets);
        return first.isEmpty() ? statements : first;
    }

    private static List<Cue> firstHand(List<Cue> statements, List<Cue> outlets) {
        return statements.stream()
                .filter(cue -> !outlets.contains(cue))
                .filter(cue -> outlets.stream().noneMatch(outlet -> isInside(cue, outlet)))
                .toList();
    }

    /** Whether the cue stands between another's speaker and verb: X, whose names they confirm, has found. */
    private static boolean isInside(Cue cue, Cue other) {
        return cue != other && other.from() <= cue.from() && cue.to() < other.to();
    }

    static boolean isStatement(Cue cue) {
        return !cue.isHearsay() && !cue.isCiting() && !cue.isRelay();
    }

    /** A state that is spoken for behind: Britain puts it at 6,000, its defence ministry said. */
    private Attribution specified(int sentence, int token, Cue cue) {
        Attribution said = nesting.of(sentence, cue);
        Cue quoting = !said.isNamed() && quotations.isQuoted(sentence, token)
                ? scope.trailing(origins.get(sentence), token)
                : null;
        if (quoting != null && !quotations.isQuoted(sentence, quoting.from())) {
            return quoting.attribution();
        }
        boolean state = cue.reference() != null && cue.reference().is(Form.COUNTRY) && !cue.trailing();
        Cue behind = state ? scope.trailing(such(sentence, Cue::canTrail), token) : null;
        boolean same = behind != null && relays.isSameState(behind.attribution().actor(), said.actor());
        return same
                ? behind.attribution()
                        .standing(said.stance(), "attribution:spoken-for")
                        .with(said.others())
                : said;
    }

    private List<Cue> such(int sentence, Predicate<Cue> kind) {
        return cues.get(sentence).stream().filter(kind).toList();
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
}

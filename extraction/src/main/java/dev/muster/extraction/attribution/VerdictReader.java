package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Anaphor;
import dev.muster.extraction.pack.BackReference;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import java.util.ArrayList;
import java.util.List;

/** Finds what a sentence says of figures and statements that were told before, or are told in it. Immutable and thread safe. */
final class VerdictReader {
    /** A verdict stands no further behind what it is of than so many tokens. */
    private static final int REACH = 14;

    /** A word, a quotation mark and an adverb may stand between what is judged and the verdict: describes this as “entirely false”. */
    private static final int QUOTED = 3;

    /** So many tokens may stand between a verdict and what it is of behind it: no such number, false claims. */
    private static final int BEHIND = 2;

    /** No more than a quotation mark or an article stands between a verb of judging and a verdict on a number before both. */
    private static final int BESIDE = 2;

    /** A pronoun and its verdict have no more than a few auxiliaries between them: this was simply false. */
    private static final int PRONOUN_REACH = 4;

    private static final String QUOTES = "\"“”„«»‘’";

    private final Lexicon<Reporting> reporting;
    private final ReferenceReader references;
    private final OwnDoubts own;

    VerdictReader(Lexicon<Reporting> reporting, ReferenceReader references) {
        this.reporting = reporting;
        this.references = references;
        this.own = new OwnDoubts(references.figures());
    }

    /** The verdicts of a sentence, from left to right. */
    List<Verdict> read(Syntax sentence, List<Match<Reporting>> words) {
        List<Verdict> found = new ArrayList<>();
        int judged = -1;
        if (sentence.facts().sentence().isQuestion()) {
            return found;
        }
        for (Match<Reporting> word : words) {
            Verdict verdict = isVerdict(word) ? read(sentence, word, judged) : own.read(sentence, word);
            judged = word.value().frame() == Frame.JUDGE ? word.to() : judged;
            if (verdict != null) {
                found.add(verdict);
            }
        }
        return found;
    }

    static boolean isVerdict(Match<Reporting> word) {
        return word.value().frame() == Frame.VERDICT;
    }

    private Verdict read(Syntax sentence, Match<Reporting> word, int judged) {
        if (sentence.is(word.from() - 1, Particle.NOT)) {
            return null;
        }
        if (isAllThatIsSaid(sentence, word)) {
            return new Verdict(
                    word.from(),
                    word.from(),
                    word.to(),
                    Told.STATEMENT,
                    false,
                    word.value().stance());
        }
        for (int at = word.to() - 1; at >= Math.max(0, word.from() - REACH) && !sentence.isMark(at, ";:"); at--) {
            if (isNumberOf(sentence, at, word) || isSubject(sentence, at, word.from())) {
                return new Verdict(
                        at,
                        word.from(),
                        word.to(),
                        Told.NOTHING,
                        false,
                        word.value().stance());
            }
            boolean number = judged > at && word.from() - judged <= BESIDE && sentence.hasNumber(at, at + 1);
            if (number || isJudged(sentence, at, word, judged) || isStatement(sentence, at, word)) {
                return verdict(sentence, word, at);
            }
        }
        for (int at = word.to(); at < word.to() + BEHIND && !sentence.isMark(at, ",;:"); at++) {
            if (isStatement(sentence, at, word)) {
                return verdict(sentence, word, at);
            }
        }
        return null;
    }

    /** “A lie,” the minister said: a verdict with no subject is one on what was said before. */
    private static boolean isAllThatIsSaid(Syntax sentence, Match<Reporting> word) {
        int opens = word.from();
        while (opens > 0 && (sentence.is(opens - 1, Particle.ONE) || sentence.is(opens - 1, Particle.VERB))) {
            opens--;
        }
        boolean quoted = sentence.isMark(opens - 1, QUOTES);
        boolean first = opens == 0 || (quoted && opens == 1);
        return first && (quoted || word.from() == 0) && sentence.isMark(word.to(), ",.!" + QUOTES);
    }

    /** The number of 340 dead is a lie: whether words for a number begin at the token that the number itself follows. */
    private boolean isNumberOf(Syntax sentence, int at, Match<Reporting> word) {
        int number = references.figures().behindFigureOf(sentence, at);
        boolean told = number > at && number < word.from() && sentence.hasNumber(number, number + BEHIND);
        int verdict = word.from();
        while (verdict > number && (sentence.isMark(verdict - 1, QUOTES) || sentence.is(verdict - 1, Particle.ONE))) {
            verdict--;
        }
        return told && sentence.is(verdict - 1, Particle.VERB) && !sentence.has(number, verdict, ",;:");
    }

    /** 340 dead is a lie: whether the number that opens a clause is what the verdict is on. */
    private static boolean isSubject(Syntax sentence, int at, int verdict) {
        boolean opens =
                at < verdict && sentence.hasNumber(at, at + 1) && (at == 0 || sentence.isMark(at - 1, ",:–—" + QUOTES));
        int verb = verdict - 1;
        while (verb > at && (sentence.isMark(verb, QUOTES) || sentence.is(verb, Particle.ONE))) {
            verb--;
        }
        return opens
                && sentence.is(verb, Particle.VERB)
                && verb - at <= PRONOUN_REACH
                && !sentence.has(at, verb, ",;:–—" + QUOTES);
    }

    private Verdict verdict(Syntax sentence, Match<Reporting> word, int at) {
        boolean figure = references.figures().isFigure(sentence, at)
                || references.figures().isFigure(sentence, at - 1)
                || references.figures().isFigure(sentence, at - 2);
        Match<Reporting> noun = figure ? null : statement(reporting, sentence, at);
        boolean back = noun == null || at >= word.to() || isAlone(sentence, noun, word.from());
        return new Verdict(
                Math.min(at, word.from()),
                word.from(),
                Math.max(at + 1, word.to()),
                figure ? Told.FIGURE : back ? Told.STATEMENT : Told.NOTHING,
                false,
                word.value().stance());
    }

    /** Whether the noun stands alone, so that it points back: the claim; not the claim of, or about, something that is told with it. */
    static boolean isAlone(Syntax sentence, Match<Reporting> noun, int word) {
        int at = noun.to();
        boolean ends = at >= sentence.size() || at >= word || !sentence.tokens().isWord(at);
        boolean told = sentence.is(noun.to() - 1, Particle.COMPLEMENT) || sentence.is(at, Particle.COMPLEMENT);
        return ends
                || sentence.is(noun.to() - 1, Particle.VERB)
                || (!told
                        && (sentence.is(at, Particle.DEFINITE)
                                || sentence.is(at, Particle.ONE)
                                || sentence.is(at, Particle.VERB)
                                || sentence.is(at, Particle.NOT)
                                || sentence.is(at, Particle.AND)
                                || sentence.is(at, Particle.SUBORDINATE)
                                || sentence.facts().isDate(at)));
    }

    /** Whether words for a figure or a statement begin at the token. */
    private boolean isStatement(Syntax sentence, int at, Match<Reporting> word) {
        return references.figures().isFigure(sentence, at)
                || references.figures().isStatement(sentence, at)
                || isNoun(sentence, at)
                || isPronoun(sentence, at, word);
    }

    private boolean isNoun(Syntax sentence, int at) {
        return statement(reporting, sentence, at) != null;
    }

    /** The noun for what somebody has said that begins at the token, claim, count, laporan; null where none does. */
    static Match<Reporting> statement(Lexicon<Reporting> reporting, Syntax sentence, int at) {
        Match<Reporting> noun = at >= 0 && at < sentence.size() ? reporting.matchAt(sentence.tokens(), at) : null;
        boolean such = noun != null
                && noun.entries().stream().anyMatch(entry -> entry.value().frame() == Frame.NOUN);
        return such ? noun : null;
    }

    /** Calls this a lie: a word that stands for what was said, right behind the verb of judging. */
    private boolean isJudged(Syntax sentence, int at, Match<Reporting> word, int judged) {
        Match<BackReference> back = at == judged && at < word.from() ? pointing(sentence, at) : null;
        return back != null && back.to() <= word.from() && word.from() - back.to() <= QUOTED;
    }

    private Match<BackReference> pointing(Syntax sentence, int at) {
        Match<BackReference> back = references.at(sentence, at);
        boolean such = back != null
                && (back.value().role() == Anaphor.IT || back.value().role() == Anaphor.CONTINUES);
        return such ? back : null;
    }

    /** This is a lie: a word that stands for what was said, as the subject. */
    private boolean isPronoun(Syntax sentence, int at, Match<Reporting> word) {
        boolean near = at >= 0 && at < word.from() && word.from() - at <= PRONOUN_REACH;
        Match<BackReference> back = near ? pointing(sentence, at) : null;
        return back != null && sentence.isThin(back.to(), word.from()) && back.to() < word.from();
    }
}

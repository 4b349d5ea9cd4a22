package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.SentenceFacts;
import dev.muster.extraction.clause.ClauseReader;
import dev.muster.extraction.clause.Clauses;
import dev.muster.extraction.clause.Known;
import dev.muster.extraction.date.DateMention;
import dev.muster.extraction.entity.NameMarks;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.FigureReader;
import dev.muster.extraction.figure.Figures;
import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Reporting;
import dev.muster.extraction.pack.Reporting.Frame;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the words of a sentence that claims are read from, and its clauses. Immutable and thread safe. */
final class SceneReader {
    private final FigureReader figures;
    private final FirstLook firstLook;
    private final Lexicon<CountNoun> nouns;
    private final Lexicon<MeasureWord> measures;
    private final Lexicon<Particle> particles;
    private final Lexicon<Reporting> reporting;
    private final ClauseReader clauses;

    SceneReader(LanguagePack pack, FigureReader figures, NameMarks names, Tokenizer tokenizer) {
        this.figures = figures;
        this.firstLook = new FirstLook(pack, figures, names, tokenizer);
        this.nouns = Lexicon.of(pack, Table.FORCES, tokenizer);
        this.measures = Lexicon.of(pack, Table.MEASURES, tokenizer);
        this.particles = Lexicon.of(pack, Table.PARTICLES, tokenizer);
        this.reporting = Lexicon.of(pack, Table.REPORTING, tokenizer);
        this.clauses = new ClauseReader(pack);
    }

    Scene read(SentenceFacts facts) {
        return new Scene(facts, this);
    }

    boolean mayCount(SentenceFacts facts) {
        return firstLook.mayCount(facts.tokens());
    }

    boolean mayCountNoun(SentenceFacts facts) {
        return firstLook.mayCountNoun(facts.tokens());
    }

    Figures figures(SentenceFacts facts) {
        return figures.read(facts.tokens(), facts::isDate);
    }

    Long numberAt(SentenceFacts facts, int token) {
        return figures.wholeAt(facts.tokens(), token);
    }

    List<Match<CountNoun>> nouns(SentenceFacts facts) {
        return nouns.match(facts.tokens());
    }

    List<Match<MeasureWord>> measures(SentenceFacts facts) {
        List<Match<MeasureWord>> words = measureWords(facts);
        List<Match<MeasureWord>> kept = null;
        for (int i = 0; i < words.size(); i++) {
            Match<MeasureWord> word = words.get(i);
            boolean other = isOther(facts, word);
            if (other && kept == null) {
                kept = new ArrayList<>(words.subList(0, i));
            } else if (!other && kept != null) {
                kept.add(word);
            }
        }
        return kept == null ? words : kept;
    }

    List<Match<MeasureWord>> measureWords(SentenceFacts facts) {
        return measures.match(facts.tokens());
    }

    private boolean isOther(SentenceFacts facts, Match<MeasureWord> word) {
        return isShare(facts, word) || isOwner(facts, word.to()) || isInName(facts, word);
    }

    /** Tentara Pembebasan Nasional, the Sudan Liberation Army: what a body is called says nothing of anybody. */
    private static boolean isInName(SentenceFacts facts, Match<MeasureWord> word) {
        NameMention name = word.from() == 0 ? null : facts.nameAt(word.from());
        return name != null && name.body() != null && name.from() < word.from() && word.to() <= name.to();
    }

    /** Three out of 130: what would tell what became of somebody stands before a number. */
    private static boolean isShare(SentenceFacts facts, Match<MeasureWord> word) {
        return word.to() < facts.tokens().size()
                && facts.tokens().isNumber(word.to())
                && word.value().role() == Role.RESULT;
    }

    /** In the country's history: what owns something tells nothing of a force. */
    private boolean isOwner(SentenceFacts facts, int at) {
        Match<Particle> word = at < facts.tokens().size() ? particles.matchAt(facts.tokens(), at) : null;
        return word != null && word.isAny(Particle.POSSESSIVE);
    }

    List<Match<Particle>> particles(SentenceFacts facts) {
        return particles.match(facts.tokens());
    }

    List<Match<Reporting>> reporting(SentenceFacts facts) {
        return reporting.match(facts.tokens());
    }

    Clauses clauses(Scene scene) {
        Known known = known(scene.facts(), scene.figures(), scene.nouns(), scene.measures());
        return clauses.read(scene.tokens(), scene.roles(), known);
    }

    private Known known(
            SentenceFacts facts, List<Figure> figures, List<Match<CountNoun>> nouns, List<Match<MeasureWord>> told) {
        BitSet says = new BitSet();
        BitSet said = new BitSet();
        BitSet phrases = new BitSet();
        List<Match<Reporting>> words = reporting(facts);
        boolean judged = false;
        for (Match<Reporting> match : words) {
            judged |= match.value().frame() == Frame.VERDICT;
        }
        for (Match<Reporting> match : words) {
            Frame frame = match.value().frame();
            boolean judges = judged && frame == Frame.JUDGE;
            boolean passive = frame == Frame.HEARSAY || frame == Frame.BY;
            BitSet bits = frame.isVerb() || judges ? says : passive ? said : phrases;
            bits.set(match.from(), frame.isSpoken() || judges ? match.to() : match.from());
        }
        BitSet telling = new BitSet();
        BitSet planning = new BitSet();
        for (Match<MeasureWord> word : told) {
            if (isVerb(word) && !isAdjective(word, figures, nouns)) {
                telling.set(word.from(), word.to());
            }
            if (word.value().role() == Role.OVERRIDE) {
                planning.set(word.from(), word.to());
            }
        }
        BitSet counted = new BitSet();
        for (Figure figure : figures) {
            counted.set(figure.from(), figure.to());
        }
        BitSet named = named(facts, nouns, telling);
        named.or(counted);
        phrases.andNot(telling);
        phrases.andNot(says);
        named.or(phrases);
        return new Known(telling, planning, says, said, named, counted);
    }

    private static boolean isVerb(Match<MeasureWord> word) {
        return word.value().role() != Role.NOUN && !word.value().isBeside();
    }

    /** Between a figure and what it counts: 125 wounded rebels; or an adjective of size behind it: thousands strong. */
    private static boolean isAdjective(Match<MeasureWord> word, List<Figure> figures, List<Match<CountNoun>> nouns) {
        for (Figure figure : figures) {
            if (figure.to() == word.from()) {
                return word.value().measure() == Measure.STRENGTH || isBefore(nouns, word.to());
            }
        }
        return false;
    }

    private static boolean isBefore(List<Match<CountNoun>> nouns, int from) {
        for (Match<CountNoun> noun : nouns) {
            if (noun.from() == from && noun.value().strength() == Strength.STRONG) {
                return true;
            }
        }
        return false;
    }

    /** The tokens of nouns, names and dates, which are no verbs; the killed may be what somebody has been, and who fled what they did. */
    private static BitSet named(SentenceFacts facts, List<Match<CountNoun>> nouns, BitSet telling) {
        BitSet named = new BitSet();
        for (Match<CountNoun> noun : nouns) {
            boolean either =
                    noun.value().strength() == Strength.WEAK || noun.value().strength() == Strength.CIVILIAN;
            if (!either || !telling.get(noun.from())) {
                named.set(noun.from(), noun.to());
            }
        }
        for (NameMention name : facts.names()) {
            named.set(name.from(), name.to());
        }
        for (DateMention date : facts.dates()) {
            named.set(date.from(), date.to());
        }
        return named;
    }
}

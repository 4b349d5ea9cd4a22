package dev.muster.extraction.entity;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.BodyNoun;
import dev.muster.extraction.pack.BodyNoun.Role;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Table;
import dev.muster.extraction.text.Tokenizer;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds the names in a sentence that no lexicon knows, by their capitals and by nouns for bodies. Immutable and thread safe. */
final class CapitalRunReader {
    /** The kind of places that a body may have its seat in. */
    private static final String TOWN = "city";

    private final Grammar grammar;
    private final Lexicon<BodyNoun> nouns;

    CapitalRunReader(LanguagePack pack, Grammar grammar, Tokenizer tokenizer) {
        this.grammar = grammar;
        this.nouns = Lexicon.of(pack, Table.BODIES, tokenizer);
    }

    /** The syllables of given names that a hyphen joins are no longer. */
    private static final int SYLLABLE = 5;

    private enum Part {
        /** No part of an unknown name. */
        NONE,
        /** A word with a capital that nothing knows. */
        OWN,
        /** A noun for bodies, with a capital. */
        NOUN,
        /** A plain noun for a state's institution with a capital, which is part of a name only beside another word of it. */
        INSTITUTION,
        /** A country or a place, which may stand inside the name of a body. */
        PLACE
    }

    /** The unknown names, from left to right. */
    List<CapitalRun> read(SentenceNames sentence) {
        Tokens tokens = sentence.tokens();
        List<Match<BodyNoun>> bodies = nouns.match(tokens);
        Part[] parts = parts(sentence, bodies);
        BitSet heads = heads(tokens, bodies, parts);
        BitSet towns = towns(sentence);
        List<CapitalRun> runs = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            if (parts[at] == Part.NONE) {
                at++;
            } else {
                int end = end(tokens, parts, towns, at);
                addRuns(sentence, parts, heads, new CapitalRun(at, end, null), runs);
                at = end;
            }
        }
        return runs;
    }

    private Part[] parts(SentenceNames sentence, List<Match<BodyNoun>> bodies) {
        Tokens tokens = sentence.tokens();
        Part[] parts = new Part[tokens.size()];
        Arrays.fill(parts, Part.NONE);
        for (int at = nextCapital(tokens, 0); at < parts.length; at = nextCapital(tokens, at + 1)) {
            parts[at] = part(tokens, at);
        }
        for (NameMention name : sentence.names()) {
            for (int at = name.from(); at < name.to(); at++) {
                parts[at] = part(sentence.tokens(), at, name);
            }
        }
        markNouns(bodies, tokens, parts);
        return parts;
    }

    private static int nextCapital(Tokens tokens, int from) {
        return tokens.nextOpening(Vocabulary.CAPITALS, from);
    }

    private static void markNouns(List<Match<BodyNoun>> bodies, Tokens tokens, Part[] parts) {
        for (Match<BodyNoun> noun : bodies) {
            boolean head = noun.value().role() == Role.HEAD;
            boolean named = isOwn(parts, noun.from() - 1) || isOwn(parts, noun.to());
            for (int at = noun.from(); !head && at < noun.to(); at++) {
                boolean plain = parts[at] == Part.INSTITUTION && named;
                parts[at] = parts[at] == Part.OWN || plain ? Part.NOUN : parts[at];
            }
        }
        for (int at = nextCapital(tokens, 0); at < parts.length; at = nextCapital(tokens, at + 1)) {
            boolean inner = isOwn(parts, at - 1) && at + 1 < parts.length && parts[at + 1] == Part.NOUN;
            parts[at] = parts[at] != Part.INSTITUTION ? parts[at] : inner ? Part.OWN : Part.NONE;
        }
    }

    /** The names that a lower-case noun right before or behind them makes those of bodies: the newspaper …, kelompok …, the … group; the places where they begin. */
    private BitSet heads(Tokens tokens, List<Match<BodyNoun>> bodies, Part[] parts) {
        BitSet heads = new BitSet();
        for (Match<BodyNoun> noun : bodies) {
            boolean head = noun.value().role() == Role.HEAD;
            heads.set(noun.to(), head || heads.get(noun.to()));
            int from = noun.from();
            while (head && from > 0 && parts[from - 1] == Part.OWN) {
                from--;
            }
            if (from < noun.from() && isCertain(tokens, parts, from)) {
                heads.set(from);
            }
        }
        return heads;
    }

    /** Whether an article stands before the name, or before a country's beside it: the Belarusian Hajun project. */
    private boolean isCertain(Tokens tokens, Part[] parts, int name) {
        int at = name;
        while (at > 0 && parts[at - 1] == Part.PLACE) {
            at--;
        }
        return grammar.is(tokens, at - 1, Particle.DEFINITE);
    }

    /** Where the names of towns and capitals begin. */
    private static BitSet towns(SentenceNames sentence) {
        BitSet towns = new BitSet();
        for (NameMention name : sentence.names()) {
            boolean site = name.country() == null
                    && name.site() != null
                    && TOWN.equals(name.site().kind());
            towns.set(name.from(), site || name.isCountry(CountryName.Role.CAPITAL));
        }
        return towns;
    }

    private static boolean isOwn(Part[] parts, int at) {
        return at >= 0 && at < parts.length && parts[at] == Part.OWN;
    }

    private static Part part(Tokens tokens, int at, NameMention name) {
        if (name.institution() != null) {
            boolean plain = !name.institution().person();
            return plain && tokens.isCapitalized(at) ? Part.INSTITUTION : Part.NONE;
        }
        boolean place = name.country() != null || name.site() != null;
        return place && name.body() == null ? Part.PLACE : Part.NONE;
    }

    /** What a word with a capital is that belongs to no name which a lexicon knows. */
    private Part part(Tokens tokens, int at) {
        Match<BodyNoun> noun = nouns.matchAt(tokens, at);
        boolean body = noun != null && noun.value().role() != Role.HEAD;
        return body ? Part.NOUN : grammar.isNoName(tokens, at) ? Part.NONE : Part.OWN;
    }

    /** Whether the token alone is a noun for bodies of their own. */
    boolean isBody(Tokens tokens, int at) {
        Match<BodyNoun> noun = nouns.matchAt(tokens, at);
        return noun != null && noun.to() == at + 1 && noun.value().role() == Role.BODY;
    }

    private int end(Tokens tokens, Part[] parts, BitSet towns, int from) {
        boolean body = parts[from] == Part.NOUN;
        int at = from + 1;
        while (at < parts.length) {
            int next = parts[at] == Part.NONE ? bridge(tokens, at, body) : at;
            // The Institute for Peace in Geneva: where a body is, and no part of its name.
            boolean seat =
                    next > at && next < parts.length && towns.get(next) && grammar.is(tokens, at, Particle.TOWARDS);
            if (isSyllable(tokens, from, at, next)) {
                return next + 1;
            }
            if (next >= parts.length || parts[next] == Part.NONE || seat) {
                break;
            }
            body |= parts[next] == Part.NOUN;
            at = next + 1;
        }
        return at;
    }

    /** Kim Sung-han: whether the second syllable of a given name stands behind a hyphen. */
    private boolean isSyllable(Tokens tokens, int name, int hyphen, int next) {
        return next == hyphen + 1
                && hyphen == name + 2
                && next < tokens.size()
                && tokens.isMark(hyphen, '-')
                && tokens.isWord(next)
                && tokens.length(next) <= SYLLABLE
                && !grammar.is(tokens, next, Particle.BACKED);
    }

    /** Index behind what joins two words of a name: a hyphen, a lower-case word of a person's or of a body's name. */
    private int bridge(Tokens tokens, int at, boolean body) {
        int inner = grammar.end(tokens, at, Particle.NAME_INNER);
        int next = inner > at ? inner : body ? grammar.end(tokens, at, Particle.NAME_LINK) : at;
        if (isInitial(tokens, at) || tokens.isMark(at, '&')) {
            return at + 1;
        }
        boolean hyphen = next < tokens.size()
                && tokens.isMark(next, '-')
                && tokens.isGlued(next)
                && next + 1 < tokens.size()
                && tokens.isGlued(next + 1);
        return hyphen ? next + 1 : next;
    }

    /** Whether the token is the full stop behind an initial inside a name: Mathius D. Fakhiri. */
    private static boolean isInitial(Tokens tokens, int at) {
        boolean stop = tokens.isMark(at, '.') && tokens.isGlued(at);
        return stop && tokens.length(at - 1) == 1;
    }

    private void addRuns(SentenceNames sentence, Part[] parts, BitSet heads, CapitalRun whole, List<CapitalRun> runs) {
        int from = whole.from();
        int to = whole.to();
        // Park Won-gon: the syllables behind it tell that an everyday word is a family name.
        boolean name = to == from + 4 && isSyllable(sentence.tokens(), from, to - 2, to - 1);
        boolean opens = !name && isNoName(sentence, from) && to > from + 1 && parts[from] != Part.NOUN;
        int start = opens ? from + 1 : from;
        Role body = body(sentence, parts, start, to);
        if (body != null) {
            runs.add(new CapitalRun(start, to, body));
            return;
        }
        int at = start;
        while (at < to) {
            int end = at;
            while (end < to && parts[end] != Part.PLACE) {
                end++;
            }
            if (end > at) {
                runs.add(new CapitalRun(at, end, heads.get(at) ? Role.HEAD : null));
            }
            at = end + 1;
        }
    }

    /** Whether only its place at the start of a sentence gives the word its capital. */
    private boolean isNoName(SentenceNames sentence, int at) {
        return sentence.isOpening(at) && grammar.isEveryday(sentence.tokens(), at);
    }

    /** The noun that makes a run the name of a body; null where there is none, or nothing of its own beside it. */
    private Role body(SentenceNames sentence, Part[] parts, int from, int to) {
        Tokens tokens = sentence.tokens();
        Role role = null;
        int nouns = 0;
        int others = 0;
        boolean own = false;
        for (int at = from; at < to; at++) {
            if (parts[at] == Part.NOUN) {
                role = role == null ? role(tokens, at) : role;
                nouns++;
            } else if (parts[at] == Part.OWN && tokens.isWord(at)) {
                others++;
                own |= !grammar.isEveryday(tokens, at);
            }
        }
        boolean ofState = (role == Role.STATE || role == Role.UNIT) && (others > 0 || nouns > 1);
        boolean numbered = role == Role.UNIT && from > 0 && isOrdinal(tokens, from - 1);
        boolean shortened = others > 0 && UnknownNameReader.acronymEnd(tokens, to) > to;
        // Capitals inside a sentence are meant, whatever the words are: the Joint Forces, Pasukan Gabungan.
        boolean meant = others > 0 && !sentence.isOpening(from) && sentence.speaksAt(from, to);
        return own || ofState || shortened || meant || numbered ? role : null;
    }

    /** Whether a number stands there, or the ending of one: the 68th Brigade. */
    private static boolean isOrdinal(Tokens tokens, int at) {
        boolean ending = at > 0 && tokens.isGlued(at) && tokens.isNumber(at - 1);
        return ending || tokens.isNumber(at);
    }

    private Role role(Tokens tokens, int at) {
        Match<BodyNoun> noun = nouns.matchAt(tokens, at);
        return noun == null ? Role.BODY : noun.value().role();
    }
}

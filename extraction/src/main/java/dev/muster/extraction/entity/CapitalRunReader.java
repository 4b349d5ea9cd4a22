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
    private final HeadNouns heads;

    CapitalRunReader(LanguagePack pack, Grammar grammar, Tokenizer tokenizer) {
        this.grammar = grammar;
        this.nouns = Lexicon.of(pack, Table.BODIES, tokenizer);
        this.heads = new HeadNouns(grammar);
    }

    /** The syllables of given names that a hyphen joins are no longer. */
    private static final int SYLLABLE = 5;

    /** The unknown names, from left to right. */
    List<CapitalRun> read(SentenceNames sentence) {
        Tokens tokens = sentence.tokens();
        List<Match<BodyNoun>> bodies = nouns.match(tokens);
        NamePart[] parts = parts(sentence, bodies);
        BitSet headed = heads.of(tokens, bodies, parts);
        BitSet towns = towns(sentence);
        List<CapitalRun> runs = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            if (parts[at] == NamePart.NONE) {
                at++;
            } else {
                int end = end(tokens, parts, towns, at);
                addRuns(sentence, parts, headed, new CapitalRun(at, end, null), runs);
                at = end;
            }
        }
        return runs;
    }

    private NamePart[] parts(SentenceNames sentence, List<Match<BodyNoun>> bodies) {
        Tokens tokens = sentence.tokens();
        NamePart[] parts = new NamePart[tokens.size()];
        Arrays.fill(parts, NamePart.NONE);
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

    private void markNouns(List<Match<BodyNoun>> bodies, Tokens tokens, NamePart[] parts) {
        for (Match<BodyNoun> noun : bodies) {
            boolean head = noun.value().role() == Role.HEAD;
            boolean named = isOwn(parts, noun.from() - 1)
                    || isOwn(parts, noun.to())
                    || isOwnedInside(tokens, parts, noun.from() - 1);
            for (int at = noun.from(); !head && at < noun.to(); at++) {
                boolean plain = parts[at] == NamePart.INSTITUTION && named;
                parts[at] = parts[at] == NamePart.OWN || plain ? NamePart.NOUN : parts[at];
            }
        }
        for (int at = nextCapital(tokens, 0); at < parts.length; at = nextCapital(tokens, at + 1)) {
            boolean inner = isOwn(parts, at - 1) && at + 1 < parts.length && parts[at + 1] == NamePart.NOUN;
            parts[at] = parts[at] != NamePart.INSTITUTION ? parts[at] : inner ? NamePart.OWN : NamePart.NONE;
        }
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

    private static boolean isOwn(NamePart[] parts, int at) {
        return at >= 0 && at < parts.length && parts[at] == NamePart.OWN;
    }

    private static NamePart part(Tokens tokens, int at, NameMention name) {
        if (name.institution() != null) {
            boolean plain = !name.institution().person();
            return plain && tokens.isCapitalized(at) ? NamePart.INSTITUTION : NamePart.NONE;
        }
        boolean place = name.country() != null || name.site() != null;
        return place && name.body() == null ? NamePart.PLACE : NamePart.NONE;
    }

    /** What a word with a capital is that belongs to no name which a lexicon knows. */
    private NamePart part(Tokens tokens, int at) {
        Match<BodyNoun> noun = nouns.matchAt(tokens, at);
        boolean body = noun != null && noun.value().role() != Role.HEAD;
        return body ? NamePart.NOUN : grammar.isNoName(tokens, at) ? NamePart.NONE : NamePart.OWN;
    }

    /** Whether the token alone is a noun for bodies of their own. */
    boolean isBody(Tokens tokens, int at) {
        Match<BodyNoun> noun = nouns.matchAt(tokens, at);
        return noun != null && noun.to() == at + 1 && noun.value().role() == Role.BODY;
    }

    private int end(Tokens tokens, NamePart[] parts, BitSet towns, int from) {
        boolean body = parts[from] == NamePart.NOUN;
        int at = from + 1;
        while (at < parts.length) {
            boolean owned = isOwnedInside(tokens, parts, at) && at + 1 < parts.length && parts[at + 1] == NamePart.NOUN;
            boolean linked = body || (heads.isCertain(tokens, parts, from) && leadsToNoun(tokens, parts, at));
            int next = parts[at] != NamePart.NONE ? at : owned ? at + 1 : bridge(tokens, at, linked);
            // The Institute for Peace in Geneva: where a body is, and no part of its name.
            boolean seat =
                    next > at && next < parts.length && towns.get(next) && grammar.is(tokens, at, Particle.TOWARDS);
            if (isSyllable(tokens, from, at, next)) {
                return next + 1;
            }
            if (next >= parts.length || parts[next] == NamePart.NONE || seat) {
                break;
            }
            body |= parts[next] == NamePart.NOUN;
            at = next + 1;
        }
        return at;
    }

    /** The Ideas for Peace Foundation: whether a noun for bodies ends the capitals behind the word. */
    private boolean leadsToNoun(Tokens tokens, NamePart[] parts, int link) {
        int at = link + 1;
        while (isOwn(parts, at)) {
            at++;
        }
        return at > link + 1
                && at < parts.length
                && parts[at] == NamePart.NOUN
                && !grammar.is(tokens, link, Particle.AND);
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
        int next = inner > at ? inner : body ? linkEnd(tokens, at) : at;
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

    /** Index behind a word that joins two words of a body's name, and an article: the Front for the Liberation of …, the People's Army. */
    private int linkEnd(Tokens tokens, int at) {
        int end = grammar.end(tokens, at, Particle.NAME_LINK);
        return end > at && grammar.is(tokens, end, Particle.DEFINITE) ? end + 1 : end;
    }

    /** Whether the ending of an owner stands behind a common noun that is part of a name: the People's Army. */
    private boolean isOwnedInside(Tokens tokens, NamePart[] parts, int at) {
        return at > 0
                && grammar.is(tokens, at, Particle.POSSESSIVE)
                && parts[at - 1] == NamePart.OWN
                && grammar.isEveryday(tokens, at - 1);
    }

    /** Whether the token is the full stop behind an initial inside a name: Mathius D. Fakhiri. */
    private static boolean isInitial(Tokens tokens, int at) {
        boolean stop = tokens.isMark(at, '.') && tokens.isGlued(at);
        return stop && tokens.length(at - 1) == 1;
    }

    private void addRuns(
            SentenceNames sentence, NamePart[] parts, BitSet heads, CapitalRun whole, List<CapitalRun> runs) {
        int from = whole.from();
        int to = whole.to();
        // Park Won-gon: the syllables behind it tell that an everyday word is a family name.
        boolean name = to == from + 4 && isSyllable(sentence.tokens(), from, to - 2, to - 1);
        boolean article = grammar.is(sentence.tokens(), from, Particle.NAME_INNER) && isOwn(parts, from + 1);
        boolean opens = !name && !article && isNoName(sentence, from) && to > from + 1 && parts[from] != NamePart.NOUN;
        int start = opens ? from + 1 : from;
        Role body = body(sentence, parts, start, to);
        if (body != null) {
            runs.add(new CapitalRun(start, to, body));
            return;
        }
        int at = start;
        while (at < to) {
            int end = at;
            while (end < to && parts[end] != NamePart.PLACE) {
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
    private Role body(SentenceNames sentence, NamePart[] parts, int from, int to) {
        Tokens tokens = sentence.tokens();
        Role role = null;
        int nouns = 0;
        int others = 0;
        boolean own = false;
        boolean place = false;
        for (int at = from; at < to; at++) {
            if (parts[at] == NamePart.NOUN) {
                role = role == null ? role(tokens, at) : role;
                nouns++;
            } else if (parts[at] == NamePart.OWN && tokens.isWord(at)) {
                others++;
                own |= !grammar.isEveryday(tokens, at);
            } else if (parts[at] == NamePart.PLACE) {
                place |= isSite(sentence, at);
            }
        }
        boolean seated = place && role == Role.BODY && heads.isCertain(tokens, parts, from);
        boolean ofState = (role == Role.STATE || role == Role.UNIT) && (others > 0 || nouns > 1);
        boolean numbered = role == Role.UNIT && from > 0 && isOrdinal(tokens, from - 1);
        boolean shortened = others > 0 && UnknownNameReader.acronymEnd(tokens, to) > to;
        // Capitals inside a sentence are meant, whatever the words are: the Joint Forces, Pasukan Gabungan.
        boolean meant = others > 0 && !sentence.isOpening(from) && sentence.speaksAt(from, to);
        return own || seated || ofState || shortened || meant || numbered ? role : null;
    }

    /** The Timbuktu Institute: whether the name of a place that is no country begins at the token. */
    private static boolean isSite(SentenceNames sentence, int at) {
        for (NameMention name : sentence.names()) {
            if (name.from() == at) {
                return name.country() == null && name.site() != null;
            }
        }
        return false;
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

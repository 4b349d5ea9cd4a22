package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.match.Roles;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Tokens;
import dev.muster.extraction.text.Vocabulary;

/** A sentence's facts with its words of grammar, looked up once, when a rule first asks for them. Not thread safe. */
final class Syntax {
    /** Auxiliaries and words that lead to a place. */
    private static final RoleSet THIN = RoleSet.of(Particle.VERB, Particle.NOT, Particle.TOWARDS);

    private static final String ENDS = ";:”\"“«»";

    private final SentenceFacts facts;
    private final Tokens tokens;
    private final Lexicon<Particle> particles;
    private Roles roles;

    Syntax(SentenceFacts facts, Lexicon<Particle> particles) {
        this.facts = facts;
        this.tokens = facts.tokens();
        this.particles = particles;
    }

    private Roles roles() {
        if (roles == null) {
            roles = Roles.everywhere(tokens, particles);
        }
        return roles;
    }

    SentenceFacts facts() {
        return facts;
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    int index() {
        return facts.sentence().index();
    }

    int paragraph() {
        return facts.sentence().paragraph();
    }

    boolean is(int at, Particle role) {
        return roles().is(at, role);
    }

    /** Whether any token has the role. */
    boolean has(Particle role) {
        return roles().has(role);
    }

    /** Whether any token from one up to another has the role. */
    boolean hasAny(int from, int to, Particle role) {
        for (int at = from; at < to; at++) {
            if (is(at, role)) {
                return true;
            }
        }
        return false;
    }

    boolean is(int at, RoleSet any) {
        return roles().is(at, any);
    }

    boolean isMark(int at, String marks) {
        return at >= 0 && at < size() && tokens.isMarkOf(at, marks);
    }

    /** Whether a preposition leads what begins at the token: it is no subject then. */
    boolean isLed(int from) {
        return is(from - 1, RoleSet.LEADING) || isLedOverArticle(from);
    }

    /** With the president: a lower-case word that is neither a name nor grammar stands between. */
    private boolean isLedOverArticle(int from) {
        boolean article =
                from > 1 && tokens.isWord(from - 1) && tokens.length(from - 1) <= 3 && !roles().isAny(from - 1);
        return article && (is(from - 2, RoleSet.LEADING));
    }

    /** Whether a full stop, a semicolon, a colon or a quotation mark stands between. */
    boolean isEnded(int from, int to) {
        return has(from, to, ENDS);
    }

    boolean has(int from, int to, String marks) {
        int end = Math.min(to, size());
        int first = Math.max(0, from);
        for (int at = tokens.nextOpening(Vocabulary.MARKS, first);
                at < end;
                at = tokens.nextOpening(Vocabulary.MARKS, at + 1)) {
            if (tokens.isMarkOf(at, marks)) {
                return true;
            }
        }
        return false;
    }

    /** Where the words end that follow the place up to the next mark, conjunction or clause. */
    int phraseEnd(int from) {
        int at = from;
        while (at < size() && tokens.isWord(at) && !is(at, Particle.AND) && !is(at, Particle.CLAUSE)) {
            at++;
        }
        return at;
    }

    /** Whether a number that is no date stands between. */
    boolean hasNumber(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.isNumber(at) && !facts.isDate(at)) {
                return true;
            }
        }
        return false;
    }

    /** Words between, those of dates left out. */
    int words(int from, int to) {
        int words = 0;
        for (int at = from; at < to; at++) {
            words += facts.isDate(at) || !tokens.isWord(at) ? 0 : 1;
        }
        return words;
    }

    /** Whether all that stands between are dates, marks of dates and auxiliaries. */
    boolean isThin(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean thin = is(at, THIN) || tokens.isMarkOf(at, "()/") || facts.isDate(at);
            if (!thin) {
                return false;
            }
        }
        return true;
    }
}

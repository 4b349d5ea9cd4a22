package dev.muster.extraction.attribution;

import dev.muster.extraction.match.Lexicon;
import dev.muster.extraction.match.Roles;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokens;

/** A sentence's facts with its words of grammar, looked up once, when a rule first asks for them. Not thread safe. */
final class Syntax {
    private static final String ENDS = ";:”\"“«»";

    private final SentenceFacts facts;
    private final Lexicon<Particle> particles;
    private Roles roles;

    Syntax(SentenceFacts facts, Lexicon<Particle> particles) {
        this.facts = facts;
        this.particles = particles;
    }

    private Roles roles() {
        if (roles == null) {
            roles = Roles.everywhere(facts.tokens(), particles);
        }
        return roles;
    }

    SentenceFacts facts() {
        return facts;
    }

    Tokens tokens() {
        return facts.tokens();
    }

    int size() {
        return facts.tokens().size();
    }

    Token token(int at) {
        return facts.tokens().get(at);
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

    boolean isMark(int at, String marks) {
        return at >= 0 && at < size() && token(at).isMarkOf(marks);
    }

    /** Whether a preposition leads what begins at the token: it is no subject then. */
    boolean isLed(int from) {
        return is(from - 1, Particle.TOWARDS) || is(from - 1, Particle.OF) || isLedOverArticle(from);
    }

    /** With the president: a lower-case word that is neither a name nor grammar stands between. */
    private boolean isLedOverArticle(int from) {
        boolean article =
                from > 1 && token(from - 1).isWord() && token(from - 1).length() <= 3 && !roles().isAny(from - 1);
        return article && (is(from - 2, Particle.TOWARDS) || is(from - 2, Particle.OF));
    }

    /** Whether a full stop, a semicolon, a colon or a quotation mark stands between. */
    boolean isEnded(int from, int to) {
        return has(from, to, ENDS);
    }

    boolean has(int from, int to, String marks) {
        for (int at = Math.max(0, from); at < Math.min(to, size()); at++) {
            if (token(at).isMarkOf(marks)) {
                return true;
            }
        }
        return false;
    }

    /** Where the words end that follow the place up to the next mark, conjunction or clause. */
    int phraseEnd(int from) {
        int at = from;
        while (at < size() && token(at).isWord() && !is(at, Particle.AND) && !is(at, Particle.CLAUSE)) {
            at++;
        }
        return at;
    }

    /** Whether a number that is no date stands between. */
    boolean hasNumber(int from, int to) {
        for (int at = from; at < to; at++) {
            if (token(at).isNumber() && !facts.isDate(at)) {
                return true;
            }
        }
        return false;
    }

    /** Words between, those of dates left out. */
    int words(int from, int to) {
        int words = 0;
        for (int at = from; at < to; at++) {
            words += facts.isDate(at) || !token(at).isWord() ? 0 : 1;
        }
        return words;
    }

    /** Whether all that stands between are dates, marks of dates and auxiliaries. */
    boolean isThin(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean thin = facts.isDate(at)
                    || is(at, Particle.VERB)
                    || is(at, Particle.NOT)
                    || is(at, Particle.TOWARDS)
                    || token(at).isMarkOf("()/");
            if (!thin) {
                return false;
            }
        }
        return true;
    }
}

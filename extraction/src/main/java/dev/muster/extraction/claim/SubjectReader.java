package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Clause.Kind;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Particle;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds whose force the subject of a clause is, and who acts in the passive. Thread safe. */
final class SubjectReader {
    private static final int ANTECEDENT = 4;
    private static final int OUTER = 4;
    /** A clause on the subject is no longer than so many tokens. */
    private static final int ASIDE = 30;

    private final ForceNames names;

    SubjectReader(ForceNames names) {
        this.names = names;
    }

    /**
     * The force that is the subject of the clause's verb before the token; null where the clause names none.
     *
     * @param isCue tells the tokens of reporting words and their speakers
     */
    String subject(Scene scene, Clause clause, int before, IntPredicate isCue) {
        Clause at = clause;
        for (int depth = 0; at != null && depth < OUTER; depth++) {
            Verb verb = depth == 0 ? scene.clauses().verbBefore(at, before) : null;
            int end = verb != null ? verb.from() : Math.min(before, firstVerb(scene, at, before));
            String found = named(scene, at, end, isCue);
            String head = found == null && depth == 0 ? beforeAside(scene, at, verb, isCue) : null;
            if (head != null) {
                return head;
            }
            if (found != null || !isShared(scene, at, end)) {
                return found;
            }
            if (at.isAttributive()) {
                return hasPronoun(scene, at, end) ? null : antecedent(scene, at);
            }
            at = scene.clauses().parent(at);
        }
        return null;
    }

    /** The charge by the United Nations that it had sent 4,000: the clause has a subject, whom no name tells. */
    private static boolean hasPronoun(Scene scene, Clause clause, int verb) {
        boolean opens = scene.is(clause.from(), Particle.COMPLEMENT)
                || scene.is(clause.from() - 1, Particle.COMPLEMENT)
                || scene.is(clause.from(), Particle.PLACE_RELATIVE)
                || scene.is(clause.from() - 1, Particle.PLACE_RELATIVE);
        return opens
                && IntStream.range(clause.from(), verb)
                        .anyMatch(at -> scene.is(at, Particle.PRONOUN)
                                && scene.clauses().isIn(at, clause));
    }

    /** The first force that the clause names before the token, led by no word; null where it names none. */
    String first(Scene scene, Clause clause, int before) {
        for (NameMention name : scene.facts().names()) {
            boolean own = name.to() <= before && scene.clauses().isIn(name.from(), clause) && !isLed(scene, name);
            if (own && !scene.isFigure(name.from() - 1) && names.subject(scene, name) != null) {
                return names.subject(scene, name);
            }
        }
        return null;
    }

    /** Whom the sentence speaks of first, before the token: a force that is led by no word and stands for itself; null where none. */
    String leading(Scene scene, int before) {
        for (NameMention name : scene.facts().names()) {
            boolean free = name.to() <= before
                    && !isLed(scene, name)
                    && !ForceNames.isBacking(scene, name)
                    && !AdjectiveNames.isOne(scene, name);
            String force = free ? names.subject(scene, name) : null;
            if (force != null) {
                return force;
            }
        }
        return null;
    }

    /** Whether two countries are the subject together: Russia and Belarus hold an exercise with 13,000 soldiers. */
    boolean isJoint(Scene scene, Clause clause, int before) {
        NameMention last = null;
        for (NameMention name : scene.facts().names()) {
            boolean country = name.isCountry(CountryName.Role.NAME) || name.isCountry(CountryName.Role.CAPITAL);
            boolean own = country && name.to() <= before && scene.clauses().isIn(name.from(), clause);
            int and = scene.is(name.from() - 1, Particle.DEFINITE) ? name.from() - 2 : name.from() - 1;
            if (own && last != null && last.to() == and && scene.is(and, Particle.AND)) {
                Verb verb = scene.clauses().verbBehind(clause, clause.from());
                return verb != null && name.to() <= verb.from();
            }
            last = own && !isLed(scene, name) ? name : null;
        }
        return false;
    }

    /** Whether the force is an armed group's. */
    boolean isFighters(String force) {
        return names.isFighters(force);
    }

    /** Whether a force is named between the tokens. */
    boolean isNamed(Scene scene, int from, int to) {
        return scene.facts().names().stream()
                .anyMatch(name -> name.from() >= from && name.to() <= to && names.subject(scene, name) != null);
    }

    /** Turkey, whose minister said that …, has 12,000: the subject before the clause on it that ends right before the verb; null where none is. */
    private String beforeAside(Scene scene, Clause clause, Verb verb, IntPredicate isCue) {
        boolean opens = verb != null && verb.from() == clause.from() && isMark(scene, verb.from() - 1, ",");
        if (!opens || isCue.test(verb.from())) {
            return null;
        }
        for (int at = verb.from() - 2; at > Math.max(0, verb.from() - ASIDE); at--) {
            if (isMark(scene, at, ",")) {
                boolean said = IntStream.range(at + 1, verb.from() - 1).allMatch(isCue);
                NameMention name = said || scene.is(at + 1, Particle.RELATIVE) ? scene.nameAt(at - 1) : null;
                // Ruritania which, according to somebody, has sent 300: the aside stands inside the clause.
                boolean inner = name == null && scene.is(at - 1, Particle.RELATIVE);
                int end = inner ? isMark(scene, at - 2, ",") ? at - 2 : at - 1 : at;
                name = inner ? scene.nameAt(end - 1) : name;
                boolean led = name == null || name.to() != end || (!inner && isLed(scene, name));
                return led ? null : names.subject(scene, name);
            }
        }
        return null;
    }

    private static int firstVerb(Scene scene, Clause clause, int before) {
        Verb verb = scene.clauses().verbBehind(clause, clause.from());
        return verb == null ? before : verb.from();
    }

    /** Whether the clause has no subject of its own: and killed 300, who sent 300. */
    private static boolean isShared(Scene scene, Clause clause, int verb) {
        if (clause.isAttributive()) {
            return true;
        }
        for (int at = clause.from(); at < verb; at++) {
            boolean word = scene.tokens().isWord(at) && !scene.isGrammar(at);
            if (word && scene.clauses().isIn(at, clause)) {
                return false;
            }
        }
        return clause.kind() == Kind.COORDINATED;
    }

    /** The force right before a clause that says more of it; null where none is named. */
    String antecedent(Scene scene, Clause clause) {
        String found = null;
        for (NameMention name : scene.facts().names()) {
            // An institute in the capital, which: where somebody is that is no army.
            boolean seat = name.isCountry(CountryName.Role.CAPITAL) && isLed(scene, name);
            boolean near = name.to() <= clause.from() && clause.from() - name.to() <= ANTECEDENT && !seat;
            found = near && names.subject(scene, name) != null ? names.subject(scene, name) : found;
        }
        return found;
    }

    private String named(Scene scene, Clause clause, int end, IntPredicate isCue) {
        boolean joined = isJoined(scene, end);
        String nearest = null;
        int aside = scene.size();
        for (NameMention name : scene.facts().names()) {
            boolean own = name.to() <= end && scene.clauses().isIn(name.from(), clause) && !isCue.test(name.from());
            boolean apposed = name.from() > aside && name.to() < end && isMark(scene, name.to(), ",");
            if (own
                    && !apposed
                    && !isLed(scene, name)
                    && !ForceNames.isBacking(scene, name)
                    && !AdjectiveNames.isOne(scene, name)
                    && !isToldBefore(scene, name)) {
                String force = names.subject(scene, name);
                nearest = force != null && !(joined && nearest != null) ? force : nearest;
                aside = force != null && isMark(scene, name.to(), ",") ? name.to() : scene.size();
            }
        }
        return nearest != null ? nearest : noun(scene, clause, end, isCue);
    }

    /** Rebels overran a Ruritanian post and killed 40: the verb goes on with the subject of another before it. */
    private static boolean isJoined(Scene scene, int verb) {
        int before = verb - 1;
        while (scene.is(before, Particle.ADVERB)) {
            before--;
        }
        return scene.is(before, Particle.AND);
    }

    /** Whether an institution whose state nothing tells is the subject: the armed forces have put 300 men on alert. */
    boolean isInstitution(Scene scene, Clause clause, int before, IntPredicate isCue) {
        Verb verb = scene.clauses().verbBefore(clause, before);
        int end = verb == null ? before : verb.from();
        return scene.facts().names().stream()
                .anyMatch(name -> name.institution() != null
                        && !name.institution().person()
                        && scene.nounAt(name.from()) == null
                        && name.to() <= end
                        && scene.clauses().isIn(name.from(), clause)
                        && !isCue.test(name.from())
                        && !isLed(scene, name));
    }

    private static boolean isMark(Scene scene, int at, String marks) {
        return at >= 0 && at < scene.size() && scene.tokens().isMarkOf(at, marks);
    }

    /** A force that is the subject itself: North Korean forces have suffered … */
    private String noun(Scene scene, Clause clause, int end, IntPredicate isCue) {
        String nearest = null;
        for (Match<CountNoun> noun : scene.nouns()) {
            boolean own = noun.to() <= end && scene.clauses().isIn(noun.from(), clause) && !isCue.test(noun.from());
            String force = own && ForceNames.isStrong(noun) ? scene.force(names, noun) : null;
            nearest = force != null ? force : nearest;
        }
        return nearest;
    }

    private static boolean isLed(Scene scene, NameMention name) {
        return isLed(scene, name.from());
    }

    static boolean isLed(Scene scene, int from) {
        int before = from - 1;
        return before >= 0 && (scene.is(before, RoleSet.LEADING));
    }

    /** Those troops, tentara itu: soldiers told before, and no army of anybody. */
    private static boolean isToldBefore(Scene scene, NameMention name) {
        return name.institution() != null
                && scene.nounAt(name.from()) != null
                && scene.is(name.to(), Particle.DEFINITE);
    }

    /** Whether the subject is a pronoun, is left out, or is who reports: said it would send, confirmed sending. */
    boolean isSpeaker(Scene scene, Clause clause, int before, IntPredicate isCue) {
        Verb verb = scene.clauses().verbBefore(clause, before);
        int end = verb == null ? before : verb.from();
        for (int at = behindOpening(scene, clause, end, isCue); at < end; at++) {
            boolean own = scene.clauses().isIn(at, clause) && !isCue.test(at);
            if (own && scene.is(at, Particle.PRONOUN)) {
                return !isOfOthers(scene, at);
            }
            if (own
                    && scene.tokens().isWord(at)
                    && !scene.isGrammar(at)
                    && !scene.facts().isDate(at)) {
                return false;
            }
        }
        return clause.kind() == Kind.COMPLEMENT
                || (verb != null && IntStream.range(verb.from(), verb.to()).anyMatch(isCue));
    }

    /** Meanwhile, X promised to send; in Y, the army said that it had: where those words begin of which one may be the subject. */
    private static int behindOpening(Scene scene, Clause clause, int end, IntPredicate isCue) {
        for (int at = clause.from(); at < end; at++) {
            if (isCue.test(at)) {
                int led = scene.is(at - 1, Particle.DEFINITE) ? at - 1 : at;
                return led > clause.from() && scene.tokens().isMark(led - 1, ',') ? at : clause.from();
            }
        }
        return clause.from();
    }

    /** The pronoun that is the subject of the verb before the token, or of the verb that it goes on from; −1 where none is. */
    int pronoun(Scene scene, Clause clause, int before) {
        Clause at = clause;
        for (int depth = 0; at != null && depth < OUTER; depth++) {
            Verb verb = depth == 0
                    ? scene.clauses().verbBefore(at, before)
                    : scene.clauses().verbBehind(at, at.from());
            int end = verb == null ? before : verb.from();
            int pronoun = pronounIn(scene, at, end);
            if (pronoun >= 0 || at.isAttributive() || !isShared(scene, at, end)) {
                return pronoun;
            }
            at = scene.clauses().parent(at);
        }
        return -1;
    }

    private static int pronounIn(Scene scene, Clause clause, int end) {
        for (int at = end - 1; at >= clause.from(); at--) {
            if (scene.clauses().isIn(at, clause) && scene.is(at, Particle.PRONOUN)) {
                return at;
            }
        }
        return -1;
    }

    /** Who is quoted calls their own we and our; they and their are others. */
    static boolean isOfOthers(Scene scene, int pronoun) {
        return scene.tokens().isQuoted(pronoun) && !scene.is(pronoun, Particle.FIRST_PERSON);
    }

    /** Whether the subject is said to be the speaker's own: its army has grown to. */
    boolean isOwn(Scene scene, Clause clause, int before) {
        for (int at = clause.from(); at < before; at++) {
            if (scene.is(at, Particle.OWN)) {
                return clause.kind() == Kind.COMPLEMENT;
            }
        }
        return false;
    }
}

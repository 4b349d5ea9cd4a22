package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Particle;

/** Tells with whom a sentence begins, behind what is told before its subject: back from a meeting with X, Y … */
final class Openings {
    /** So many tokens may stand before a name that a sentence begins with: a time, a title. */
    private static final int NEAR = 5;

    /** So many may stand before one behind a comma: an office with its unit, a rank. */
    private static final int TITLED = 8;

    private Openings() {}

    /** Whether the sentence begins with them. */
    static boolean isOpening(Syntax sentence, Reference who) {
        int comma = led(sentence);
        if (isNear(who.from())) {
            return comma < who.to();
        }
        return comma >= 0 && Antecedent.isPerson(sentence, who.named()) && isBehind(who.from(), comma);
    }

    /** Whether the token is near enough to a sentence's beginning. */
    static boolean isNear(int at) {
        return at <= NEAR;
    }

    /** The comma behind which a person is named who is the subject of what a sentence tells before it; −1 where there is none. */
    private static int led(Syntax sentence) {
        if (!isLed(sentence, begin(sentence))) {
            return -1;
        }
        int comma = 0;
        while (comma < sentence.size() && !sentence.isMark(comma, ",;:.”\"")) {
            comma++;
        }
        int end = comma;
        return sentence.isMark(comma, ",")
                        && sentence.facts().actors().stream().anyMatch(each -> isSubject(sentence, each, end))
                ? comma
                : -1;
    }

    /** Behind the place from which a report comes. */
    private static int begin(Syntax sentence) {
        for (int at = 1; at <= NEAR; at++) {
            if (sentence.isMark(at, "–—-")) {
                return at + 1;
            }
        }
        return 0;
    }

    /** Whether it begins with a word that joins, a preposition, or a word before one: after meeting X, in Y, back from Z. */
    private static boolean isLed(Syntax sentence, int at) {
        boolean joined = sentence.is(at, Particle.SUBORDINATE) || sentence.is(at, RoleSet.LEADING);
        return joined || (sentence.is(at + 1, RoleSet.LEADING) && !isNamed(sentence, at));
    }

    private static boolean isNamed(Syntax sentence, int at) {
        return sentence.is(at, Particle.TITLE)
                || sentence.facts().names().stream().anyMatch(name -> covers(name, at))
                || sentence.facts().actors().stream().anyMatch(each -> each.from() <= at && at < each.to());
    }

    private static boolean covers(NameMention name, int at) {
        return name.from() <= at && at < name.to();
    }

    private static boolean isBehind(int who, int comma) {
        return who > comma && who - comma <= TITLED;
    }

    private static boolean isSubject(Syntax sentence, ActorMention who, int comma) {
        boolean near = who.from() > comma && who.from() - comma <= NEAR;
        return near
                && Antecedent.isPerson(sentence, who)
                && !sentence.isLed(who.from())
                && !sentence.has(comma + 1, who.from(), ",;:");
    }
}

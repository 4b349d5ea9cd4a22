package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;

/** Tells who stands beside a verb of saying and is not its subject: who is behind somebody, who has only seen what others wrote. */
final class Bystanders {
    private Bystanders() {}

    /** Whether somebody speaks neither for themselves nor for others there. */
    static boolean isOne(Syntax sentence, Reference each) {
        return isBacker(sentence, each) || isReader(sentence, each);
    }

    /** A Kremlin-linked think tank, a blogger affiliated with the army: whoever stands behind somebody does not speak. */
    static boolean isBacker(Syntax sentence, Reference each) {
        if (!sentence.has(Particle.BACKED)) {
            return false;
        }
        boolean hyphen =
                sentence.isMark(each.from() - 1, "-") && sentence.tokens().isGlued(each.from() - 1);
        int led = hyphen ? each.from() - 2 : each.from() - 1;
        int word = sentence.is(led, Particle.DEFINITE) ? led - 1 : led;
        boolean behind = sentence.is(word, Particle.BACKED)
                ? each.is(Form.COUNTRY)
                : (sentence.is(word, Particle.WITH)
                                || sentence.is(word, Particle.TOWARDS)
                                || sentence.is(word, Particle.AGENT))
                        && sentence.is(word - 1, Particle.BACKED);
        boolean joined = sentence.isMark(each.to(), "-")
                && sentence.tokens().isGlued(each.to())
                && sentence.is(each.to() + 1, Particle.BACKED);
        return behind || joined;
    }

    /** A cable which X has seen, a report that X obtained: whoever read the words of others does not speak. */
    private static boolean isReader(Syntax sentence, Reference each) {
        if (!sentence.has(Particle.OBTAINS)) {
            return false;
        }
        int first = sentence.is(each.from() - 1, Particle.DEFINITE) ? each.from() - 1 : each.from();
        int at = each.to();
        while (sentence.is(at, Particle.VERB) && !sentence.is(at, Particle.OBTAINS)) {
            at++;
        }
        return sentence.is(first - 1, Particle.RELATIVE) && sentence.is(at, Particle.OBTAINS);
    }
}

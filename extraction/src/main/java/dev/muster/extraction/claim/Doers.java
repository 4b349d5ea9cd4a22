package dev.muster.extraction.claim;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.Particle;
import java.util.List;
import java.util.stream.IntStream;

/** Reads who does what a verb tells that is in the passive or is led by a word: sent by Ruritania, accused Ruritania of sending. Thread safe. */
final class Doers {
    /** Where something is moved to stands between the verb and who moves it. */
    private static final int AGENT_REACH = 5;

    private final ForceNames names;

    Doers(ForceNames names) {
        this.names = names;
    }

    /** Accused Ruritania of sending 300: who stands before the word that leads to the verb at the token; null where nobody does. */
    String whoIsSaidTo(Scene scene, int verb) {
        int led = verb - 1;
        for (NameMention name : scene.is(led, Particle.OF) ? scene.facts().names() : List.<NameMention>of()) {
            ActorMention actor = ForceNames.actorAt(scene, name.from());
            boolean right = name.to() == led || (actor != null && actor.to() == led);
            if (right && !SubjectReader.isLed(scene, name.from()) && !ForceNames.isBacking(scene, name)) {
                return names.subject(scene, name);
            }
        }
        return null;
    }

    /** Whether the token may stand between a verb in the passive and who does it: moved to the border by Ruritania. */
    private static boolean isPlain(Scene scene, int at) {
        return scene.tokens().isWord(at)
                && !scene.is(at, Particle.CLAUSE)
                && !scene.is(at, Particle.VERB)
                && !scene.is(at, Particle.AND)
                && scene.measureAt(at) == null;
    }

    /** Came home by road through Ruritania: another word leads to the name. */
    private static boolean isLeading(Scene scene, int from, NameMention name) {
        return IntStream.range(from, name.from()).anyMatch(at -> scene.is(at, Particle.TOWARDS));
    }

    /**
     * Who does it in the passive: sent by Russia, diberangkatkan Korea Utara; null where nobody is named.
     *
     * @param acts whether the verb tells what somebody does, so that a bare name behind it can be who does it
     */
    String agent(Scene scene, Predicate predicate, boolean acts) {
        int at = predicate.word().to();
        int by = at;
        while (by < at + AGENT_REACH && by < scene.size() && !scene.is(by, Particle.AGENT) && isPlain(scene, by)) {
            by++;
        }
        int from = scene.is(by, Particle.AGENT) ? by + 1 : at;
        for (NameMention name : scene.facts().names()) {
            boolean led = from > at && name.from() >= from && name.from() <= from + 2 && !isLeading(scene, from, name);
            boolean leads = scene.is(at - 1, Particle.TOWARDS) || scene.is(at - 1, Particle.OF);
            boolean bare = acts && name.from() == at && !leads;
            if (led || bare) {
                return names.subject(scene, name);
            }
        }
        return null;
    }
}

package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Finds sentences that open with somebody by name, of whom they tell without saying that anybody says it: the minister has moved 300 men. */
final class OtherSubjects {
    private final List<Syntax> sentences;

    OtherSubjects(List<Syntax> sentences) {
        this.sentences = sentences;
    }

    /** Who the sentence opens with, behind no more than an article and a title; null where it is nobody, a country or an owner. */
    Actor in(int sentence) {
        Syntax words = sentences.get(sentence);
        return words.facts().actors().stream()
                .filter(actor -> Offices.titled(words, actor.from()) <= 1)
                .filter(actor -> actor.form() != Form.COUNTRY && !words.is(actor.to(), Particle.POSSESSIVE))
                .findFirst()
                .map(ActorMention::actor)
                .orElse(null);
    }
}

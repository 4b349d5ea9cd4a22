package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.pack.Particle;
import java.util.Locale;

/** Tells who is named only as what is spoken of: soldiers who are counted, a country where something happens. */
final class Spoken {
    private Spoken() {}

    /** 1,200 tentara Suriah, 1,200 Syrian army soldiers: what is counted is nobody who speaks. */
    static boolean isCounted(Syntax sentence, ActorMention actor) {
        int from = actor.from();
        boolean plain =
                actor.form() == ActorMention.Form.BODY && !sentence.tokens().isCapitalized(from);
        if (actor.form() != ActorMention.Form.INSTITUTION && !plain) {
            return false;
        }
        boolean number = from > 0 && sentence.tokens().isNumber(from - 1);
        boolean classified = from > 1
                && sentence.tokens().isNumber(from - 2)
                && sentence.tokens().isWord(from - 1);
        return sentence.is(from - 1, Particle.NUMBER_OF) || number || (classified && !sentence.isLed(from));
    }

    /** KUALA LUMPUR: the place from which a report comes is not what it tells of. */
    static boolean isDateline(Syntax sentence, ActorMention actor) {
        return actor.form() == ActorMention.Form.COUNTRY
                && actor.from() == 0
                && !sentence.facts().sentence().headline()
                && sentence.tokens().isMarkOf(actor.to(), ":—–-")
                && sentence.tokens().isCapitalized(0)
                && sentence.tokens()
                        .get(0)
                        .text()
                        .equals(sentence.tokens().get(0).text().toUpperCase(Locale.ROOT));
    }

    /** A country where something happens is thought of less than one that does something. */
    static boolean isThere(Syntax sentence, ActorMention actor) {
        if (actor.form() != ActorMention.Form.COUNTRY || sentence.is(actor.to(), Particle.POSSESSIVE)) {
            return false;
        }
        int led = actor.from() - 1;
        return sentence.is(led, Particle.TOWARDS) || sentence.is(led, Particle.WITH) || isWithAnother(sentence, led);
    }

    /** Niger's border with Mali and Burkina Faso: joined to a country right before that is led so. */
    private static boolean isWithAnother(Syntax sentence, int and) {
        if (!sentence.is(and, Particle.AND)) {
            return false;
        }
        for (ActorMention actor : sentence.facts().actors()) {
            if (actor.to() == and && isThere(sentence, actor)) {
                return true;
            }
        }
        return false;
    }
}

package dev.muster.extraction.attribution;

import dev.muster.extraction.entity.ActorMention;
import dev.muster.extraction.entity.ActorMention.Form;

/**
 * Words of a sentence that stand for somebody who may speak: a name, or what points back to one.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param named the actor; for words that point back who was last known by such words, or null
 * @param pointer what points back; null for names
 */
record Reference(int from, int to, ActorMention named, Pointer pointer) {
    static Reference of(ActorMention mention) {
        return new Reference(mention.from(), mention.to(), mention, null);
    }

    boolean is(Form form) {
        return named != null && named.form() == form;
    }

    boolean isPerson() {
        return named != null && named.isPerson();
    }

    boolean isPronoun() {
        return pointer != null && pointer.isPronoun();
    }

    /** Whether it can speak beside another of its kind in a joint statement. */
    boolean isJoinable() {
        return named != null && pointer == null && named.form() != Form.UNKNOWN;
    }
}

package dev.muster.extraction.claim;

import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * What of an article is worth reading before a claim of it is found; behind the first one all is, since any figure may go on from it.
 *
 * @param sentences tells by the index of a sentence whether it is
 * @param clear tells whether the article may speak of one force so often that a figure without a noun can be known to count it
 */
record Worth(IntPredicate sentences, BooleanSupplier clear) {
    static final Worth NOTHING = new Worth(sentence -> false, () -> false);

    /** Everything of an article. */
    static final Worth ALL = new Worth(sentence -> true, () -> true);

    boolean isNothing() {
        return this == NOTHING;
    }

    boolean has(Scene scene) {
        return sentences.test(scene.index());
    }
}

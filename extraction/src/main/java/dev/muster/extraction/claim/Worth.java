package dev.muster.extraction.claim;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * What of an article is worth reading before a claim of it is found; behind the first one all is, since any figure may go on from it.
 *
 * @param sentences the indexes of the sentences
 * @param clear tells whether the article may speak of one force so often that a figure without a noun can be known to count it
 */
record Worth(BitSet sentences, BooleanSupplier clear) {
    static final Worth NOTHING = new Worth(new BitSet(), () -> false);

    /** Everything of an article of so many sentences. */
    static Worth all(int sentences) {
        BitSet all = new BitSet(sentences);
        all.set(0, sentences);
        return new Worth(all, () -> true);
    }

    boolean isNothing() {
        return sentences.isEmpty();
    }

    boolean has(Scene scene) {
        return sentences.get(scene.index());
    }
}
